"""What leaves the house about reception days: for citizens' programs and for officers'."""

from __future__ import annotations

from datetime import date, time
from uuid import UUID

from pydantic import Field

from chinhquyen_sdk.domain.records import Record

from .book import BookEntry
from .days import ReceptionDay
from .states import DayKind, DayState, Receiver, VisitState
from .visits import MoveVisit, Visit


class PublicTurn(Record):
    """A time, and whether it can be had."""

    at: time
    free: bool


class PublicDay(Record):
    """A reception day as it is published; the link of an online one is not among it."""

    id: UUID
    on: date
    planned_for: date
    opens: time
    closes: time
    place: str
    kind: DayKind
    receiver: Receiver
    receiver_name: str
    content: str
    state: DayState
    reason: str
    turns: tuple[PublicTurn, ...] = ()


class ReceptionDayList(Record):
    """The coming days, nearest first."""

    results: tuple[PublicDay, ...]


class PublicVisit(Record):
    """A turn as its visitor sees it."""

    code: str
    on: date
    slot: time | None
    number: int | None
    state: VisitState
    status: str
    petition_code: str = ""


class VisitSlip(Record):
    """What the visitor keeps; the secret is told this once."""

    code: str
    secret: str
    visit: PublicVisit


class VisitKey(Record):
    """Code and secret of a turn, in the body: neither may stand in an address."""

    code: str = Field(min_length=1, max_length=60)
    secret: str = Field(min_length=1, max_length=60)


class MoveMyVisit(MoveVisit):
    """Another turn for whoever holds the secret."""

    secret: str = Field(min_length=1, max_length=60)


class VisitSecret(Record):
    """The secret of a turn."""

    secret: str = Field(min_length=1, max_length=60)


class QueueList(Record):
    """Today's queue for officers' programs."""

    called: tuple[Visit, ...]
    waiting: tuple[Visit, ...]
    booked: tuple[Visit, ...]
    missed: tuple[Visit, ...]


class BookList(Record):
    """A page of the book; ``next`` is the number to ask below."""

    results: tuple[BookEntry, ...]
    next: int | None


def public_day(day: ReceptionDay, turns: tuple[PublicTurn, ...]) -> PublicDay:
    """Return what is published of ``day``."""
    shown = day.model_dump(include=set(PublicDay.model_fields) - {"turns"})
    return PublicDay(**shown, turns=turns)


def public_visit(visit: Visit) -> PublicVisit:
    """Return what its visitor sees of ``visit``."""
    shown = visit.model_dump(include=set(PublicVisit.model_fields) - {"status"})
    return PublicVisit(**shown, status=visit.state.citizen_label)


def unnamed(visit: Visit) -> Visit:
    """Return ``visit`` without the visitor, where it is a denunciation."""
    if visit.kind is None or not visit.kind.identity_protected:
        return visit
    hidden = visit.visitor.model_copy(
        update={
            "name": "(giữ kín)",
            "phone": "",
            "address": "",
            "email": "",
            "matter": "",
            "representatives": (),
        }
    )
    return visit.model_copy(update={"visitor": hidden})
