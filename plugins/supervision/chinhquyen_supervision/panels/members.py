"""Members: taken in with the minutes of the meeting, another role, leaving."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from chinhquyen_sdk.domain.supervision import Board, Member, may_join, standards
from chinhquyen_sdk.host import access
from chinhquyen_sdk.host.answers import found_or_404, sent_file
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.places import villages

from .. import commands, queries
from ..forms import LeaveForm, MemberForm, PaperForm, RoleForm
from ..module import KEEP
from .office import SupervisionPage

_STEPS = {"vai-tro": (RoleForm, "Đã đổi vai trò."), "thoi": (LeaveForm, "Đã ghi việc thôi làm thành viên.")}

_LEAD = (
    "Người dân trong ban do cộng đồng bầu: ghi biên bản bầu trước, rồi chọn người trúng cử ở đây. "
    "Tiêu chuẩn hỏi từng câu, câu trả lời giữ lại."
)


class AddView(SupervisionPage):
    """Take a member in."""

    permissions = (KEEP,)
    template_name = "chinhquyen_supervision/admin/form.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        board: Board = found_or_404(queries.board(self.site, self.kwargs["id"]))
        self.page_title = f"Thêm thành viên: {board.title}"
        first = {"candidate": self.request.GET.get("bau", "")}
        form = self.form_of(MemberForm, initial=first, **self._asked(board))
        return super().get_context_data(
            form=form, button="Thêm thành viên", board=board, lead=_LEAD, **kwargs
        )

    def _asked(self, board: Board) -> dict[str, Any]:
        elected = may_join(queries.elections(self.site, board.id), queries.members(self.site, board.id))
        return {"board": board.kind, "known": villages(self.site), "elected": elected}

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        board = found_or_404(queries.board(self.site, id))
        form = MemberForm(request.POST, request.FILES, **self._asked(board))

        def add(wish: Any) -> Member:
            papers = form.cleaned_data.get("files") or ()
            return commands.add_member(self.site, id, wish, papers, actor=self.actor)

        return self.act(form, add, "Đã thêm thành viên.", reverse("supervision_board", args=[id]))


class CaseView(SupervisionPage):
    """One member: how elected, what was declared."""

    permissions = (KEEP,)
    template_name = "chinhquyen_supervision/admin/member.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        one: Member = found_or_404(queries.member(self.site, self.kwargs["id"]))
        board: Board = found_or_404(queries.board(self.site, one.board))
        self.page_title = f"{one.role.label}: {one.name}"
        asked = [(each, one.answers.get(each.id, "")) for each in standards(board.kind)]
        return super().get_context_data(
            one=one, board=board, asked=asked, election=queries.election(self.site, one.election) if one.election else None,
            papers=queries.papers(self.site, one.id).get(one.id, []),
            steps=self._steps(one), paper_form=self.form_of(PaperForm), **kwargs,
        )  # fmt: skip

    def _steps(self, one: Member) -> list[tuple[str, str, Any]]:
        if not one.sits:
            return []
        return [("vai-tro", "Đổi vai trò", self.form_of(RoleForm, initial={"role": one.role.value})),
                ("thoi", "Thôi làm thành viên", self.form_of(LeaveForm, initial={"day": today()}))]  # fmt: skip


class StepView(CaseView):
    """Another role, or leaving."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID, step: str) -> HttpResponse:
        one = found_or_404(queries.member(self.site, id))
        kind, said = found_or_404(_STEPS.get(step))
        do = commands.MEMBER_STEPS[step][1]
        to = reverse("supervision_board", args=[one.board])
        return self.act(kind(request.POST), lambda wish: do(self.site, id, wish, actor=self.actor), said, to)


class PapersView(CaseView):
    """Add the minutes."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        found_or_404(queries.member(self.site, id))

        def add(typed: dict[str, Any]) -> None:
            for file in typed["files"]:
                commands.add_file(self.site, id, file)

        to = reverse("supervision_member", args=[id])
        return self.act(PaperForm(request.POST, request.FILES), add, "Đã thêm tệp.", to)


class PaperView(SupervisionPage):
    """Hand a paper to an officer: people are named in it, so it is written down who took it."""

    permissions = (KEEP,)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        name, kind, file, subject = found_or_404(queries.open_paper(self.site, self.kwargs["file"]))
        access.log_access(self.site, request.user, subject, "supervision.paper", "tải tệp của ban giám sát")
        return sent_file(file, name, kind)
