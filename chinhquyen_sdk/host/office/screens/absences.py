"""The calendar of who is away."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.generic import TemplateView, View

from chinhquyen_sdk.domain.office import Absence
from chinhquyen_sdk.domain.refusals import Refused

from ...days import today
from ...forms import RecordForm
from ..absences import absences, keep_absence, remove_absence
from ..people import KEEP_ABSENCES, Officer, people_of
from .frame import DeskPage, DeskScreen

_BACK = 30


class AbsenceForm(RecordForm):
    """Who, from when to when, and who stands in."""

    record_class = Absence
    record_fields = ("officer_id", "first", "last", "reason", "deputy_id")

    officer_id = forms.ChoiceField(widget=forms.Select)
    deputy_id = forms.ChoiceField(
        widget=forms.Select,
        help_text="Việc mới giao trong những ngày này sẽ đến thẳng người làm thay. Việc đang làm vẫn ở người cũ.",
    )

    def __init__(self, *args: Any, people: list[Officer], **kwargs: Any) -> None:
        self.names = {one.id: one.name for one in people}
        super().__init__(*args, **kwargs)
        choices = [(one.id, one.label) for one in people]
        self.fields["officer_id"].choices = [("", "Chọn người"), *choices]
        self.fields["deputy_id"].choices = [("", "Không ai, việc chờ người đó về"), *choices]

    def record_data(self) -> dict[str, Any]:
        data = super().record_data()
        for role in ("officer", "deputy"):
            data[f"{role}_name"] = self.names.get(data.get(f"{role}_id", ""), "")
        return data


class AbsencesView(DeskPage, TemplateView):
    """Everybody reads it; who keeps it may add to it."""

    template_name = "chinhquyen/admin/office/absences.html"
    page_title = "Lịch vắng mặt"
    header_icon = "calendar"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        keeps = self.may(self.request, KEEP_ABSENCES)
        if keeps:
            kwargs.setdefault("form", AbsenceForm(people=people_of(self.site), initial={"reason": "leave"}))
        day = today()
        return super().get_context_data(
            absences=absences(self.site, day - timedelta(days=_BACK)), today=day, keeps=keeps, **kwargs
        )

    def post(self, request: HttpRequest) -> HttpResponse:
        if not self.may(request, KEEP_ABSENCES):
            return redirect("office_absences")
        form = AbsenceForm(request.POST, people=people_of(self.site))
        if form.is_valid():
            try:
                kept = keep_absence(self.site, form.record)
            except Refused as refused:
                form.refuse(refused)
            else:
                messages.success(request, f"Đã ghi lịch vắng của {kept.officer_name}.")
                return redirect("office_absences")
        return self.render_to_response(self.get_context_data(form=form), status=422)


class RemoveAbsenceView(DeskScreen, View):
    """Back earlier than thought, or typed wrongly."""

    permission = KEEP_ABSENCES
    http_method_names = ["post"]

    def post(self, request: HttpRequest, absence: UUID) -> HttpResponse:
        if remove_absence(self.site, absence):
            messages.success(request, "Đã bỏ lịch vắng.")
        return redirect("office_absences")
