"""The door of a turn: code and secret open it for this browser; whoever has not opened it learns nothing."""

from __future__ import annotations

from chinhquyen_sdk.host.case_door import CaseDoor

from .. import queries
from ..forms import LookupForm
from .answers import T

door = CaseDoor(
    "reception_days", f"{T}lookup.html", "reception_days:visit", LookupForm,
    queries.visit_by_code, queries.visit_by_secret,
)  # fmt: skip
