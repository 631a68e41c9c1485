"""What the office types about letters."""

from __future__ import annotations

from .importing import ListForm
from .letter import CancelForm, EditForm, RemarkForm
from .piles import PileForm, ReprintForm
from .ways import AddressForm, BringBackForm, DeliverForm, SendForm
from .wishes import WishForm
from .writing import WriteForm

__all__ = [
    "AddressForm",
    "BringBackForm",
    "CancelForm",
    "DeliverForm",
    "EditForm",
    "ListForm",
    "PileForm",
    "RemarkForm",
    "ReprintForm",
    "SendForm",
    "WishForm",
    "WriteForm",
]
