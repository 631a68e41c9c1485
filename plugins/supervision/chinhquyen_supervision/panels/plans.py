"""Plans for those who keep the boards."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from chinhquyen_sdk.domain.supervision import Board, Plan, PlanState
from chinhquyen_sdk.host.answers import found_or_404
from chinhquyen_sdk.host.days import today

from .. import commands, queries
from ..forms import PlanForm, SendForm
from ..module import KEEP
from .office import SupervisionPage


class AddView(SupervisionPage):
    """Write a plan."""

    permissions = (KEEP,)
    template_name = "chinhquyen_supervision/admin/form.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        board: Board = found_or_404(queries.board(self.site, self.kwargs["id"]))
        self.page_title = f"Kế hoạch: {board.title}"
        form = self.form_of(PlanForm, initial={"year": today().year})
        return super().get_context_data(form=form, button="Ghi kế hoạch", board=board, **kwargs)

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        found_or_404(queries.board(self.site, id))
        return self.act(
            PlanForm(request.POST), lambda wish: commands.draft_plan(self.site, id, wish, actor=self.actor),
            "Đã ghi kế hoạch. Gửi đi trước hạn.", lambda one: reverse("supervision_plan", args=[one.id]),
        )  # fmt: skip


class CaseView(SupervisionPage):
    """One plan: by when it must be sent, and why; once sent it stands."""

    template_name = "chinhquyen_supervision/admin/plan.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        one: Plan = found_or_404(queries.plan(self.site, self.kwargs["id"]))
        self.page_title = one.title
        draft = one.state is PlanState.DRAFT
        steps = [("gui", "Ghi đã gửi kế hoạch", self.form_of(SendForm, initial={"day": today()})),
                 ("sua", "Sửa kế hoạch", self.form_of(PlanForm, plan=one))] if draft else []  # fmt: skip
        return super().get_context_data(
            one=one, board=queries.board(self.site, one.board), steps=steps, why=one.due.explain(),
            late=draft and one.due_on < today(), history=queries.history(self.site, one.id)[::-1], **kwargs,
        )  # fmt: skip


class StepView(CaseView):
    """Send it, or change it while it was not sent."""

    permissions = (KEEP,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID, step: str) -> HttpResponse:
        found_or_404(queries.plan(self.site, id))
        kind, do, said = found_or_404(_STEPS.get(step))
        to = reverse("supervision_plan", args=[id])
        return self.act(kind(request.POST), lambda wish: do(self.site, id, wish, actor=self.actor), said, to)


_STEPS: dict[str, Any] = {
    "gui": (SendForm, commands.send_plan, "Đã ghi việc gửi. Bà con đọc được kế hoạch."),
    "sua": (PlanForm, commands.change_plan, "Đã sửa kế hoạch."),
}
