"""Findings for boards, Front and office: the list, the chain, each next lawful step."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from chinhquyen_sdk.domain.supervision import Board, Finding, FindingState
from chinhquyen_sdk.host.answers import SeeOther, found_or_404
from chinhquyen_sdk.host.days import today

from .. import commands, queries
from ..forms import (
    AnswerForm,
    CloseForm,
    ConfirmForm,
    EvidenceForm,
    FindingForm,
    PhotoForm,
    RecommendForm,
    ReturnForm,
    VerifyForm,
)
from ..module import KEEP
from .office import SupervisionPage

# Step → its form, its name on the button, what is said when it is done.
_STEPS: dict[str, tuple[Any, str, str]] = {
    "kien-nghi": (RecommendForm, "Viết kiến nghị", "Đã viết. Chờ Mặt trận xác nhận."),
    "xac-nhan": (ConfirmForm, "Mặt trận xác nhận, gửi đi", "Đã xác nhận. Thời hạn trả lời bắt đầu."),
    "tra-lai": (ReturnForm, "Trả lại để viết lại", "Đã trả lại."),
    "tra-loi": (AnswerForm, "Ghi trả lời", "Đã ghi trả lời. Bà con đọc được."),
    "kiem-tra-lai": (VerifyForm, "Ghi kiểm tra lại", "Đã ghi kết quả kiểm tra lại."),
    "khep-lai": (CloseForm, "Không cần kiến nghị", "Đã khép lại."),
    "can-cu": (EvidenceForm, "Thêm đơn, phản ánh làm căn cứ", "Đã thêm căn cứ."),
}
_NEXT = {
    FindingState.FOUND: ("kien-nghi", "khep-lai", "can-cu"), FindingState.PROPOSED: ("xac-nhan", "tra-lai", "can-cu"),
    FindingState.SENT: ("tra-loi", "can-cu"), FindingState.REPLIED: ("kiem-tra-lai",),
}  # fmt: skip
_DAYS = {"xac-nhan", "tra-loi", "kiem-tra-lai"}


class ListView(SupervisionPage):
    """Every finding, found last on top."""

    template_name = "chinhquyen_supervision/admin/findings.html"
    page_title = "Phát hiện, kiến nghị"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = self.request.GET
        state = asked.get("buoc", "")
        found, after = queries.findings_page(self.site, asked.get("sau", ""), state)
        lines = [(one, one.is_late(today())) for one in found]
        return super().get_context_data(
            lines=lines, next=f"?buoc={state}&sau={after}" if after else "", states=list(FindingState), state=state, **kwargs
        )  # fmt: skip


class AddView(SupervisionPage):
    """Write down what was found."""

    permissions = (KEEP,)
    template_name = "chinhquyen_supervision/admin/form.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        board: Board = found_or_404(queries.board(self.site, self.kwargs["id"]))
        self.page_title = f"Ghi phát hiện: {board.title}"
        first = {"day": today(), "visit": self.request.GET.get("chuyen", "")}
        form = self.form_of(FindingForm, visits=queries.visits_of(self.site, board.id), initial=first)
        return super().get_context_data(form=form, button="Ghi phát hiện", board=board, **kwargs)

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        found_or_404(queries.board(self.site, id))
        return self.act(
            FindingForm(request.POST, visits=queries.visits_of(self.site, id)),
            lambda wish: commands.record_finding(self.site, id, wish, actor=self.actor),
            "Đã ghi phát hiện. Bà con đọc được.", lambda one: reverse("supervision_finding", args=[one.id]),
        )  # fmt: skip


class CaseView(SupervisionPage):
    """One finding with its whole way."""

    template_name = "chinhquyen_supervision/admin/finding.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        one: Finding = found_or_404(queries.finding(self.site, self.kwargs["id"]))
        self.page_title = one.title
        clock = one.deadline
        return super().get_context_data(
            one=one, board=queries.board(self.site, one.board), late=one.is_late(today()), steps=self._steps(one),
            visit=queries.visit(self.site, one.visit) if one.visit else None, photos=queries.photos(self.site, one.id),
            why=clock.explain() if clock else "", tips=queries.tips_of(self.site, one.id), photo_form=self.form_of(PhotoForm),
            own=one.proposed_by == self.actor.id, history=queries.history(self.site, one.id)[::-1], **kwargs,
        )  # fmt: skip

    def _steps(self, one: Finding) -> list[tuple[str, str, Any]]:
        steps = []
        for name in _NEXT.get(one.state, ()):
            kind, label, _ = _STEPS[name]
            may = any(self.holds(self.request, each) for each in commands.FINDING_STEPS[name][2])
            if may and not (name == "xac-nhan" and one.proposed_by == self.actor.id):
                first = {"day": today()} if name in _DAYS else {}
                first |= (
                    {"recommendation": one.recommendation}
                    if name == "kien-nghi" and one.recommendation
                    else {}
                )
                steps.append((name, label, self.form_of(kind, initial=first)))
        return steps


class StepView(CaseView):
    """One step of a finding; each has those who may take it."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID, step: str) -> HttpResponse:
        found_or_404(queries.finding(self.site, id))
        kind, _, said = found_or_404(_STEPS.get(step))
        do, may = commands.FINDING_STEPS[step][1:]
        if not any(self.holds(request, each) for each in may):
            return self.forbidden()
        to = reverse("supervision_finding", args=[id])
        return self.act(kind(request.POST), lambda wish: do(self.site, id, wish, actor=self.actor), said, to)


class PhotosView(CaseView):
    """Add a photograph of what is so, or of what was done; or take one away."""

    permissions = (KEEP,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        found_or_404(queries.finding(self.site, id))
        to, gone = reverse("supervision_finding", args=[id]), request.POST.get("bo", "")
        for each in queries.photos(self.site, id):
            if str(each.id) == gone:
                commands.remove_photo(self.site, id, each.id, actor=self.actor)
                return SeeOther(to)

        def add(typed: dict[str, Any]) -> None:
            for picture in typed["pictures"]:
                commands.add_photo(self.site, id, picture, typed["alt"], shown=True, actor=self.actor)

        return self.act(PhotoForm(request.POST, request.FILES), add, "Đã thêm ảnh.", to)
