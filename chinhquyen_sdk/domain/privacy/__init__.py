"""Personal data stopped before publishing: found, shown to the editor, answered one by one. No Django."""

from __future__ import annotations

from .finding import OwnFacts, find_personal_data
from .kinds import PersonalData, PersonalDataFinding
from .review import (
    Answer,
    Decision,
    Found,
    Look,
    Review,
    check_reviewed,
    digest_of,
    look_at,
    redact,
    review_of,
    told,
)
from .unseen import Looked, Unseen
from .words import Words

__all__ = [
    "Answer", "Decision", "Found", "Look", "Looked", "OwnFacts", "PersonalData", "PersonalDataFinding", "Review", "Unseen", "Words",
    "check_reviewed", "digest_of", "find_personal_data", "look_at", "redact", "review_of", "told",
]  # fmt: skip
