"""The calendar for those who keep it: the pattern, each day, what the law asks for."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.generic import TemplateView

from chinhquyen_sdk.domain.reception_days.cadence import cadence, period_of, shortfalls
from chinhquyen_sdk.domain.reception_days.days import NOTICE, TEST, ReceptionDay, owed
from chinhquyen_sdk.domain.reception_days.lists import ad_hoc_cases, online_cases
from chinhquyen_sdk.domain.reception_days.planning import Plan
from chinhquyen_sdk.domain.reception_days.states import DayKind
from chinhquyen_sdk.host.answers import attempt
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.law import deadline, rule

from .. import commands, queries
from ..forms import AddDayForm, CancelDayForm, ChangeDayForm, DoneForm, PlanForm, RecordingForm
from ..module import PLAN
from .frame import Page, T

_BACK, _AHEAD = timedelta(days=31), timedelta(days=120)


class CalendarView(Page, TemplateView):
    """The days of the last and the coming months; a month that falls short is named on top."""

    template_name = f"{T}calendar.html"
    page_title = "Lịch tiếp công dân"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        days = queries.calendar(self.site, today() - _BACK, today() + _AHEAD)
        owed = cadence(today())
        first = period_of(today(), owed.period)[0]
        # Only what is laid can fall short: beyond it the calendar has not come yet.
        laid = max((day.on for day in days), default=today())
        held = [day.on for day in days if day.is_open and day.kind is DayKind.REGULAR]
        plan = queries.plan(self.site)
        return super().get_context_data(
            days=days, plan=plan, owed=owed, today=today(), may_plan=self.holds(self.request, PLAN),
            short=shortfalls(held, first, laid) if plan else [], **kwargs,
        )  # fmt: skip


class PlanView(Page, TemplateView):
    """The commune's own pattern; one that breaks the law is not taken."""

    template_name = f"{T}form.html"
    page_title = "Nếp tiếp công dân của Chủ tịch"
    permissions = (PLAN,)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        plan = queries.plan(self.site) or Plan()
        known = {**plan.model_dump(), "weeks": [str(week) for week in plan.weeks]}
        kwargs.setdefault("form", PlanForm(initial=known))
        owed = cadence(today())
        note = f"Luật hiện hành: {owed.rule.wording} ({owed.rule.basis_text})"
        note += "" if owed.rule.verified else " [chưa kiểm chứng]"
        return super().get_context_data(note=note, button="Ghi và lập lịch", **kwargs)

    def post(self, request: HttpRequest) -> HttpResponse:
        form = PlanForm(request.POST)
        if form.is_valid() and attempt(
            form, lambda wish: commands.keep_plan(self.site, wish, actor=self.actor)
        ):
            messages.success(request, f"Đã lập lịch: {form.record.spoken}.")
            return redirect("reception_days_calendar")
        return self.render_to_response(self.get_context_data(form=form), status=422)


class AddDayView(Page, TemplateView):
    """An ad hoc or an online day."""

    template_name = f"{T}form.html"
    page_title = "Thêm buổi tiếp đột xuất hoặc trực tuyến"
    permissions = (PLAN,)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        plan = queries.plan(self.site) or Plan()
        known = {"on": today(), "opens": plan.opens, "closes": plan.closes, "place": plan.place}
        kwargs.setdefault("form", AddDayForm(initial=known, today=today()))
        notice = rule(NOTICE, today())
        note = f"Tiếp trực tuyến phải thông báo {notice.term} ngày tiếp ({notice.basis_text})."
        return super().get_context_data(note=note, button="Thêm vào lịch", **kwargs)

    def post(self, request: HttpRequest) -> HttpResponse:
        form = AddDayForm(request.POST, today=today())
        if form.is_valid() and attempt(
            form, lambda wish: commands.add_day(self.site, wish, actor=self.actor)
        ):
            messages.success(request, "Đã thêm vào lịch.")
            return redirect("reception_days_calendar")
        return self.render_to_response(self.get_context_data(form=form), status=422)


class DayView(Page, TemplateView):
    """One day: its visitors, its history, and how it can be changed."""

    template_name = f"{T}day.html"
    bound: tuple[str, Any] = ("", None)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        day = self.day_or_404(self.kwargs["id"])
        self.page_title = f"Ngày tiếp {day.on:%d/%m/%Y}"
        name, bound = self.bound
        acts = _acts(day) if self.holds(self.request, PLAN) else []
        shown = [(key, label, bound if key == name else form) for key, label, form in acts]
        online, case = day.kind is DayKind.ONLINE, _case_text(day)
        return super().get_context_data(
            day=day, visits=queries.visits_of(self.site, day.id), acts=shown, bound=name,
            history=queries.history(self.site, day.id)[::-1], case=case, change="" if case and case in day.reason else day.reason,
            notice=deadline(NOTICE, day.on) if online else None, test=deadline(TEST, day.on) if online else None,
            owed=[(each, each.line.due is not None and each.line.due < today()) for each in owed(day)], **kwargs,
        )  # fmt: skip


def _acts(day: ReceptionDay) -> list[tuple[str, str, Any]]:
    if not day.is_open:
        return []
    found: list[tuple[str, str, Any]] = []
    if day.kind is DayKind.ONLINE:
        found += [("da-bao", "Đã thông báo trước", DoneForm()), ("da-thu", "Đã thử kết nối", DoneForm())]
        found += [("ban-ghi", "Ghi nơi lưu bản ghi", RecordingForm(initial={"recording": day.recording}))]
    if day.on >= today():
        found += [("doi", "Đổi ngày, giờ, nơi, người tiếp", ChangeDayForm(initial=_known(day)))]
        found += [("huy", "Không tiếp ngày này", CancelDayForm())]
    return found


def _known(day: ReceptionDay) -> dict[str, Any]:
    names = ("on", "opens", "closes", "place", "receiver", "receiver_name", "content")
    return {name: getattr(day, name) for name in names}


def _case_text(day: ReceptionDay) -> str:
    cases = online_cases(day.on) if day.kind is DayKind.ONLINE else ad_hoc_cases(day.on)
    return next((case.text for case in cases if case.id == day.case), "")


_FORMS: dict[str, Any] = {
    "doi": ChangeDayForm, "huy": CancelDayForm, "da-bao": DoneForm, "da-thu": DoneForm, "ban-ghi": RecordingForm,
}  # fmt: skip


class DayActView(DayView):
    """A change asked for on the day's page."""

    permissions = (PLAN,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID, act: str) -> HttpResponse:
        self.day_or_404(id)
        if act not in _FORMS:
            raise Http404
        form = _FORMS[act](request.POST)
        if form.is_valid() and attempt(form, lambda _: self._do(id, act, form)):
            messages.success(request, "Đã ghi. Lý do và thời điểm được giữ trong lịch sử của ngày này.")
            return redirect("reception_days_day", id=id)
        self.bound = (act, form)
        return self.render_to_response(self.get_context_data(), status=422)

    def _do(self, id: UUID, act: str, form: Any) -> None:
        if act == "doi":
            commands.change_day(self.site, id, form.record, actor=self.actor)
        elif act == "huy":
            commands.cancel_day(self.site, id, form.record, actor=self.actor)
        elif act == "ban-ghi":
            commands.record_recording(self.site, id, form.record.recording, actor=self.actor)
        else:
            record = commands.record_notice if act == "da-bao" else commands.record_test
            record(self.site, id, form.record.on, actor=self.actor)
