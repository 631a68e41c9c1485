"""Taking a turn, moving it, giving it back; and registering somebody at the door."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.codes import new_secret
from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception_days import acts
from chinhquyen_sdk.domain.reception_days.days import PUBLISHED, ReceptionDay
from chinhquyen_sdk.domain.reception_days.states import VisitSource, VisitState
from chinhquyen_sdk.domain.reception_days.visits import BookVisit, MoveVisit, RegisterVisit, Visit
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.codes import free_code
from chinhquyen_sdk.host.numbers import next_number

from ..rows import DayRow, VisitRow, hash_secret


class Booked(NamedTuple):
    """A visit, and the secret its visitor needs; the secret is kept nowhere."""

    visit: Visit
    secret: str


def book_visit(
    site: Site,
    wish: BookVisit,
    *,
    actor: Actor,
    source: VisitSource = VisitSource.WEB,
    at: datetime | None = None,
) -> Booked:
    """Take a turn; of two who ask for the same one, one gets it and the other is told so."""
    at, secret = at or timezone.now(), new_secret()
    with transaction.atomic():
        day = _day(site, wish.day)
        code = free_code(site, VisitRow, at)
        outcome = acts.book_visit(day, wish, id=uuid4(), code=code, source=source, actor=actor, at=at)
        row = VisitRow(site=site, secret_hash=hash_secret(code, secret), **VisitRow.values_of(outcome.visit))
        _take_turn(row, force_insert=True)
        _record(site, outcome)
    return Booked(outcome.visit, secret)


def register_visit(site: Site, wish: RegisterVisit, *, actor: Actor, at: datetime | None = None) -> Booked:
    """Put somebody at the door into today's queue."""
    at, secret = at or timezone.now(), new_secret()
    with transaction.atomic():
        day = _day(site, wish.day) if wish.day else None
        code, number = free_code(site, VisitRow, at), queue_number(site, at)
        outcome = acts.register_visit(day, wish, id=uuid4(), code=code, number=number, actor=actor, at=at)
        values = VisitRow.values_of(outcome.visit)
        VisitRow.objects.create(site=site, secret_hash=hash_secret(code, secret), **values)
        _record(site, outcome)
    return Booked(outcome.visit, secret)


def move_visit(site: Site, code: str, wish: MoveVisit, *, actor: Actor, at: datetime | None = None) -> Visit:
    """Take another turn and give the old one back."""
    at = at or timezone.now()

    def act(visit: Visit) -> acts.Outcome:
        return acts.move_visit(visit, _day(site, wish.day), wish, actor=actor, at=at)

    return change(site, code, act)


def cancel_visit(
    site: Site, code: str, *, actor: Actor, reason: str = "", at: datetime | None = None
) -> Visit:
    """Give the turn back."""
    at = at or timezone.now()
    return change(site, code, lambda visit: acts.cancel_visit(visit, reason, actor=actor, at=at))


def change(site: Site, code: str, act: Callable[[Visit], acts.Outcome]) -> Visit:
    """Do ``act`` on the visit ``code``, locked; keep what came of it."""
    with transaction.atomic():
        row = VisitRow.objects.select_for_update().get(site=site, code=code)
        outcome = act(row.record())
        for name, value in VisitRow.values_of(outcome.visit).items():
            setattr(row, name, value)
        _take_turn(row)
        _record(site, outcome)
    return outcome.visit


def queue_number(site: Site, at: datetime) -> int:
    """Return the next number of today's queue; call it in the transaction that uses it."""
    today = local_day(at)
    return next_number(site, f"luot-{today:%Y-%m-%d}", today.year)


def _take_turn(row: VisitRow, **how: bool) -> None:
    try:
        with transaction.atomic():
            row.save(**how)
    except IntegrityError as error:
        held = VisitRow.objects.filter(site=row.site, day=row.day, slot=row.slot).exclude(
            state=VisitState.CANCELLED.value
        )
        if row.slot is None or not held.exclude(pk=row.pk).exists():
            raise
        raise acts.slot_taken() from error


def _day(site: Site, id: UUID) -> ReceptionDay:
    row = DayRow.objects.filter(site=site, pk=id).first()
    if row is None:
        raise Refused("Ngày tiếp này không còn trong lịch.", basis=PUBLISHED, code="day_unknown", field="day")
    found: ReceptionDay = row.record()
    return found


def _record(site: Site, outcome: acts.Outcome) -> None:
    if outcome.event is not None:
        journal.record(site, outcome.event)
