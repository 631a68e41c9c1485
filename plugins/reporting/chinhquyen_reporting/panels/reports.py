"""Reports for those who write and approve them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from chinhquyen_sdk import rendering
from chinhquyen_sdk.domain.periods import Period, PeriodLength, read_period, year_of
from chinhquyen_sdk.domain.reporting import Report, moved, report_rules, reports_due
from chinhquyen_sdk.host import indicators
from chinhquyen_sdk.host.answers import SeeOther, found_or_404
from chinhquyen_sdk.host.days import today

from .. import commands, queries
from ..forms import ApproveForm, EditForm, ReturnForm
from ..module import APPROVE, WRITE
from .office import ReportingPage


class ListView(ReportingPage):
    """What is due, and every report, the one due last on top."""

    template_name = "chinhquyen_reporting/admin/reports.html"
    page_title = "Báo cáo"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        now = today()
        found, after = queries.reports(self.site, self.request.GET.get("sau", "")[:60])
        asked = reports_due(now)
        begun = queries.due(self.site, [period.code for _, period, _ in asked])
        wanted = [(kind, period, due, due < now) for kind, period, due in asked if period.code not in begun]
        return super().get_context_data(
            lines=[(one, one.is_late(now)) for one in found], wanted=wanted, periods=_periods(),
            next=f"?sau={after}" if after else "", link=queries.link(self.site), **kwargs,
        )  # fmt: skip


def _periods() -> list[Period]:
    now = today()
    months = [Period(length=PeriodLength.MONTH, year=now.year, number=n) for n in range(now.month, 0, -1)]
    return [year_of(now.year), *months]


class ComposeView(ReportingPage):
    """Begin the report of a period."""

    permissions = (WRITE,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        period = request.POST.get("period", "")[:10]
        known = queries.report_of(self.site, period)
        if known:
            return SeeOther(reverse("reporting_report", args=[known.id]))

        def begin() -> None:
            self.made = commands.compose(self.site, period, actor=self.actor)

        answer = self.do(
            begin,
            "Đã soạn từ số liệu của các phần việc. Mời xem, sửa lời cho hợp.",
            reverse("reporting_reports"),
        )
        made = getattr(self, "made", None)
        return SeeOther(reverse("reporting_report", args=[made.id])) if made else answer


class ReportView(ReportingPage):
    """One report: its words, its figures, what moved since."""

    template_name = "chinhquyen_reporting/admin/report.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        one: Report = found_or_404(queries.report(self.site, self.kwargs["id"]))
        self.page_title = one.title
        period = read_period(one.period)
        open_now = not one.state.is_frozen
        now = indicators.told_now(self.site, period) if period and open_now else []
        return super().get_context_data(
            one=one, moved=moved(one.figures, now), late=one.is_late(today()), open=open_now, period=period,
            sections=[(each, self._form(each.id, each.text), [rendering.chart_of(c) for c in each.charts])
                      for each in one.sections],
            closing=self._form("", one.closing), approving=self.form_of(ApproveForm), returning=self.form_of(ReturnForm),
            figures=[(each, each.told) for each in one.figures], sending=queries.sending(self.site, one.id),
            link=queries.link(self.site), rule=report_rules()[one.kind], history=queries.history(self.site, one.id)[::-1],
            **kwargs,
        )  # fmt: skip

    def _form(self, section: str, text: str) -> EditForm:
        if isinstance(self.bound, EditForm) and self.bound.data.get("section", "") == section:
            return self.bound
        return EditForm(initial={"section": section, "text": text}, auto_id=f"id_{section or 'closing'}_%s")


class EditView(ReportView):
    """New words of one section."""

    permissions = (WRITE,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        found_or_404(queries.report(self.site, id))
        to = reverse("reporting_report", args=[id])
        return self.act(
            EditForm(request.POST),
            lambda wish: commands.edit(self.site, id, wish, actor=self.actor),
            "Đã ghi.",
            to,
        )


class StepView(ReportView):
    """Renew, give back, approve, send."""

    permissions = (WRITE, APPROVE)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID, step: str) -> HttpResponse:
        found_or_404(queries.report(self.site, id))
        to, site, actor = reverse("reporting_report", args=[id]), self.site, self.actor
        if step in ("duyet", "tra-lai", "gui") and not self.holds(request, APPROVE):
            return found_or_404(None)
        if step == "lay-lai-so":
            return self.do(
                lambda: commands.renew(site, id, actor=actor),
                "Đã lấy lại số liệu. Lời đã sửa được giữ nguyên.",
                to,
            )
        if step == "tra-lai":
            form: Any = ReturnForm(request.POST)
            return self.act(
                form,
                lambda data: commands.give_back(site, id, data["remark"], actor=actor),
                "Đã trả lại.",
                to,
            )
        if step == "duyet":
            form = ApproveForm(request.POST)
            return self.act(
                form,
                lambda wish: commands.approve(site, id, wish, actor=actor),
                "Đã duyệt, lấy số, khóa lại.",
                to,
            )
        if step == "gui":
            return self.do(
                lambda: commands.send_now(site, id, actor=actor), "Đã thử gửi. Kết quả ghi ở dưới.", to
            )
        return found_or_404(None)


class TraceView(ReportingPage):
    """A figure of a report and the rows it was counted from on that day."""

    template_name = "chinhquyen_reporting/admin/trace.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        one: Report = found_or_404(queries.report(self.site, self.kwargs["id"]))
        figure = found_or_404(next((each for each in one.figures if each.name == self.kwargs["name"]), None))
        self.page_title = figure.title
        page = indicators.kept_rows(self.site, figure.rows, self.request.GET.get("sau", "")[:20])
        return super().get_context_data(one=one, figure=figure, told=figure.told, page=page, **kwargs)
