"""What citizens told, for those who keep the boards: who told it is not on the list."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from chinhquyen_sdk.domain.community_decisions import HandedReport
from chinhquyen_sdk.domain.supervision import Tip
from chinhquyen_sdk.host.access import log_access
from chinhquyen_sdk.host.answers import found_or_404

from .. import commands, queries
from ..forms import LookForm, ResultForm, TakeForm
from ..module import KEEP
from .office import SupervisionPage


class ListView(SupervisionPage):
    """Everything that was told, received last on top."""

    permissions = (KEEP,)
    template_name = "chinhquyen_supervision/admin/tips.html"
    page_title = "Thông tin của bà con"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found, after = queries.tips_page(self.site, self.request.GET.get("sau", ""))
        return super().get_context_data(lines=found, next=f"?sau={after}" if after else "", **kwargs)


class CaseView(SupervisionPage):
    """One thing that was told."""

    permissions = (KEEP,)
    template_name = "chinhquyen_supervision/admin/tip.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        one: Tip = found_or_404(queries.tip(self.site, self.kwargs["id"]))
        self.page_title = f"Thông tin {one.code}"
        told = self._report(one)
        named = bool(told.name if told else queries.teller(self.site, one.id).get("name"))
        return super().get_context_data(
            one=one, finding=queries.finding(self.site, one.finding) if one.finding else None, named=named,
            board=queries.board(self.site, one.board) if one.board else None, steps=self._steps(one), told=told,
            visit=queries.visit(self.site, one.visit) if one.visit else None,
            history=queries.history(self.site, one.id)[::-1], **kwargs,
        )  # fmt: skip

    def _report(self, one: Tip) -> HandedReport | None:
        """Return the words of a report that the board was given; that they were opened is written down."""
        told = queries.handed_report(self.site, one.report) if one.report and one.state.is_open else None
        if told:
            log_access(self.site, self.request.user, told.report, "lời của người báo", "ban xem xét, trả lời")
        return told

    def _steps(self, one: Tip) -> list[tuple[str, str, Any]]:
        if not one.state.is_open:
            return []
        return [
            (name, label, self.form_of(form, **self._choice(name, one)))
            for name, (form, label, _) in _STEPS.items()
        ]

    def _choice(self, step: str, one: Tip) -> dict[str, Any]:
        if step == "can-cu":
            return {"findings": queries.open_findings(self.site)}
        if step == "di-xem":
            return {"visits": queries.coming_visits(self.site)}
        return {"of_report": one.report is not None}


class StepView(CaseView):
    """Make it evidence, go to see it, or answer."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID, step: str) -> HttpResponse:
        one: Tip = found_or_404(queries.tip(self.site, id))
        kind, _, said = found_or_404(_STEPS.get(step))
        do = commands.TIP_STEPS[step][1]
        form = kind(request.POST, **self._choice(step, one))
        to = reverse("supervision_tip", args=[id])
        return self.act(form, lambda wish: do(self.site, id, wish, actor=self.actor), said, to)


# Step → its form, its name on the button, what is said when it is done.
_STEPS: dict[str, tuple[Any, str, str]] = {
    "di-xem": (LookForm, "Đi xem trong một chuyến đã hẹn", "Đã đưa vào chuyến đi."),
    "can-cu": (TakeForm, "Đưa vào một việc làm căn cứ", "Đã đưa vào làm căn cứ."),
    "ket-qua": (ResultForm, "Báo kết quả cho người gửi", "Đã báo kết quả; người để lại tên nhận thêm thư."),
}
