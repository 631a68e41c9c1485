"""A reception day tomorrow and people who come; nobody here is real."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

from chinhquyen_reception_days import commands, queries
from wagtail.models import Site

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception.kinds import PetitionKind
from chinhquyen_sdk.domain.reception_days.book import BookEntry, WriteEntry
from chinhquyen_sdk.domain.reception_days.days import ReceptionDay
from chinhquyen_sdk.domain.reception_days.planning import Plan
from chinhquyen_sdk.domain.reception_days.visits import BookVisit, RegisterVisit, Visit

AT = datetime(2026, 11, 24, 2, tzinfo=UTC)
ON_THE_DAY = datetime(2026, 12, 1, 0, 30, tzinfo=UTC)
OFFICER = Actor.staff("7", "Trần Thị Lụa")
CITIZEN = Actor.citizen()
PLAN = Plan(weekday=1, weeks=(1, 3), opens=time(7, 30), closes=time(11, 30), place="Phòng tiếp công dân số 1")


def planned(site: Site, plan: Plan = PLAN) -> ReceptionDay:
    """Lay the calendar as of 24/11/2026; return 1/12/2026, its first day."""
    commands.keep_plan(site, plan, actor=OFFICER, at=AT)
    return queries.coming(site, date(2026, 11, 25))[0]


def booking(day: ReceptionDay, slot: time = time(8), **more: Any) -> BookVisit:
    known = {"name": "Nguyễn Thị Hoa", "phone": "0912 000 301", "matter": "Ranh giới đất với nhà bên"}
    return BookVisit(day=day.id, slot=slot, **{**known, **more})


def booked(site: Site, day: ReceptionDay, slot: time = time(8), **more: Any) -> commands.Booked:
    return commands.book_visit(site, booking(day, slot, **more), actor=CITIZEN, at=AT)


def walk_in(site: Site, day: ReceptionDay | None = None, at: datetime = ON_THE_DAY, **more: Any) -> Visit:
    known = {"name": "Nông Văn Thịnh", "address": "Tổ 3", "matter": "Nước thải chăn nuôi"}
    wish = RegisterVisit(day=day.id if day else None, **{**known, **more})
    return commands.register_visit(site, wish, actor=OFFICER, at=at).visit


def written(site: Site, visit: Visit, at: datetime = ON_THE_DAY, **more: Any) -> BookEntry:
    known = {
        "kind": PetitionKind.PROPOSAL,
        "name": "Nông Văn Thịnh",
        "summary": "Nước thải chăn nuôi",
        "competent": True,
    }
    return commands.write_entry(site, visit.code, WriteEntry(**{**known, **more}), actor=OFFICER, at=at)
