"""The screen of what is kept how long. Who uses it: the administrator, and the chair before something must not be forgotten."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse, reverse_lazy
from django.views.generic import TemplateView, View
from wagtail.admin.menu import MenuItem

from ..access import can
from ..answers import SeeOther, attempt
from ..forms import RecordForm
from ..office.screens.frame import DeskPage, DeskScreen
from ..sites import request_site
from .holding import HoldCase, hold_case, holds, lift_hold
from .own import own_lines
from .rules import KEEP_RETENTION, rules
from .running import due_of


class HoldForm(RecordForm):
    """Which case, and why."""

    record_class = HoldCase
    record_fields = ("code", "reason")


class RetentionView(DeskPage, TemplateView):
    """The rules with their basis, what is due now, the cases that are held."""

    permission = KEEP_RETENTION
    template_name = "chinhquyen/admin/retention.html"
    page_title = "Lưu giữ dữ liệu"
    header_icon = "calendar-check"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        due = {each.ruled.key: each for each in due_of(site=self.site)}
        lines = [(ruled, due.get(ruled.key)) for ruled in rules()]
        kwargs.setdefault("form", HoldForm())
        return super().get_context_data(lines=lines, own=own_lines(), holds=holds(self.site), **kwargs)

    def post(self, request: HttpRequest) -> HttpResponse:
        form = HoldForm(request.POST)
        done = (
            attempt(form, lambda wish: hold_case(self.site, wish, actor=self.actor))
            if form.is_valid()
            else None
        )
        if done is None:
            return self.render_to_response(self.get_context_data(form=form), status=422)
        messages.success(request, "Đã giữ lại hồ sơ. Việc xóa tự động bỏ qua hồ sơ này cho đến khi thôi giữ.")
        return SeeOther(reverse("chinhquyen_retention"))


class LiftHoldView(DeskScreen, View):
    """Let a case go."""

    permission = KEEP_RETENTION
    http_method_names = ["post"]

    def post(self, request: HttpRequest, hold: UUID) -> HttpResponse:
        if lift_hold(self.site, hold, actor=self.actor):
            messages.success(request, "Đã thôi giữ. Hồ sơ hết hạn sẽ được xóa trong lượt tới.")
        return SeeOther(reverse("chinhquyen_retention"))


class RetentionMenuItem(MenuItem):
    """Under "Báo cáo", for those who look after what is kept."""

    def __init__(self) -> None:
        super().__init__(
            "Lưu giữ dữ liệu", reverse_lazy("chinhquyen_retention"), icon_name="calendar-check", order=906
        )

    def is_shown(self, request: HttpRequest) -> bool:
        return can(request.user, request_site(request), KEEP_RETENTION)
