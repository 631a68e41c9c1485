"""Citizens' reports for whoever handles them: what was written is opened on purpose, and that is logged."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from chinhquyen_sdk.domain.community_decisions import BreachReport
from chinhquyen_sdk.domain.privacy import Unseen
from chinhquyen_sdk.host.access import log_access
from chinhquyen_sdk.host.answers import SeeOther, found_or_404
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.privacy import drop_sent

from .. import commands, queries
from ..forms import StepForm
from ..module import ANSWER
from .look import DEED, lead_to_the_look, waiting
from .office import DecisionsPage
from .open_steps import open_report_steps


class ListView(DecisionsPage):
    """Every report, the last first; within how many days the commune promised to answer."""

    permissions = (ANSWER,)
    template_name = "chinhquyen_community_decisions/admin/reports.html"
    page_title = "Bà con báo việc làm chưa đúng"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found, after = queries.reports_page(self.site, self.request.GET.get("sau", ""))
        lines = [(line, line.report.is_late(today())) for line in found]
        days = commands.promised_days(self.site)
        return super().get_context_data(
            lines=lines, next=f"?sau={after}" if after else "", days=days, **kwargs
        )


class CaseView(DecisionsPage):
    """One report, what was written, its steps."""

    permissions = (ANSWER,)
    template_name = "chinhquyen_community_decisions/admin/report.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        report: BreachReport = found_or_404(queries.report(self.site, self.kwargs["id"]))
        self.page_title = f"Báo cáo {report.code}"
        log_access(
            self.site, self.request.user, report.id, "lời và cách liên hệ của người báo", "xem xét, trả lời"
        )
        waits = waiting(self.site, self.request, report.id)
        steps = [
            (
                name,
                label,
                self.form_of(StepForm, record=commands.REPORT_STEPS[name].record, prefix=name, initial=first),
            )
            for name, label, first in open_report_steps(report, today(), waits.wish if waits else {})
        ]
        if waits and self.bound is None:
            self.bound = next((form for name, _, form in steps if name == "tra-loi"), None)
        return super().get_context_data(
            one=report, about=queries.decision(self.site, report.decision), told=queries.report_told(self.site, report.id),
            late=report.is_late(today()), steps=steps, history=queries.history(self.site, report.id)[::-1], **kwargs,
        )  # fmt: skip


class StepView(CaseView):
    """One step of a report."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID, step: str) -> HttpResponse:
        found_or_404(queries.report(self.site, id))
        known = found_or_404(commands.REPORT_STEPS.get(step))
        form = StepForm(request.POST, record=known.record, prefix=step)
        to = reverse("community_report", args=[id])
        try:
            answer = self.act(
                form, lambda wish: known.command(self.site, id, wish, actor=self.actor), known.said, to
            )
        except Unseen:
            return lead_to_the_look(self.site, id, form.record, self.actor)
        if answer.status_code == SeeOther.status_code:
            drop_sent(self.site, DEED, id, self.actor)
        return answer
