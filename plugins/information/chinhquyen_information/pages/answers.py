"""How these pages answer, and the door of a request: code and secret open it for this browser."""

from __future__ import annotations

from django.urls import reverse

from chinhquyen_sdk.host.answers import SeeOther
from chinhquyen_sdk.host.case_door import CaseDoor

from .. import queries
from ..forms import LookupForm

door = CaseDoor(
    "information", "chinhquyen_information/public/lookup.html", "information:case", LookupForm,
    queries.request_by_code, queries.request_by_secret,
)  # fmt: skip


def see(name: str, *args: object) -> SeeOther:
    """Send the browser to this module's page ``name``."""
    return SeeOther(reverse(f"information:{name}", args=args))
