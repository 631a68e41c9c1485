"""Everything that changes a letter, one verb each."""

from __future__ import annotations

from .batches import look_after_piles, print_again, print_pile, write_pile
from .carrying import bring_back_letter, check_letter, deliver_letter, print_letter
from .drafting import draft_letter
from .emailing import email_again, email_letter, end_email, keep_email
from .erasing import erase_letters
from .handing import hand_over
from .moving import approve_letter, cancel_letter, edit_letter, return_letter
from .sending import send_letter
from .signing import sign_letter

__all__ = [
    "approve_letter", "bring_back_letter", "cancel_letter", "check_letter", "deliver_letter", "draft_letter",
    "edit_letter", "email_again", "email_letter", "end_email", "erase_letters", "hand_over", "keep_email",
    "look_after_piles", "print_again",
    "print_letter", "print_pile", "return_letter", "send_letter", "sign_letter", "write_pile",
]  # fmt: skip
