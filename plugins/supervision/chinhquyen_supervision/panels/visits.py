"""Visits for those who keep the boards: the link to send, what came from the spot, what everybody sees of it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from chinhquyen_sdk.domain.supervision import Board, PlanState, Visit, VisitState, checklist_of
from chinhquyen_sdk.domain.supervision.house import rules
from chinhquyen_sdk.host.answers import SeeOther, found_or_404, sent_picture
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.rendering import qr_svg

from .. import commands, queries
from ..forms import CancelForm, PhotoForm, PublishForm, VisitForm
from ..module import KEEP
from .office import SupervisionPage


class AddView(SupervisionPage):
    """Put a visit into the calendar."""

    permissions = (KEEP,)
    template_name = "chinhquyen_supervision/admin/form.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        board: Board = found_or_404(queries.board(self.site, self.kwargs["id"]))
        self.page_title = f"Hẹn đi xem: {board.title}"
        form = self.form_of(VisitForm, plans=self._plans(board.id), initial={"day": today()})
        return super().get_context_data(form=form, button="Hẹn đi xem", board=board, **kwargs)

    def _plans(self, board: UUID) -> list[Any]:
        return [one for one in queries.plans_of(self.site, board) if one.state is PlanState.SENT]

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        found_or_404(queries.board(self.site, id))
        return self.act(
            VisitForm(request.POST, plans=self._plans(id)),
            lambda wish: commands.plan_visit(self.site, id, wish, actor=self.actor),
            "Đã hẹn. Gửi đường dẫn cho người đi.", lambda one: reverse("supervision_visit", args=[one.id]),
        )  # fmt: skip


class CaseView(SupervisionPage):
    """One visit."""

    template_name = "chinhquyen_supervision/admin/visit.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        one: Visit = found_or_404(queries.visit(self.site, self.kwargs["id"]))
        self.page_title = one.title
        planned = one.state is VisitState.PLANNED and self.holds(self.request, KEEP)
        return super().get_context_data(
            one=one, board=queries.board(self.site, one.board), works=checklist_of(one.works).label,
            plan=queries.plan(self.site, one.plan) if one.plan else None, photos=queries.photos(self.site, one.id),
            findings=queries.findings_of(self.site, visit=one.id), steps=self._steps(one),
            tips=queries.tips_of_visit(self.site, one.id), photo_form=self.form_of(PhotoForm),
            history=queries.history(self.site, one.id)[::-1], **(self._link(one) if planned else {}), **kwargs,
        )  # fmt: skip

    def _link(self, one: Visit) -> dict[str, Any]:
        address = reverse("supervision:on_spot", args=[queries.visit_link(self.site, one)])
        link = self.request.build_absolute_uri(address)
        phones = queries.phones(self.site, one.board)
        return {
            "link": link,
            "qr": qr_svg(link, "Mã QR mở chuyến đi"),
            "phones": phones,
            "days": rules().link_days,
        }

    def _steps(self, one: Visit) -> list[tuple[str, str, Any]]:
        if one.state is VisitState.PLANNED:
            return [("khong-di", "Không đi", self.form_of(CancelForm))]
        if one.state is VisitState.CANCELLED:
            return []
        first = {"summary": one.summary, "photos": one.photos_shown}
        label = "Soát lại, công khai" if one.state is VisitState.REPORTED else "Sửa lời công khai"
        return [("cong-khai", label, self.form_of(PublishForm, initial=first))]


class StepView(CaseView):
    """One step of a visit."""

    permissions = (KEEP,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID, step: str) -> HttpResponse:
        found_or_404(queries.visit(self.site, id))
        to = reverse("supervision_visit", args=[id])
        if step == "doi-duong-dan":
            commands.renew_link(self.site, id, actor=self.actor)
            return SeeOther(to)
        kind, do, said = found_or_404(_STEPS.get(step))
        return self.act(kind(request.POST), lambda wish: do(self.site, id, wish, actor=self.actor), said, to)


_STEPS: dict[str, Any] = {
    "cong-khai": (PublishForm, commands.publish_visit, "Đã công khai. Có việc chưa đạt thì ghi phát hiện."),
    "khong-di": (CancelForm, commands.cancel_visit, "Đã ghi là không đi."),
}


class PhotosView(CaseView):
    """Take a photograph away."""

    permissions = (KEEP,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        found_or_404(queries.visit(self.site, id))
        gone = request.POST.get("bo", "")
        for each in queries.photos(self.site, id):
            if str(each.id) == gone:
                commands.remove_photo(self.site, id, each.id, actor=self.actor)
        return SeeOther(reverse("supervision_visit", args=[id]))


class PhotoFileView(SupervisionPage):
    """A photograph for the office, also before everybody may see it."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        small = "nho" in request.GET
        found = found_or_404(queries.open_photo(self.site, self.kwargs["photo"], small=small, public=False))
        return sent_picture(found.content, found.content_type)
