"""Documents: what they are, whether they hold, which texts cite them, who has read them. Pure."""

from __future__ import annotations

from .acts import HOUSE, Outcome, add_document, change_document, mark_ended, remove_document
from .citations import Citation, find_citations, spoken
from .effect import Effect, EffectState, Ending, effect_on, next_turn
from .importing import COLUMNS, RowRead, heading_row, identity, match_columns, read_row
from .kinds import DocumentKind, find_kind, kind_named, kind_of_symbol, kinds, label_of
from .linking import Stretch, Target, finder, stretches
from .plan import law_names, plan_documents
from .reading import (
    AssignReading,
    Reader,
    Reading,
    ReadingState,
    ReadingTask,
    assign_reading,
    confirm_reading,
    open_reading,
    release_reading,
    stop_reading,
)
from .records import (
    DocumentFacts,
    DocumentFile,
    KeepDocument,
    LegalDocument,
    Relation,
    RelationKind,
    RemoveDocument,
)
from .symbols import issuer_key, slug_of, symbol_key

__all__ = [
    "COLUMNS", "HOUSE", "AssignReading", "Citation", "DocumentFacts", "DocumentFile", "DocumentKind", "Effect", "EffectState",
    "Ending", "KeepDocument", "LegalDocument", "Outcome", "Reader", "Reading", "ReadingState", "ReadingTask", "Relation",
    "RelationKind", "RemoveDocument", "RowRead", "Stretch", "Target", "add_document", "assign_reading", "change_document",
    "confirm_reading", "effect_on", "find_citations", "find_kind", "finder", "heading_row", "identity", "issuer_key",
    "kind_named", "kind_of_symbol", "kinds", "label_of", "law_names", "mark_ended", "match_columns", "next_turn", "open_reading",
    "plan_documents", "read_row", "release_reading", "remove_document", "slug_of", "spoken", "stop_reading", "stretches",
    "symbol_key",
]  # fmt: skip
