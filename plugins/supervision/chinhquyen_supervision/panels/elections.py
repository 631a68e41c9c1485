"""Minutes of elections for those who keep the boards."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from chinhquyen_sdk.domain.supervision import Board, Election
from chinhquyen_sdk.host.answers import found_or_404
from chinhquyen_sdk.host.places import villages

from .. import commands, queries
from ..forms import ElectionForm, PaperForm
from ..module import KEEP
from .office import SupervisionPage

_LEAD = (
    "Ghi cuộc họp của một xóm, tổ: bao nhiêu hộ dự, mỗi người được bao nhiêu hộ tán thành. Trúng cử khi quá nửa tổng số hộ. "
    "Bà con chỉ đọc được xóm nào họp, ngày nào."
)


class AddView(SupervisionPage):
    """Write the minutes of one meeting down."""

    permissions = (KEEP,)
    template_name = "chinhquyen_supervision/admin/form.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        board: Board = found_or_404(queries.board(self.site, self.kwargs["id"]))
        self.page_title = f"Biên bản bầu: {board.title}"
        form = self.form_of(ElectionForm, known=villages(self.site))
        return super().get_context_data(form=form, button="Ghi biên bản", board=board, lead=_LEAD, **kwargs)

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        found_or_404(queries.board(self.site, id))
        form = ElectionForm(request.POST, request.FILES, known=villages(self.site))

        def record(wish: Any) -> Election:
            files = form.cleaned_data.get("files") or ()
            return commands.record_election(self.site, id, wish, files, actor=self.actor)

        said = "Đã ghi biên bản. Mời thêm người trúng cử vào ban."
        return self.act(form, record, said, lambda one: reverse("supervision_election", args=[one.id]))


class CaseView(SupervisionPage):
    """One meeting: counts, candidates, who may join."""

    permissions = (KEEP,)
    template_name = "chinhquyen_supervision/admin/election.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        one: Election = found_or_404(queries.election(self.site, self.kwargs["id"]))
        self.page_title = f"Biên bản bầu {one.village_name} {one.held_on:%d/%m/%Y}"
        there = {each.candidate: each for each in queries.members(self.site, one.board)}
        lines = [(each, one.won(each), there.get(each.id)) for each in one.candidates]
        used = any(member for _, _, member in lines)
        steps = (
            []
            if used
            else [
                ("sua", "Sửa biên bản", self.form_of(ElectionForm, known=villages(self.site), election=one))
            ]
        )
        return super().get_context_data(
            one=one, board=queries.board(self.site, one.board), lines=lines, steps=steps,
            papers=queries.papers(self.site, one.id).get(one.id, []), paper_form=self.form_of(PaperForm), **kwargs,
        )  # fmt: skip


class ChangeView(CaseView):
    """Mend minutes that were typed wrongly."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID, step: str) -> HttpResponse:
        found_or_404(queries.election(self.site, id))
        found_or_404(step == "sua" or None)
        form = ElectionForm(request.POST, request.FILES, known=villages(self.site))

        def change(wish: Any) -> Election:
            files = form.cleaned_data.get("files") or ()
            return commands.change_election(self.site, id, wish, files, actor=self.actor)

        return self.act(form, change, "Đã sửa biên bản.", reverse("supervision_election", args=[id]))


class PapersView(CaseView):
    """Add the signed minutes, also after somebody sits by them."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        found_or_404(queries.election(self.site, id))

        def add(typed: dict[str, Any]) -> None:
            for file in typed["files"]:
                commands.add_file(self.site, id, file)

        to = reverse("supervision_election", args=[id])
        return self.act(PaperForm(request.POST, request.FILES), add, "Đã thêm tệp.", to)
