"""Where the office's screens stand in the admin's menu."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse_lazy
from wagtail.admin.menu import MenuItem

from ... import access
from ...sites import request_site
from ..notices import unread
from ..people import CHANGE_VILLAGES, HAND_OVER, KEEP_REMINDERS, works_at


class DeskMenuItem(MenuItem):
    """Shown to those who work at this commune, or hold ``permission`` there."""

    def __init__(self, *args: Any, permission: str = "", **kwargs: Any) -> None:
        self.permission = permission
        super().__init__(*args, **kwargs)

    def is_shown(self, request: HttpRequest) -> bool:
        site = request_site(request)
        if self.permission:
            return access.can(request.user, site, self.permission)
        return works_at(request.user, site)


class NoticesMenuItem(DeskMenuItem):
    """Says how many notices are not read: one row is asked, nothing counted."""

    def render_component(self, request: HttpRequest) -> Any:
        component = super().render_component(request)
        waiting = unread(request_site(request), request.user)
        if waiting:
            component.label = f"{self.label} ({waiting if waiting < 100 else '99+'})"
        return component


def menu_items() -> list[MenuItem]:
    """Return the items on top: what an officer opens first in the morning."""
    return [
        DeskMenuItem(
            "Việc hôm nay", reverse_lazy("office_day"), name="viec-hom-nay", icon_name="tasks", order=40
        ),
        NoticesMenuItem(
            "Nhắc việc", reverse_lazy("office_notices"), name="nhac-viec", icon_name="time", order=45
        ),
        DeskMenuItem("Chỉ tiêu", reverse_lazy("indicators"), name="chi-tieu", icon_name="check", order=46),
    ]


def settings_items() -> list[MenuItem]:
    """Return the items under "Cài đặt"."""
    return [
        DeskMenuItem("Lịch vắng mặt", reverse_lazy("office_absences"), name="vang-mat", icon_name="calendar", order=40),
        DeskMenuItem("Bàn giao công việc", reverse_lazy("office_hand_over"), name="ban-giao", icon_name="group",
                     order=41, permission=HAND_OVER),
        DeskMenuItem("Xóm, tổ dân phố", reverse_lazy("office_villages"), name="xom-to", icon_name="home", order=42,
                     permission=CHANGE_VILLAGES),
        DeskMenuItem("Nhắc việc", reverse_lazy("office_reminders"), name="quy-tac-nhac-viec", icon_name="time", order=43,
                     permission=KEEP_REMINDERS),
    ]  # fmt: skip
