"""The first thing an officer sees in the morning: what is due, mine first."""

from __future__ import annotations

from typing import Any

from laces.components import Component

from chinhquyen_sdk.host.sites import request_site

from .. import queries
from .officer import line, today

_MINE, _NOBODYS = 8, 5


class DayPanel(Component):
    """My petitions, those due first on top, and those nobody has yet."""

    order = 10
    template_name = "chinhquyen_reception/admin/day.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        request = parent_context["request"]
        site, officer = request_site(request), str(request.user.pk)
        lists = (
            (
                "Việc của tôi, đến hạn trước ở trên",
                f"officer={officer}",
                officer,
                _MINE,
                "Không có đơn nào giao cho anh/chị.",
            ),
            ("Đơn chưa giao cho ai", "officer=none", "none", _NOBODYS, "Đơn nào cũng đã có người nhận."),
        )
        return {
            "lists": [
                {
                    "title": title,
                    "query": query,
                    "empty": empty,
                    "lines": [line(p, today()) for p in self._due(site, who, size)],
                }
                for title, query, who, size, empty in lists
            ]
        }

    def _due(self, site: Any, officer: str, size: int) -> list[Any]:
        return queries.inbox(site, queries.InboxFilter(officer=officer), today=today(), size=size).petitions
