"""What an officer sees first in the morning. Who uses it: one with forty files on a 1366 × 768 screen, all day."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.views.generic import TemplateView
from laces.components import Component

from chinhquyen_sdk.domain.office import Lane

from ...days import today
from ...sites import request_site
from ..day import Who, desk, soonest
from ..notices import unread
from .frame import DeskPage

_MINE, _NOBODYS = 8, 8
_EMPTY = {
    Lane.ALARM: "",
    Lane.OVERDUE: "Không có việc nào quá hạn.",
    Lane.TODAY: "Không có việc nào đến hạn hôm nay.",
    Lane.WEEK: "Từ mai đến hết tuần không có việc nào đến hạn.",
    Lane.CITIZEN: "Không có việc nào đang chờ bà con.",
    Lane.OTHERS: "Không có việc nào đang chờ nơi khác.",
}


class DayView(DeskPage, TemplateView):
    """Work of all modules by how soon it is due; whose, and a few words, stand in the address."""

    template_name = "chinhquyen/admin/office/day.html"
    page_title = "Việc hôm nay"
    header_icon = "tasks"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = self.request.GET
        who = next((one for one in Who if one.value == asked.get("ai")), Who.MINE)
        q = asked.get("q", "")[:100]
        found = desk(self.site, self.request.user, today(), who, q)
        lanes = [
            {
                "id": lane.value,
                "title": title,
                "items": items,
                "empty": _EMPTY[lane],
                "late": lane in (Lane.ALARM, Lane.OVERDUE),
            }
            for lane, title, items in found.lanes
            if items or not q
        ]
        return super().get_context_data(
            lanes=lanes, desk=found, who=who, whose=list(Who), q=q, today=today(),
            unread=unread(self.site, self.request.user), **kwargs,
        )  # fmt: skip


class DayPanel(Component):
    """The same on the admin's front page: mine that is due first, and what nobody has yet."""

    order = 10
    template_name = "chinhquyen/admin/office/day_panel.html"

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        site, user, day = request_site(self.request), self.request.user, today()
        lists = (
            ("Việc của tôi, đến hạn trước ở trên", Who.MINE, _MINE, "Không có việc nào giao cho anh/chị."),
            ("Việc chưa giao cho ai", Who.NOBODYS, _NOBODYS, "Việc nào cũng đã có người nhận."),
        )
        return {
            "today": day,
            "unread": unread(site, user),
            "lists": [
                {"title": title, "who": who, "empty": empty, "items": soonest(site, user, day, who, size)}
                for title, who, size, empty in lists
            ],
        }
