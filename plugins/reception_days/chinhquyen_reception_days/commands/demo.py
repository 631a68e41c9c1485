"""A living demo: a year of reception days, the book they filled, a queue of today, turns for the next day."""

from __future__ import annotations

import itertools
import tomllib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from importlib import resources
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.codes import DistinctCodes
from chinhquyen_sdk.domain.dates import VIETNAM, local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception_days import acts, writing
from chinhquyen_sdk.domain.reception_days.book import WriteEntry
from chinhquyen_sdk.domain.reception_days.days import AddDay, ChangeDay, ReceptionDay
from chinhquyen_sdk.domain.reception_days.planning import EVERY_WEEK, Plan
from chinhquyen_sdk.domain.reception_days.states import DayKind
from chinhquyen_sdk.domain.reception_days.visits import BookVisit, RegisterVisit
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.host.access import staff_of
from chinhquyen_sdk.host.numbers import next_number
from chinhquyen_sdk.host.staff import actor_of
from chinhquyen_sdk.law import working_days

from .. import queries
from ..module import RECEIVE
from ..rows import DayRow, EntryRow, PlanRow, VisitRow
from .booking import book_visit, register_visit
from .calendar import add_day, change_day, extend_calendar, record_notice
from .hall import call_next
from .writing import BOOK

_PLACE = "Phòng tiếp công dân tầng 1, trụ sở Ủy ban nhân dân"
_CONTENT = "Nghe bà con nói về đất đai, môi trường, chế độ chính sách và mọi việc khác"
_CHANGE = date(2026, 7, 1)  # from here two days a month are enough


@transaction.atomic
def load_demo(ref: SiteRef) -> None:
    """Fill an empty commune with an invented year; one that has a pattern is left as it is."""
    site = Site.objects.get(pk=ref.id)
    if PlanRow.objects.filter(site=site).exists():
        return
    text = resources.files(__package__).joinpath("demo_visits.toml").read_text("utf-8")
    told = tomllib.loads(text)
    now = timezone.now()
    officer = next((actor_of(user) for user in staff_of(ref, RECEIVE)), Actor.system())
    _calendar(site, told["house_rules"], now)
    _year(site, told["visit"], officer, now)
    for wish in told["today"]:
        register_visit(site, RegisterVisit(**wish), actor=officer, at=now)
    call_next(site, at=now)
    _booked(site, told["booked"], now)
    _changes(site, officer, now)


def _calendar(site: Site, rules: str, now: datetime) -> None:
    """A year back by the cadence of its time: every week until July 2026, then twice a month."""
    today = local_day(now)
    row = PlanRow(site=site)
    for plan, since in (
        (_plan(rules, EVERY_WEEK), today - timedelta(days=330)),
        (_plan(rules, (1, 3)), _CHANGE),
    ):
        for name, value in PlanRow.values_of(plan).items():
            setattr(row, name, value)
        row.save()
        extend_calendar(site, at=now, since=min(since, today))
        if plan.weeks == EVERY_WEEK:
            DayRow.objects.filter(site=site, on__gte=min(_CHANGE, today)).delete()


def _plan(rules: str, weeks: tuple[int, ...]) -> Plan:
    return Plan(weekday=1, weeks=weeks, place=_PLACE, house_rules=rules, content=_CONTENT)


def _year(site: Site, visits: list[dict[str, Any]], officer: Actor, now: datetime) -> None:
    past = DayRow.objects.filter(site=site, on__lt=local_day(now)).order_by("on")
    days: list[ReceptionDay] = [row.record() for row in past]
    visit_rows, entry_rows = [], []
    people, codes = itertools.cycle(visits), DistinctCodes()
    for day in days:
        for number, told in enumerate(itertools.islice(people, 3), start=1):
            if "refuse" in told and day.on < _CHANGE:
                continue
            written = _reception(site, day, told, number, codes.new(day.on.year), officer)
            visit_rows.append(VisitRow(site=site, secret_hash="", **VisitRow.values_of(written.visit)))
            entry_rows.append(EntryRow(site=site, **EntryRow.values_of(written.entry)))
    VisitRow.objects.bulk_create(visit_rows)
    EntryRow.objects.bulk_create(_answered(entry_rows, local_day(now)))


def _reception(
    site: Site, day: ReceptionDay, told: dict[str, Any], number: int, code: str, officer: Actor
) -> writing.Written:
    at = datetime.combine(day.on, time(8, 10 * number), VIETNAM)
    known = {
        name: told[name] for name in ("name", "phone", "address", "people", "representatives") if name in told
    }
    wish = RegisterVisit(**known, matter=told["summary"], day=day.id)
    visit = acts.register_visit(day, wish, id=uuid4(), code=code, number=number, actor=officer, at=at).visit
    visit = acts.call(visit, at=at).visit
    line = next_number(site, BOOK, day.on.year)
    if "refuse" in told:
        no = writing.RefuseVisit(ground=told["refuse"], explained=told["explained"])
        return writing.refuse_visit(visit, no, number=line, receiver=day.receiver_name, actor=officer, at=at)
    fields = {name: told[name] for name in WriteEntry.model_fields if name in told}
    written = writing.write_entry(
        visit, WriteEntry(**{"competent": True, **fields}), number=line, by_chair=True, receiver=day.receiver_name,
        actor=officer, at=at,
    )  # fmt: skip
    if "conclusion" in told:
        said = writing.ConcludeVisit(conclusion=told["conclusion"], responsible=told["responsible"])
        written = writing.conclude(written.visit, written.entry, said, actor=officer, at=at)
    return written


def _answered(rows: list[EntryRow], today: date) -> Iterator[EntryRow]:
    """Old lines were answered in time, but for one in nine that was late; the newest still wait."""
    for count, row in enumerate(rows):
        late = timedelta(days=3 if count % 9 == 0 else -2)
        if row.reply_due and row.reply_due + late < today - timedelta(days=5):
            row.replied_on = working_days().on_or_before(row.reply_due + late)
        if row.notice_due and row.notice_due < today:
            row.notice_on = row.notice_due
        yield row


def _booked(site: Site, people: list[dict[str, Any]], now: datetime) -> None:
    coming = (day for day in queries.coming(site, local_day(now) + timedelta(days=1)) if day.is_open)
    day = next(coming, None)
    if day is None:
        return
    for slot, wish in zip(day.slots[1::2], people, strict=False):
        book_visit(site, BookVisit(day=day.id, slot=slot, **wish), actor=Actor.citizen(), at=now)


def _changes(site: Site, officer: Actor, now: datetime) -> None:
    """One day moved with its reason, and one online: a calendar that lives."""
    today, table = local_day(now), working_days()
    days = [day for day in queries.coming(site, today + timedelta(days=1)) if day.is_open]
    for day in days[1:2]:
        on = table.add(day.on, 1)
        if on.month == day.on.month:
            kept = day.model_dump(
                include={"opens", "closes", "place", "receiver", "receiver_name", "content"}
            )
            wish = ChangeDay(**kept, on=on, reason="Chủ tịch dự kỳ họp Hội đồng nhân dân tỉnh")
            change_day(site, day.id, wish, actor=officer, at=now)
    online = AddDay(
        kind=DayKind.ONLINE,
        on=table.add(today, 12),
        opens=time(14),
        closes=time(16),
        place="Điểm cầu nhà văn hóa xóm và phòng tiếp công dân",
        case="ND154-20-2",
        content="Tiếp bà con ở xóm xa, người già yếu đã đăng ký",
        link="https://hop-truc-tuyen.example/phong-1",
    )
    added = add_day(site, online, actor=officer, at=now)
    record_notice(site, added.id, today, actor=officer, at=now)
