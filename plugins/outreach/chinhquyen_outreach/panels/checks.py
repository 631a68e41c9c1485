"""Checks of execution for their officers."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from chinhquyen_sdk.domain.outreach import Check, CheckState
from chinhquyen_sdk.host.answers import found_or_404
from chinhquyen_sdk.host.days import today

from .. import commands, queries
from ..forms import CancelCheckForm, CarryOutForm, CheckForm, MendForm
from ..module import CHECK
from .office import OutreachPage

_STEPS = {
    "ket-qua": (CarryOutForm, "Đã ghi kết quả. Bà con đọc được."),
    "khac-phuc": (MendForm, "Đã ghi việc khắc phục."),
    "khong-kiem-tra": (CancelCheckForm, "Đã ghi là không kiểm tra."),
}


class ListView(OutreachPage):
    """Every check, planned last on top."""

    template_name = "chinhquyen_outreach/admin/checks.html"
    page_title = "Kiểm tra việc thực hiện"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found, after = queries.checks_page(self.site, self.request.GET.get("sau", ""))
        lines = [(one, one.is_late(today())) for one in found]
        return super().get_context_data(lines=lines, next=f"?sau={after}" if after else "", **kwargs)


class PlanView(OutreachPage):
    """Put a check into the calendar."""

    permissions = (CHECK,)
    template_name = "chinhquyen_outreach/admin/check_plan.html"
    page_title = "Lên lịch kiểm tra"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(form=self.form_of(CheckForm), **kwargs)

    def post(self, request: HttpRequest) -> HttpResponse:
        return self.act(
            CheckForm(request.POST), lambda wish: commands.plan_check(self.site, wish, actor=self.actor),
            "Đã lên lịch kiểm tra.", lambda one: reverse("outreach_check", args=[one.id]),
        )  # fmt: skip


class CaseView(OutreachPage):
    """One check."""

    template_name = "chinhquyen_outreach/admin/check.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        one: Check = found_or_404(queries.check(self.site, self.kwargs["id"]))
        self.page_title = one.title
        return super().get_context_data(
            one=one, late=one.is_late(today()), steps=self._steps(one),
            history=queries.history(self.site, one.id)[::-1], **kwargs,
        )  # fmt: skip

    def _steps(self, one: Check) -> list[tuple[str, str, Any]]:
        if one.state is CheckState.PLANNED:
            return [("ket-qua", "Ghi kết quả kiểm tra", self.form_of(CarryOutForm, initial={"day": today()})),
                    ("khong-kiem-tra", "Không kiểm tra", self.form_of(CancelCheckForm))]  # fmt: skip
        if one.state is CheckState.MENDING:
            return [("khac-phuc", "Ghi đã khắc phục", self.form_of(MendForm, initial={"day": today()}))]
        return []


class StepView(CaseView):
    """One step of a check."""

    permissions = (CHECK,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID, step: str) -> HttpResponse:
        found_or_404(queries.check(self.site, id))
        kind, said = found_or_404(_STEPS.get(step))
        do = commands.CHECK_STEPS[step][1]
        to = reverse("outreach_check", args=[id])
        return self.act(kind(request.POST), lambda wish: do(self.site, id, wish, actor=self.actor), said, to)
