"""The calendar for an officer's program: the pattern, each day with its reasons, online days with their clocks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

from django.http import Http404
from drf_spectacular.utils import extend_schema
from pydantic import Field
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception_days.cadence import cadence, period_of, shortfalls
from chinhquyen_sdk.domain.reception_days.days import (
    AddDay,
    CancelDay,
    ChangeDay,
    DoneOn,
    KeepRecording,
    ReceptionDay,
)
from chinhquyen_sdk.domain.reception_days.lists import ad_hoc_cases, online_cases, refusal_grounds
from chinhquyen_sdk.domain.reception_days.planning import Plan
from chinhquyen_sdk.domain.reception_days.public import (
    DayFile,
    LegalChoices,
    PlannedDays,
    day_clocks,
    unnamed,
)
from chinhquyen_sdk.domain.reception_days.states import DayKind
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.host.api.asked import Day
from chinhquyen_sdk.host.api.permissions import holds
from chinhquyen_sdk.host.api.views import RecordAPIView
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.staff import actor_of

from .. import commands, queries
from ..module import PLAN, RECEIVE

_TAG = ["reception-days"]
_BACK, _AHEAD = timedelta(days=31), timedelta(days=120)


class KeeperView(RecordAPIView):
    """Reading is for those who receive citizens, changing for those who keep the calendar."""

    def get_permissions(self) -> list[object]:
        return [holds(RECEIVE if self.request.method == "GET" else PLAN)()]

    @property
    def actor(self) -> Actor:
        """Who does it."""
        return actor_of(self.request.user)

    def day(self, id: UUID) -> ReceptionDay:
        """Return the day; another commune's does not exist here."""
        found = queries.day(self.site, id)
        if found is None:
            raise Http404
        return found

    def planned(self, since: date, until: date) -> PlannedDays:
        """Return the calendar between two days, and what falls short of the law in it."""
        days = queries.calendar(self.site, since, until)
        plan = queries.plan(self.site)
        held = [day.on for day in days if day.is_open and day.kind is DayKind.REGULAR]
        laid = max((day.on for day in days), default=today())
        first = period_of(max(since, today()), cadence(today()).period)[0]
        short = tuple(each.text for each in shortfalls(held, first, laid)) if plan else ()
        return PlannedDays(plan=plan, results=tuple(days), short=short)


class PlanView(KeeperView):
    """GET the pattern; PUT another one and lay the coming days by it."""

    @extend_schema(summary="Nếp tiếp công dân", responses={200: Plan}, tags=_TAG)
    def get(self, request: Request) -> Response:
        found = queries.plan(self.site)
        if found is None:
            raise Http404
        return self.answer(found)

    @extend_schema(summary="Lập lịch theo nếp", request=Plan, responses={200: PlannedDays}, tags=_TAG)
    def put(self, request: Request) -> Response:
        commands.keep_plan(self.site, self.read(Plan), actor=self.actor)
        return self.answer(self.planned(today(), today() + _AHEAD))


class CalendarQuery(Record):
    """Which days."""

    since: Day | None = Field(None, title="Từ ngày; bỏ trống: bốn tuần trước")
    until: Day | None = Field(None, title="Đến ngày")


class CalendarView(KeeperView):
    """GET the days between two days. POST adds an ad hoc or an online one."""

    asks = CalendarQuery

    @extend_schema(summary="Lịch tiếp công dân (cán bộ)", responses={200: PlannedDays}, tags=_TAG)
    def get(self, request: Request) -> Response:
        since, until = self.asked.since or today() - _BACK, self.asked.until or today() + _AHEAD
        return self.answer(self.planned(since, until))

    @extend_schema(
        summary="Thêm buổi tiếp đột xuất, trực tuyến",
        request=AddDay,
        responses={201: ReceptionDay},
        tags=_TAG,
    )
    def post(self, request: Request) -> Response:
        return self.answer(commands.add_day(self.site, self.read(AddDay), actor=self.actor), 201)


class DayView(KeeperView):
    """GET one day: its visits, what it owes, its history."""

    @extend_schema(
        summary="Một ngày tiếp (cán bộ)",
        responses={200: DayFile},
        tags=_TAG,
        operation_id="reception_day_file",
    )
    def get(self, request: Request, id: UUID) -> Response:
        day = self.day(id)
        history = tuple(event.for_staff() for event in queries.history(self.site, id)[::-1])
        visits = tuple(unnamed(visit) for visit in queries.visits_of(self.site, id))
        return self.answer(DayFile(day=day, owed=day_clocks(day), visits=visits, history=history))


class ChoicesView(KeeperView):
    """GET what the law lets one choose today."""

    @extend_schema(summary="Căn cứ, trường hợp theo luật", responses={200: LegalChoices}, tags=_TAG)
    def get(self, request: Request) -> Response:
        now = today()
        found = LegalChoices(refusal=refusal_grounds(now), ad_hoc=ad_hoc_cases(now), online=online_cases(now))
        return self.answer(found)


def act_view(
    name: str, summary: str, wanted: type[Record], act: Callable[..., ReceptionDay], *fields: str
) -> type[KeeperView]:
    """Return the address of one act on a day; the command takes the record, or its ``fields``."""

    class ActView(KeeperView):
        __doc__ = f"POST: {wanted.__doc__}"

        @extend_schema(
            summary=summary, request=wanted, responses={200: ReceptionDay}, tags=_TAG,
            operation_id=f"reception_day_{name}",
        )  # fmt: skip
        def post(self, request: Request, id: UUID) -> Response:
            self.day(id)
            wish = self.read(wanted)
            given = [getattr(wish, field) for field in fields] or [wish]
            return self.answer(act(self.site, id, *given, actor=self.actor))

    return ActView


ACTS: dict[str, type[KeeperView]] = {
    "change": act_view("change", "Đổi ngày, giờ, nơi, người tiếp", ChangeDay, commands.change_day),
    "cancel": act_view("cancel", "Không tiếp ngày này", CancelDay, commands.cancel_day),
    "notice": act_view("notice", "Trực tuyến: đã thông báo trước", DoneOn, commands.record_notice, "on"),
    "test": act_view("test", "Trực tuyến: đã thử kết nối", DoneOn, commands.record_test, "on"),
    "recording": act_view(
        "recording", "Trực tuyến: nơi lưu bản ghi", KeepRecording, commands.record_recording, "recording"
    ),
}
