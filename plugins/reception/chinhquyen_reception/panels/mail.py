"""E-mail that could not be taken in by itself. Who uses it: the officer who opens the mailbox once in the morning."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from chinhquyen_sdk.host.mail import mailbox_of
from chinhquyen_sdk.host.sites import site_ref

from .. import commands, queries
from .officer import OfficerScreen


class MailView(OfficerScreen, WagtailAdminTemplateMixin, TemplateView):
    """What waits, why, and in which folder of the mailbox it lies."""

    template_name = "chinhquyen_reception/admin/mail.html"
    page_title = "Thư điện tử cần xem"
    header_icon = "mail"
    breadcrumbs_items: list[dict[str, Any]] = []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        waiting = queries.waiting_mail(self.site)
        return super().get_context_data(waiting=waiting, box=mailbox_of(site_ref(self.site)), **kwargs)

    def post(self, request: HttpRequest) -> HttpResponse:
        try:
            row = str(UUID(request.POST.get("id", "")))
        except ValueError:
            row = ""
        if row and commands.settle_mail(self.site, row, actor=self.actor):
            messages.success(request, "Đã ghi là xem xong.")
        return redirect("reception_mail")
