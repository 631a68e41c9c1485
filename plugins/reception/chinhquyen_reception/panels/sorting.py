"""Before a petition is taken up: kind, conditions, competence, earlier ones, what to look out for."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.generic import TemplateView
from pydantic import ValidationError
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from chinhquyen_sdk.domain.messages import field_errors
from chinhquyen_sdk.domain.reception import (
    Petition,
    PetitionState,
    conditions_found,
    missing_conditions,
    read_over,
)
from chinhquyen_sdk.domain.refusals import Refused

from .. import commands
from ..forms.sorting import CompetenceForm, ConditionsForm, FlagsForm, KindForm, LinkForm, SplitForm
from .acting import ActView
from .officer import OfficerScreen

_OPEN = (PetitionState.RECEIVED, PetitionState.AWAITING_SUPPLEMENT)


class KindView(ActView):
    """The kind is right, says the officer."""

    def form(self, petition: Petition) -> Any:
        return KindForm(self.request.POST)

    def act(self, code: str, form: Any) -> str:
        confirmed = commands.confirm_kind(self.site, code, actor=self.actor)
        return f"Đã xác nhận loại đơn: {confirmed.kind.label}."


class ConditionsView(ActView):
    """Which conditions are met."""

    def form(self, petition: Petition) -> ConditionsForm:
        return ConditionsForm(
            self.request.POST, found=conditions_found(petition, read_over(petition).missing)
        )

    def act(self, code: str, form: ConditionsForm) -> str:
        checked = commands.check_conditions(self.site, code, form.record, actor=self.actor)
        if missing_conditions(checked):
            return "Đã ghi các điều kiện. Điều còn thiếu đã điền sẵn ở việc “Đề nghị bổ sung”."
        return "Đã ghi các điều kiện."


class CompetenceView(ActView):
    """Whose business it is."""

    def form(self, petition: Petition) -> CompetenceForm:
        return CompetenceForm(self.request.POST, prefix="tham-quyen")

    def act(self, code: str, form: CompetenceForm) -> str:
        decided = commands.decide_competence(self.site, code, form.record, actor=self.actor)
        return f"Đã ghi thẩm quyền: {decided.agency or 'của xã, phường'}."


class LinkView(ActView):
    """An earlier petition that belongs to this one."""

    def form(self, petition: Petition) -> LinkForm:
        return LinkForm(self.request.POST, prefix="lien-quan")

    def act(self, code: str, form: LinkForm) -> str:
        linked = commands.link_petition(self.site, code, form.record, actor=self.actor)
        return f"Đã ghi liên quan với đơn {linked.linked_to}."


class FlagsView(ActView):
    """What to look out for."""

    def form(self, petition: Petition) -> FlagsForm:
        return FlagsForm(self.request.POST, prefix="luu-y")

    def act(self, code: str, form: FlagsForm) -> str:
        commands.flag_petition(self.site, code, form.record, actor=self.actor)
        return "Đã ghi điều cần lưu ý."


class SplitView(OfficerScreen, WagtailAdminTemplateMixin, TemplateView):
    """Who uses it: an officer with the letter before her; the parts are filled in as the program read them."""

    template_name = "chinhquyen_reception/admin/split.html"
    page_title = "Tách đơn nhiều nội dung"
    header_icon = "copy"
    breadcrumbs_items: list[dict[str, Any]] = []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        petition = self.petition_or_404(self.kwargs["code"])
        if petition.state not in _OPEN or petition.part_of:
            raise Http404
        kwargs.setdefault("form", SplitForm(parts=read_over(petition).parts))
        return super().get_context_data(petition=petition, **kwargs)

    def post(self, request: HttpRequest, code: str) -> HttpResponse:
        petition = self.petition_or_404(code)
        form = SplitForm(request.POST, parts=read_over(petition).parts)
        if form.is_valid():
            try:
                parts = commands.split_petition(self.site, code, form.record, actor=self.actor)
            except Refused as refused:
                form.refuse(refused)
            except ValidationError as error:
                for problems in field_errors(error).values():
                    form.add_error(None, problems[0].text)
            else:
                messages.success(
                    request, f"Đã tách thành {len(parts)} đơn, mỗi đơn một mã và thời hạn riêng."
                )
                return redirect("reception_case", code=code)
        return self.render_to_response(self.get_context_data(form=form), status=422)
