"""How these pages answer, and the door of a request: code and secret open it for this browser."""

from __future__ import annotations

from django.http import FileResponse
from django.urls import reverse

from chinhquyen_sdk.host.answers import SeeOther
from chinhquyen_sdk.host.case_door import CaseDoor

from .. import queries
from ..forms import LookupForm

door = CaseDoor(
    "information", "chinhquyen_information/public/lookup.html", "information:case", LookupForm,
    queries.request_by_code, queries.request_by_secret,
)  # fmt: skip

_SHOWN = {"application/pdf", "image/jpeg", "image/png", "image/webp"}


def see(name: str, *args: object) -> SeeOther:
    """Send the browser to this module's page ``name``."""
    return SeeOther(reverse(f"information:{name}", args=args))


def sent_file(opened: queries.OpenedFile) -> FileResponse:
    """Return a file to keep; what the browser shows safely by itself is shown."""
    inside = opened.content_type.split(";")[0] in _SHOWN
    response = FileResponse(
        opened.file, as_attachment=not inside, filename=opened.name, content_type=opened.content_type
    )
    response["X-Content-Type-Options"] = "nosniff"
    return response
