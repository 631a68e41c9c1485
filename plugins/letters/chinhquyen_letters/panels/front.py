"""What waits for the chair's word, on the admin's first page."""

from __future__ import annotations

from typing import Any

from laces.components import Component

from chinhquyen_sdk.host.sites import request_site

from .. import queries

_SHOWN = 5


class FrontPanel(Component):
    """The letters that wait longest; nothing where none waits."""

    order = 5
    template_name = "chinhquyen_letters/admin/front.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        waiting = queries.waiting(request_site(parent_context["request"]))
        full = len(waiting) == queries.PER_PAGE
        return {"waiting": waiting[:_SHOWN], "count": f"{len(waiting)}{'+' if full else ''}"}
