"""Boards for those who keep them: the list, one board, its recognition and its end."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from chinhquyen_sdk.domain.supervision import Board, BoardState, may_join
from chinhquyen_sdk.host.answers import found_or_404
from chinhquyen_sdk.host.days import today

from .. import commands, queries
from ..forms import BoardForm, EndForm, RecogniseForm
from ..module import FRONT, KEEP
from .office import SupervisionPage


class ListView(SupervisionPage):
    """Every board, and the projects that have none."""

    template_name = "chinhquyen_supervision/admin/boards.html"
    page_title = "Các ban"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        cards = queries.open_projects(self.site)
        return super().get_context_data(
            lines=queries.boards(self.site),
            missing=(missing := queries.without_board(self.site, cards)),
            projects=len(cards),
            covered=len(cards) - len(missing),
            **kwargs,
        )


class AddView(SupervisionPage):
    """Begin a board."""

    permissions = (KEEP,)
    template_name = "chinhquyen_supervision/admin/form.html"
    page_title = "Lập ban"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = self.request.GET.get("du-an", "")
        first = {"project_code": asked, "kind": "dau-tu" if asked else "", "term_from": today()}
        form = self.form_of(BoardForm, projects=queries.open_projects(self.site), initial=first)
        return super().get_context_data(form=form, button="Lập ban", **kwargs)

    def post(self, request: HttpRequest) -> HttpResponse:
        return self.act(
            BoardForm(request.POST, projects=queries.open_projects(self.site)),
            lambda wish: commands.form_board(self.site, wish, actor=self.actor),
            "Đã lập ban. Mời thêm thành viên, rồi Mặt trận công nhận.", lambda one: reverse("supervision_board", args=[one.id]),
        )  # fmt: skip


class CaseView(SupervisionPage):
    """One board with its members, plans, visits, findings."""

    template_name = "chinhquyen_supervision/admin/board.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        one: Board = found_or_404(queries.board(self.site, self.kwargs["id"]))
        self.page_title = one.title
        members = queries.members(self.site, one.id)
        found = queries.breaches_of(self.site, one, members) if one.state is not BoardState.ENDED else ()
        known = {each.rule for each in one.exceptions}
        held = queries.elections(self.site, one.id)
        return super().get_context_data(
            one=one, members=members, breaches=[each for each in found if each.rule not in known],
            plans=queries.plans_of(self.site, one.id), reports=queries.reports_of(self.site, one.id),
            visits=queries.visits_of(self.site, one.id),
            findings=queries.findings_of(self.site, board=one.id), steps=self._steps(one, found),
            papers=queries.papers(self.site, one.id).get(one.id, []), history=queries.history(self.site, one.id)[::-1],
            today=today(), elections=held, joining=may_join(held, members), **kwargs,
        )  # fmt: skip

    def _steps(self, one: Board, found: Any) -> list[tuple[str, str, Any]]:
        steps: list[tuple[str, str, Any]] = []
        if one.state is BoardState.FORMING and self.holds(self.request, FRONT):
            form = self.form_of(RecogniseForm, found=found, initial={"day": today()})
            steps.append(("cong-nhan", "Mặt trận công nhận ban", form))
        if one.state is BoardState.ACTIVE and self.holds(self.request, KEEP):
            steps.append(("ket-thuc", "Ban kết thúc", self.form_of(EndForm, initial={"day": today()})))
        return steps


class StepView(CaseView):
    """One step of a board."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID, step: str) -> HttpResponse:
        one = found_or_404(queries.board(self.site, id))
        do = found_or_404(commands.BOARD_STEPS.get(step))[1]
        if not self.holds(request, FRONT if step == "cong-nhan" else KEEP):
            return self.forbidden()
        found = queries.breaches_of(self.site, one, queries.members(self.site, id))
        form = RecogniseForm(request.POST, found=found) if step == "cong-nhan" else EndForm(request.POST)
        said = "Đã ghi việc công nhận. Bà con đọc được." if step == "cong-nhan" else "Ban đã kết thúc."
        to = reverse("supervision_board", args=[id])
        return self.act(form, lambda wish: do(self.site, id, wish, actor=self.actor), said, to)
