"""How these pages answer, and the door of a request: code and secret open it for this browser."""

from __future__ import annotations

from django.urls import reverse

from chinhquyen_sdk.host.answers import SeeOther
from chinhquyen_sdk.host.case_door import CaseDoor

from .. import queries
from ..forms import LookupForm

door = CaseDoor(
    "accountability", "chinhquyen_accountability/public/lookup.html", "accountability:case", LookupForm,
    queries.request_by_code, queries.request_by_secret,
)  # fmt: skip


def see(name: str, *args: object) -> SeeOther:
    """Send the browser to this module's page ``name``."""
    return SeeOther(reverse(f"accountability:{name}", args=args))
