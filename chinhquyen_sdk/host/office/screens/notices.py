"""The bell: what the office was reminded of."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.generic import TemplateView, View

from chinhquyen_sdk.domain.office import days_in_words

from ...days import today
from ..notices import SHOWN, notices, read_all, read_notice, unread
from ..people import KEEP_REMINDERS
from ..reminders import rules_of
from .frame import DeskPage, DeskScreen


class NoticesView(DeskPage, TemplateView):
    """My notices, newest first, and by which rules the office is reminded."""

    template_name = "chinhquyen/admin/office/notices.html"
    page_title = "Nhắc việc"
    header_icon = "time"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.request.user
        return super().get_context_data(
            notices=notices(self.site, user), unread=unread(self.site, user), most=SHOWN,
            rules=[(rule, days_in_words(rule.days)) for rule in rules_of(self.site, today()) if rule.on],
            keeps=self.may(self.request, KEEP_REMINDERS), **kwargs,
        )  # fmt: skip


class ReadView(DeskScreen, View):
    """Mark one read and go to the case."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, notice: UUID) -> HttpResponse:
        found = read_notice(self.site, request.user, notice)
        if found is None:
            raise Http404
        safe = url_has_allowed_host_and_scheme(
            found.url, {request.get_host()}, require_https=request.is_secure()
        )
        return redirect(found.url if safe else "office_notices")


class ReadAllView(DeskScreen, View):
    """Mark everything read."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        done = read_all(self.site, request.user)
        messages.success(request, f"Đã đánh dấu {done} lời nhắc là đã xem.")
        return redirect("office_notices")
