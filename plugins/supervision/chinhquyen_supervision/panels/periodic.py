"""Boards' reports to the Front: put together from what was written down, sent, received."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from chinhquyen_sdk.domain.supervision import Board, PeriodicReport, PeriodicState, cycle_of
from chinhquyen_sdk.host.answers import found_or_404
from chinhquyen_sdk.host.days import today

from .. import commands, queries
from ..forms import OpenReportForm, ReceiveForm, SendReportForm, WordsForm
from ..module import KEEP
from .office import SupervisionPage

# Step → its form, its name on the button, what is said when it is done.
_STEPS: dict[str, tuple[Any, str, str]] = {
    "soan": (WordsForm, "Soạn báo cáo", "Đã ghi nội dung báo cáo."),
    "gui": (SendReportForm, "Ghi đã gửi Mặt trận", "Đã ghi việc gửi. Báo cáo kỳ sau đã có chỗ."),
    "nhan": (ReceiveForm, "Mặt trận ghi đã nhận", "Đã ghi việc nhận. Bà con đọc được."),
}
_NEXT = {
    PeriodicState.WAITING: ("soan",), PeriodicState.DRAFT: ("gui", "soan"), PeriodicState.SENT: ("nhan",),
    PeriodicState.RECEIVED: (),
}  # fmt: skip


class AddView(SupervisionPage):
    """Open a report that the Front asked for."""

    permissions = (KEEP,)
    template_name = "chinhquyen_supervision/admin/form.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        board: Board = found_or_404(queries.board(self.site, self.kwargs["id"]))
        self.page_title = f"Báo cáo theo yêu cầu: {board.title}"
        form = self.form_of(OpenReportForm, initial={"since": board.term_from, "until": today()})
        return super().get_context_data(form=form, button="Mở báo cáo", board=board, **kwargs)

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        found_or_404(queries.board(self.site, id))
        return self.act(
            OpenReportForm(request.POST), lambda wish: commands.open_report(self.site, id, wish, actor=self.actor),
            "Đã mở báo cáo. Mời soạn.", lambda one: reverse("supervision_report", args=[one.id]),
        )  # fmt: skip


class CaseView(SupervisionPage):
    """One report."""

    template_name = "chinhquyen_supervision/admin/report.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        one: PeriodicReport = found_or_404(queries.report(self.site, self.kwargs["id"]))
        board: Board = found_or_404(queries.board(self.site, one.board))
        self.page_title = one.title
        return super().get_context_data(
            one=one, board=board, late=one.is_late(today()), steps=self._steps(one, board), rule=cycle_of(board.kind).rule,
            days=commands.report_days(self.site), history=queries.history(self.site, one.id)[::-1], **kwargs,
        )  # fmt: skip

    def _steps(self, one: PeriodicReport, board: Board) -> list[tuple[str, str, Any]]:
        steps = []
        for name in _NEXT[one.state]:
            if self.holds(self.request, commands.REPORT_STEPS[name][2]):
                kind, label, _ = _STEPS[name]
                words = name == "soan"
                first = (
                    {"text": queries.words_of(self.site, one, board, today())} if words else {"day": today()}
                )
                steps.append((name, label, self.form_of(kind, initial=first)))
        return steps


class StepView(CaseView):
    """One step of a report; each has those who may take it."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID, step: str) -> HttpResponse:
        found_or_404(queries.report(self.site, id))
        kind, _, said = found_or_404(_STEPS.get(step))
        do, may = commands.REPORT_STEPS[step][1:]
        if not self.holds(request, may):
            return self.forbidden()
        to = reverse("supervision_report", args=[id])
        return self.act(kind(request.POST), lambda wish: do(self.site, id, wish, actor=self.actor), said, to)
