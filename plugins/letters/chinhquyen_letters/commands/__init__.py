"""Everything that changes a letter, one verb each."""

from __future__ import annotations

from .drafting import draft_letter
from .erasing import erase_letters
from .forgetting import purge
from .handing import hand_over
from .life_events import draft_due, draft_life_event, record_life_event, set_aside, write_by_hand
from .moving import approve_letter, cancel_letter, edit_letter, return_letter
from .wishes import note_wish

__all__ = [
    "approve_letter", "cancel_letter", "draft_due", "draft_letter", "draft_life_event", "edit_letter", "erase_letters",
    "hand_over", "note_wish", "purge", "record_life_event", "return_letter", "set_aside", "write_by_hand",
]  # fmt: skip
