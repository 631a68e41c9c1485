"""The day's list: what should go out today, what is late, what must not be written any more."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.generic import View

from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.days import today

from .. import commands, queries
from ..module import DRAFT
from .office import OfficePage, OfficeScreen

_GROUPS = (
    ("never", "Không nên gửi nữa"),
    ("late", "Đã chậm, cần gửi ngay"),
    ("now", "Gửi hôm nay"),
)


class DayView(OfficePage):
    """Thư cần gửi hôm nay."""

    template_name = "chinhquyen_letters/admin/day.html"
    page_title = "Thư cần gửi hôm nay"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        lines = queries.day_list(self.site, today())
        groups = [(title, [line for line in lines if line.timing.state == state]) for state, title in _GROUPS]
        return super().get_context_data(
            groups=[group for group in groups if group[1]], aside=queries.not_written(self.site),
            may_draft=self.may_draft, **kwargs,
        )  # fmt: skip


class LifeEventMoveView(OfficeScreen, View):
    """Draft the letter of an event, or set the event aside; by POST alone."""

    permissions = (DRAFT,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID, act: str) -> HttpResponse:
        if act not in ("soan", "thoi") or queries.life_event(self.site, id) is None:
            raise Http404
        try:
            if act == "soan":
                letter = commands.draft_life_event(self.site, id)
                messages.success(request, "Đã soạn thư, chờ người khác xem và duyệt.")
                return redirect("letters_letter", letter.id)
            reason = request.POST.get("reason", "").strip() or "Cán bộ xem và quyết định không viết."
            commands.set_aside(self.site, id, reason, actor=self.actor)
            messages.success(request, "Đã ghi: không viết thư về việc này.")
        except Refused as refused:
            messages.error(request, refused.with_basis)
        return redirect("letters_day")
