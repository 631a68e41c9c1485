"""Everything that changes a letter, one verb each."""

from __future__ import annotations

from .demo import load_demo
from .drafting import draft_letter
from .erasing import erase_letters
from .forgetting import purge
from .handing import hand_over
from .importing import bring_list, continue_lists, take_in_list
from .life_events import draft_due, draft_life_event, record_life_event, set_aside, write_by_hand
from .moving import approve_letter, cancel_letter, edit_letter, return_letter
from .wishes import note_wish

__all__ = [
    "approve_letter", "bring_list", "cancel_letter", "continue_lists", "draft_due", "draft_letter", "draft_life_event",
    "edit_letter", "erase_letters", "hand_over", "load_demo", "note_wish", "purge", "record_life_event", "return_letter",
    "set_aside", "take_in_list", "write_by_hand",
]  # fmt: skip
