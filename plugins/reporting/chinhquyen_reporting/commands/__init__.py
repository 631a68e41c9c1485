"""Everything that is done with reports, one verb each."""

from __future__ import annotations

from .composing import compose, renew
from .demo import load_demo
from .editing import approve, edit, give_back
from .linking import SetLink, register_communes, set_link
from .receiving import take_parcel
from .sending import send_now, send_waiting
from .showing import public_texts

__all__ = [
    "SetLink", "approve", "compose", "edit", "give_back", "load_demo", "public_texts", "register_communes", "renew", "send_now",
    "send_waiting", "set_link", "take_parcel",
]  # fmt: skip
