"""Who sees to what, and in how many working days we promise to be done: the commune's own rule."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.generic import TemplateView, View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from chinhquyen_sdk.host.places import villages

from .. import commands, queries
from ..forms import RuleForm
from ..module import RULE
from .officer import OfficerScreen, officers


class RulesView(OfficerScreen, WagtailAdminTemplateMixin, TemplateView):
    """One line for each kind; a village may have a line of its own."""

    template_name = "chinhquyen_feedback/admin/rules.html"
    page_title = "Phân công phản ánh"
    header_icon = "cogs"
    breadcrumbs_items: list[dict[str, Any]] = []
    permissions = (RULE,)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kwargs.setdefault("form", RuleForm())
        return super().get_context_data(
            rules=queries.rules(self.site),
            officers=officers(self.site),
            villages=villages(self.site),
            **kwargs,
        )

    def post(self, request: HttpRequest) -> HttpResponse:
        form = RuleForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form), status=422)
        typed = form.cleaned_data
        officer = next((each for each in officers(self.site) if each.id == typed["officer"]), None)
        commands.save_rule(
            self.site, typed["kind"], typed["village"], unit=typed["unit"], days=typed["days"],
            officer_id=officer.id if officer else "", officer_name=officer.name if officer else "",
            actor=self.actor,
        )  # fmt: skip
        messages.success(request, "Đã ghi phân công. Phản ánh gửi từ bây giờ theo dòng này.")
        return redirect("feedback_rules")


class DropRuleView(OfficerScreen, View):
    """Take a line of our own away; the list's answer holds again."""

    http_method_names = ["post"]
    permissions = (RULE,)

    def post(self, request: HttpRequest, rule: UUID) -> HttpResponse:
        commands.drop_rule(self.site, rule, actor=self.actor)
        messages.success(request, "Đã bỏ dòng riêng.")
        return redirect("feedback_rules")
