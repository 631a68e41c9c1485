"""Everything that is done with reports, one verb each."""

from __future__ import annotations

from .composing import compose, renew
from .demo import load_demo
from .editing import approve, edit, give_back
from .linking import SetLink, set_link, try_link
from .receiving import answer_door, take_parcel
from .registering import (
    add_commune,
    add_communes,
    issue_missing,
    issue_token,
    register_communes,
    revoke_token,
)
from .sending import send_now, send_waiting
from .showing import public_texts

__all__ = [
    "SetLink", "add_commune", "add_communes", "answer_door", "approve", "compose", "edit", "give_back", "issue_missing", "issue_token",
    "load_demo", "public_texts", "register_communes", "renew", "revoke_token", "send_now", "send_waiting", "set_link", "take_parcel",
    "try_link",
]  # fmt: skip
