"""The frame of the screens of community decisions, and the way one act answers."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import FileResponse

from chinhquyen_sdk.host.answers import found_or_404
from chinhquyen_sdk.host.staff_page import StaffPage

from ..module import ANSWER, FOLLOW, HOLD, RECOGNISE, RECORD, manifest


class DecisionsPage(StaffPage):
    """A screen of those who follow what the people decided; ``permissions`` narrows it."""

    module = manifest.slug
    permissions = (RECORD, RECOGNISE, FOLLOW, ANSWER, HOLD)
    powers = {"record": RECORD, "recognise": RECOGNISE, "follow": FOLLOW, "answer": ANSWER, "hold": HOLD}
    header_icon = "group"

    def form_of(self, kind: type[Any], **more: Any) -> Any:
        """Return the form that did not fit, or a fresh one; steps share a kind and are told apart by their prefix."""
        same = isinstance(self.bound, kind) and self.bound.prefix == more.get("prefix", kind.prefix)
        return self.bound if same else kind(**more)

    def need(self, permission: str) -> None:
        """Stop whoever does not hold ``permission`` here."""
        if not self.holds(self.request, permission):
            raise PermissionDenied("Tài khoản của anh/chị chưa được giao việc này ở đơn vị này.")


def sent_paper(found: tuple[str, str, Any] | None) -> FileResponse:
    """Return a paper of the office to keep."""
    name, kind, file = found_or_404(found)
    response = FileResponse(file, as_attachment=True, filename=name, content_type=kind)
    response["X-Content-Type-Options"] = "nosniff"
    return response
