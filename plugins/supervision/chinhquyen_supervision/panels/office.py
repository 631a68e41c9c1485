"""The frame of the screens of supervision."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.urls import reverse

from chinhquyen_sdk.host.staff_page import StaffPage

from ..module import FRONT, KEEP, REPLY, manifest

URLS = {
    "board": "supervision_board", "election": "supervision_board", "plan": "supervision_plan", "visit": "supervision_visit",
    "look": "supervision_visit", "finding": "supervision_finding", "front": "supervision_finding", "reply": "supervision_finding",
    "verify": "supervision_finding", "tip": "supervision_tip", "report": "supervision_report", "taken_in": "supervision_report",
}  # fmt: skip


class SupervisionPage(StaffPage):
    """A screen of those who keep the boards' work; ``permissions`` narrows it."""

    module = manifest.slug
    permissions = (KEEP, FRONT, REPLY)
    powers = {"keep": KEEP, "front": FRONT, "reply": REPLY}
    header_icon = "view"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shown = [*kwargs.values(), *(form for *_, form in kwargs.get("steps", ()))]
        unshown = self.bound if all(each is not self.bound for each in shown) else None
        return super().get_context_data(unshown=unshown, **kwargs)

    def forbidden(self) -> HttpResponse:
        """Refuse a step that others take."""
        raise PermissionDenied("Tài khoản của anh/chị chưa được giao việc này ở đơn vị này.")


def screen_of(kind: str, id: UUID) -> str:
    """Return the address of the screen on which a thing that waits is done."""
    return reverse(URLS[kind], args=[id])
