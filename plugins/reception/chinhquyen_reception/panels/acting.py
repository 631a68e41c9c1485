"""Steps asked for on the case's page: a move, another kind."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from chinhquyen_sdk.domain.reception import MoveName, Petition, find_move
from chinhquyen_sdk.domain.reception.replies import FIELD_OF, fill, reply_facts
from chinhquyen_sdk.host.answers import attempt
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.models import CommuneProfile
from chinhquyen_sdk.host.sites import site_ref

from .. import commands, queries
from ..forms.staff import MoveForm, ReclassifyForm
from .case import CaseView


class ActView(CaseView):
    """A step asked for on the case's page; what does not fit is shown there, with all that was typed."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, code: str, **kwargs: Any) -> HttpResponse:
        form = self.form(self.petition_or_404(code))
        done = form.is_valid() and attempt(form, lambda _: self.act(code, form))
        if done:
            messages.success(request, done[0])
            return redirect("reception_case", code=code)
        self.bound = form
        return self.render_to_response(self.get_context_data(), status=422)

    def form(self, petition: Petition) -> Any:
        raise NotImplementedError

    def act(self, code: str, form: Any) -> str:
        raise NotImplementedError


class MoveView(ActView):
    """One lawful step; "Chèn mẫu" only puts a template's words into the form and takes no step."""

    def post(self, request: HttpRequest, code: str, **kwargs: Any) -> HttpResponse:
        if "chen_mau" not in request.POST:
            return super().post(request, code, **kwargs)
        petition = self.petition_or_404(code)
        form = self.form(petition)
        chosen = queries.reply(self.site, request.POST.get("mau", ""))
        if chosen is None or chosen.template.move is not form.move.name:
            messages.warning(request, "Mời chọn một mẫu rồi bấm “Chèn mẫu”.")
            text = ""
        else:
            text = fill(chosen.template.body, self._facts(petition))
        self.bound = form.with_text(text) if form.move.name in FIELD_OF else form
        return self.render_to_response(self.get_context_data())

    def _facts(self, petition: Petition) -> dict[str, str]:
        profile = CommuneProfile.objects.filter(site=self.site).first()
        phone = (profile.hotline or profile.phone) if profile else ""
        return reply_facts(petition, site_ref(self.site), phone=phone, today=today())

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
