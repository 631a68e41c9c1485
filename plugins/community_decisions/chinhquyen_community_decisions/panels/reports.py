"""Citizens' reports for whoever handles them: what was written is opened on purpose, and that is logged."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from chinhquyen_sdk.domain.community_decisions import BreachReport
from chinhquyen_sdk.host.access import log_access
from chinhquyen_sdk.host.answers import found_or_404
from chinhquyen_sdk.host.days import today

from .. import commands, queries
from ..module import ANSWER
from .office import DecisionsPage
from .open_steps import open_report_steps
from .stepping import step_forms, take_step


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
        steps = step_forms(self, report.id, open_report_steps(report, today()))
        return super().get_context_data(
            one=report, about=queries.decision(self.site, report.decision), told=queries.report_told(self.site, report.id),
            late=report.is_late(today()), steps=steps, history=queries.history(self.site, report.id)[::-1], **kwargs,
        )  # fmt: skip


class StepView(CaseView):
    """One step of a report."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID, step: str) -> HttpResponse:
        found_or_404(queries.report(self.site, id))
        found_or_404(commands.REPORT_STEPS.get(step))
        return take_step(self, id, step)
