"""Everything that changes the library and its assigned reading, one verb each."""

from __future__ import annotations

from .demo import load_demo
from .documents import (
    add_document,
    attach_files,
    change_document,
    detach_file,
    relate_document,
    remove_document,
)
from .importing import bring_table, continue_lists, take_in_table
from .keeping import recount
from .people import content_of, office_of
from .plan import load_plan
from .reading import assign_reading, confirm_reading, hand_over, open_reading, stop_reading
from .settling import turn_effects
from .showing import public_texts, standing_texts

__all__ = [
    "add_document", "assign_reading", "attach_files", "bring_table", "change_document", "confirm_reading", "content_of",
    "continue_lists", "detach_file", "hand_over", "load_demo", "load_plan", "office_of", "open_reading", "public_texts",
    "recount", "relate_document", "remove_document", "standing_texts", "stop_reading", "take_in_table",
    "turn_effects",
]  # fmt: skip
