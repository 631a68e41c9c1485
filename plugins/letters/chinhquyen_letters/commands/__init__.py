"""Everything that changes a letter, one verb each."""

from __future__ import annotations

from .addresses import keep_address
from .approving import approve_again, approve_letters, look_after_approvals, write_approval
from .batches import look_after_piles, print_again, print_pile, reprint, write_pile
from .carrying import bring_back_letter, check_letter, deliver_letter, print_letter
from .demo import load_demo
from .dispatching import dispatch_again, dispatch_letter, end_dispatch
from .drafting import draft_letter
from .emailing import own_channels
from .erasing import erase_letters
from .handing import hand_over
from .importing import bring_list, continue_lists, take_in_list
from .life_events import draft_due, draft_life_event, record_life_event, set_aside, write_by_hand
from .moving import approve_letter, cancel_letter, edit_letter, return_letter, withdraw_letter
from .permitting import guard, permit
from .sending import send_letter
from .signing import sign_letter
from .wishes import note_wish
from .wordings import keep_wording, publish_wording, save_wording, withdraw_wording
from .words import recount

__all__ = [
    "approve_again",
    "approve_letter",
    "approve_letters",
    "bring_back_letter",
    "bring_list",
    "cancel_letter",
    "check_letter",
    "continue_lists",
    "deliver_letter",
    "dispatch_again",
    "dispatch_letter",
    "draft_due",
    "draft_letter",
    "draft_life_event",
    "edit_letter",
    "end_dispatch",
    "erase_letters",
    "guard",
    "hand_over",
    "keep_address",
    "keep_wording",
    "load_demo",
    "look_after_approvals",
    "look_after_piles",
    "note_wish",
    "own_channels",
    "permit",
    "print_again",
    "print_letter",
    "print_pile",
    "publish_wording",
    "record_life_event",
    "recount",
    "reprint",
    "return_letter",
    "save_wording",
    "send_letter",
    "set_aside",
    "sign_letter",
    "take_in_list",
    "withdraw_letter",
    "withdraw_wording",
    "write_approval",
    "write_by_hand",
    "write_pile",
]
