"""Typing in what came by telephone or on a card, one after the other, hands on the keyboard."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from chinhquyen_sdk.domain.feedback import ReportSource
from chinhquyen_sdk.host.answers import attempt

from .. import commands, queries
from ..forms import TypedInForm
from .officer import OfficerScreen


class TypeInView(OfficerScreen, WagtailAdminTemplateMixin, TemplateView):
    """Who uses it: an officer with the telephone between ear and shoulder, or a stack of cards on the desk."""

    template_name = "chinhquyen_feedback/admin/desk.html"
    page_title = "Ghi cuộc gọi, thẻ góp ý"
    header_icon = "plus"
    breadcrumbs_items: list[dict[str, Any]] = []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        if "form" not in kwargs:
            asked = self.request.GET.get("source", "")
            source = asked if asked in set(ReportSource) else ReportSource.HOTLINE.value
            first = {"source": source, "village": self.request.GET.get("village", "")}
            kwargs["form"] = TypedInForm(site=self.site, initial=first)
        return super().get_context_data(**kwargs)

    def post(self, request: HttpRequest) -> HttpResponse:
        form = TypedInForm(request.POST, request.FILES, site=self.site)
        if form.is_valid():
            known = queries.similar(self.site, form.record) if "moi" not in request.POST else []
            if known:
                return self.render_to_response(self.get_context_data(form=form, known=known))
            if answer := self._keep(form):
                return answer
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def _keep(self, form: TypedInForm) -> HttpResponse | None:
        sent = attempt(
            form,
            lambda wish: commands.send_report(
                self.site, wish, actor=self.actor, uploads=form.cleaned_data["photos"], once=form.once_key
            ),
        )
        if sent is None:
            return None
        report = sent[0].report
        link = reverse("feedback_case", args=[report.code])
        told = "Đã ghi việc <a href='{}'>{}</a>. Đọc mã này cho người gọi."
        messages.success(self.request, format_html(told, link, report.code))
        return redirect(f"{reverse('feedback_desk')}?source={form.record.source.value}")
