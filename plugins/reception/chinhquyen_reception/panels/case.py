"""One petition on the officer's screen: facts, clocks, history, and every lawful next step."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.generic import TemplateView, View
from pydantic import ValidationError
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from chinhquyen_sdk.domain.messages import field_errors
from chinhquyen_sdk.domain.reception import MoveName, Petition, PetitionState, find_move, lawful_moves
from chinhquyen_sdk.domain.refusals import Refused

from .. import commands, queries
from ..forms.staff import IdentityForm, MoveForm, ReclassifyForm
from ..module import OPEN_IDENTITY
from .officer import OfficerScreen, line, officers, today


class CaseView(OfficerScreen, WagtailAdminTemplateMixin, TemplateView):
    """Read a case; each step's form lies folded beside it."""

    template_name = "chinhquyen_reception/admin/case.html"
    header_icon = "mail"
    breadcrumbs_items: list[dict[str, Any]] = []
    bound: MoveForm | ReclassifyForm | IdentityForm | None = None

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        petition = self.petition_or_404(self.kwargs["code"])
        self.page_title = f"Đơn {petition.code}"
        return super().get_context_data(
            petition=petition, line=line(petition, today()), clocks=_clocks(petition),
            history=queries.history(self.site, petition.id)[::-1],
            attachments=queries.attachments(self.site, petition.id), supplements=queries.supplements(self.site, petition.id),
            moves=[self._form(petition, move) for move in lawful_moves(petition.kind, petition.state)],
            reclassify=self._reclassify(petition), officers=officers(self.site), bound=self.bound,
            may_open_identity=self.holds(self.request, OPEN_IDENTITY),
            identity_form=self.bound if isinstance(self.bound, IdentityForm) else IdentityForm(), **kwargs,
        )  # fmt: skip

    def _form(self, petition: Petition, move: Any) -> MoveForm:
        if isinstance(self.bound, MoveForm) and self.bound.move.name is move.name:
            return self.bound
        return MoveForm(petition=petition, move=move)

    def _reclassify(self, petition: Petition) -> ReclassifyForm | None:
        if petition.state is not PetitionState.RECEIVED:
            return None
        return (
            self.bound
            if isinstance(self.bound, ReclassifyForm)
            else ReclassifyForm(initial={"kind": petition.kind.value})
        )


def _clocks(petition: Petition) -> list[dict[str, Any]]:
    ordered = sorted(petition.clocks, key=lambda clock: not clock.is_running)
    return [{"clock": clock, "row": clock.described, "deadline": clock.deadline()} for clock in ordered]


class ActView(CaseView):
    """A step asked for on the case's page; what does not fit is shown there, with all that was typed."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, code: str, **kwargs: Any) -> HttpResponse:
        form = self.form(self.petition_or_404(code))
        if form.is_valid():
            try:
                done = self.act(code, form)
            except Refused as refused:
                form.refuse(refused)
            except ValidationError as error:
                _show(form, error)
            else:
                messages.success(request, done)
                return redirect("reception_case", code=code)
        self.bound = form
        return self.render_to_response(self.get_context_data(), status=422)

    def form(self, petition: Petition) -> Any:
        raise NotImplementedError

    def act(self, code: str, form: Any) -> str:
        raise NotImplementedError


def _show(form: Any, error: ValidationError) -> None:
    for name, problems in field_errors(error).items():
        for problem in problems:
            form.add_error(name if name in form.fields else None, problem.text)


class MoveView(ActView):
    """One lawful step."""

    def form(self, petition: Petition) -> MoveForm:
        name = self.kwargs["move"]
        move = find_move(petition.kind, petition.state, MoveName(name)) if name in set(MoveName) else None
        if move is None:
            raise Http404
        return MoveForm(self.request.POST, petition=petition, move=move)

    def act(self, code: str, form: MoveForm) -> str:
        moved = commands.move_petition(self.site, code, form.record, actor=self.actor)
        return f"Đã ghi: {form.move.label}. Đơn đang ở bước “{moved.state.label(moved.kind)}”."


class ReclassifyView(ActView):
    """Another kind."""

    def form(self, petition: Petition) -> ReclassifyForm:
        return ReclassifyForm(self.request.POST)

    def act(self, code: str, form: ReclassifyForm) -> str:
        changed = commands.reclassify_petition(self.site, code, form.record, actor=self.actor)
        return f"Đã đổi loại: {changed.kind.label}."


class IdentityView(OfficerScreen, WagtailAdminTemplateMixin, TemplateView):
    """A denouncer's identity, on a page of its own that no browser keeps."""

    template_name = "chinhquyen_reception/admin/identity.html"
    page_title = "Danh tính người tố cáo"
    header_icon = "lock"
    breadcrumbs_items: list[dict[str, Any]] = []
    permissions = (OPEN_IDENTITY,)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return redirect("reception_case", code=kwargs["code"])

    def post(self, request: HttpRequest, code: str) -> HttpResponse:
        petition = self.petition_or_404(code)
        form = IdentityForm(request.POST)
        if not form.is_valid() or not petition.kind.identity_protected:
            messages.warning(request, "Mời ghi lý do mở danh tính.")
            return redirect("reception_case", code=code)
        identity = commands.open_identity(
            self.site, code, user=request.user, reason=form.cleaned_data["reason"]
        )
        return self.render_to_response(self.get_context_data(petition=petition, identity=identity))


class FileView(OfficerScreen, View):
    """One attached file; a sealed one needs the permission and is logged."""

    def get(self, request: HttpRequest, code: str, file: UUID) -> HttpResponse:
        opened = commands.open_attachment(self.site, code, file, user=request.user)
        if opened is None:
            raise Http404
        response = HttpResponse(opened.content, content_type=opened.content_type)
        response["Content-Disposition"] = f"attachment; filename*=UTF-8''{opened.quoted_name}"
        response["X-Content-Type-Options"] = "nosniff"
        return response
