"""The rules of reminders, as the commune wants them. Who uses it: a chair or an office clerk, a few times a year."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.generic import TemplateView, View

from chinhquyen_sdk.domain.office import (
    ReminderChange,
    ReminderRule,
    Side,
    Told,
    days_in_words,
    reminder_kinds,
    reminder_rules,
)
from chinhquyen_sdk.domain.refusals import Refused

from ...days import today
from ...forms import RecordForm
from ..people import KEEP_REMINDERS
from ..reminders import keep_reminder, planned, reminders_of
from ..reminding import would_remind
from .frame import DeskPage, DeskScreen


class ReminderForm(RecordForm):
    """When, whom, for which work, from which day on."""

    record_class = ReminderChange
    record_fields = ("on", "side", "days", "to", "kinds", "since")

    on = forms.BooleanField(label="Nhắc theo quy tắc này")
    side = forms.ChoiceField(choices=[(side.value, side.label) for side in Side], widget=forms.Select)
    to = forms.ChoiceField(choices=[(told.value, told.label) for told in Told], widget=forms.Select)
    kinds = forms.MultipleChoiceField(
        choices=list(reminder_kinds().items()), widget=forms.CheckboxSelectMultiple,
        help_text="Không đánh dấu loại nào là nhắc mọi loại.",
    )  # fmt: skip

    def __init__(self, *args: Any, rule: ReminderRule, by_name: str, **kwargs: Any) -> None:
        self.rule, self.by_name = rule, by_name
        super().__init__(*args, **kwargs)
        for name in ("side", "days", "to", "since"):
            self.fields[name].optional = False

    def record_data(self) -> dict[str, Any]:
        return {**super().record_data(), "rule": self.rule.id, "by_name": self.by_name}


def _asked(rule: ReminderRule) -> dict[str, Any]:
    side = Side.ON if rule.days == 0 else Side.BEFORE if rule.days < 0 else Side.AFTER
    return {
        "on": rule.on, "side": side.value, "days": abs(rule.days), "to": rule.to.value, "kinds": list(rule.kinds),
        "since": today(),
    }  # fmt: skip


def _what(rule: ReminderRule) -> str:
    if rule.clock:
        return "Đơn sắp quá hoặc đã quá ngưỡng không xử lý"
    return ", ".join(reminder_kinds().get(kind, kind) for kind in rule.kinds) or "Mọi việc"


class RemindersView(DeskPage, TemplateView):
    """Every rule as it speaks today, and whose it is."""

    permission = KEEP_REMINDERS
    template_name = "chinhquyen/admin/office/reminders.html"
    page_title = "Quy tắc nhắc việc"
    header_icon = "time"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        lines = [
            {
                "rule": each.rule,
                "changed": each.changed,
                "when": days_in_words(each.rule.days),
                "what": _what(each.rule),
            }
            for each in reminders_of(self.site, today())
        ]
        return super().get_context_data(lines=lines, **kwargs)


class ReminderView(DeskPage, TemplateView):
    """One rule: changed from a day on, tried on today's work, or put back."""

    permission = KEEP_REMINDERS
    template_name = "chinhquyen/admin/office/reminder.html"
    page_title = "Quy tắc nhắc việc"
    header_icon = "time"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rule = self._rule()
        kwargs.setdefault("form", ReminderForm(rule=rule, by_name=self.actor.name, initial=_asked(rule)))
        changes = [(each, days_in_words(each.offset)) for each in planned(self.site, rule.id)]
        self.page_subtitle = f"{days_in_words(rule.days)}, {rule.to.label.lower()}: {_what(rule).lower()}"
        shipped = next(each for each in reminder_rules() if each.id == rule.id)
        return super().get_context_data(shipped=shipped, changes=changes, **kwargs)

    def _rule(self) -> ReminderRule:
        known = (each.rule for each in reminders_of(self.site, today()))
        found = next((rule for rule in known if rule.id == self.kwargs["rule"]), None)
        if found is None:
            raise Http404
        return found

    def post(self, request: HttpRequest, rule: str) -> HttpResponse:
        form = ReminderForm(request.POST, rule=self._rule(), by_name=self.actor.name)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form), status=422)
        if "xem_thu" in request.POST:
            wish: ReminderChange = form.record
            new = {"days": wish.offset, "to": wish.to, "kinds": wish.kinds}
            reminded = would_remind(self.site, form.rule.model_copy(update=new))
            return self.render_to_response(self.get_context_data(form=form, reminded=reminded))
        try:
            kept = keep_reminder(self.site, form.record)
        except Refused as refused:
            form.refuse(refused)
            return self.render_to_response(self.get_context_data(form=form), status=422)
        messages.success(request, f"Đã ghi, áp dụng từ {kept.since:%d/%m/%Y}.")
        return redirect("office_reminders")


class ResetReminderView(DeskScreen, View):
    """As it was shipped, from today on."""

    permission = KEEP_REMINDERS
    http_method_names = ["post"]

    def post(self, request: HttpRequest, rule: str) -> HttpResponse:
        try:
            keep_reminder(
                self.site,
                ReminderChange(rule=rule, since=today(), shipped=True, by_name=self.actor.name),
            )
        except Refused as refused:
            raise Http404 from refused
        messages.success(request, "Quy tắc này trở về mặc định của hệ thống từ hôm nay.")
        return redirect("office_reminders")
