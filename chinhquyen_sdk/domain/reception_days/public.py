"""What leaves the house about reception days: for citizens' programs and for officers'."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from pydantic import Field

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from ..dates import ClockTime
from .book import BookEntry, Correction, WriteEntry
from .days import ReceptionDay, owed
from .lists import Item, RefusalGround
from .planning import Plan
from .states import DayKind, DayState, Receiver, VisitState
from .visits import MoveVisit, Visit


class PublicTurn(Record):
    """A time, and whether it can be had."""

    at: ClockTime
    free: bool


class PublicDay(Record):
    """A reception day as it is published; the link of an online one is not among it."""

    id: UUID
    on: date
    planned_for: date
    opens: ClockTime
    closes: ClockTime
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
    slot: ClockTime | None
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


class PlannedDays(Record):
    """The calendar for those who keep it: the pattern, the days, and each week or month that falls short of the law."""

    plan: Plan | None
    results: tuple[ReceptionDay, ...]
    short: tuple[str, ...]


class DayClock(Record):
    """What an online day still owes, by when, and how that day was counted."""

    what: str
    due: date | None
    basis: str
    explanation: str
    verified: bool


class DayFile(Record):
    """One day for those who keep the calendar; its history newest first."""

    day: ReceptionDay
    owed: tuple[DayClock, ...]
    visits: tuple[Visit, ...]
    history: tuple[str, ...]


class LegalChoices(Record):
    """What may be chosen today: each line with where it was read, and whether it was read whole."""

    refusal: tuple[RefusalGround, ...]
    ad_hoc: tuple[Item, ...]
    online: tuple[Item, ...]


class VisitFile(Record):
    """One visit for those who receive: who came, its line of the book, what was corrected, what happened."""

    visit: Visit
    entry: BookEntry | None
    corrections: tuple[Correction, ...]
    history: tuple[str, ...]


class WriteReception(WriteEntry):
    """Write a reception into the book; ``handed``: the visitor hands in a petition, reception files it."""

    handed: bool = Field(default=False, title="Nhận thành đơn để giải quyết")


class OpenIdentity(Record):
    """Why a denouncer's name is opened; it is written down before it is shown."""

    reason: Line = Field(min_length=5, max_length=300, title="Lý do mở danh tính")


class BookList(Record):
    """A page of the book; ``next`` is the number to ask below."""

    results: tuple[BookEntry, ...]
    next: int | None


def public_day(day: ReceptionDay, turns: tuple[PublicTurn, ...]) -> PublicDay:
    """Return what is published of ``day``."""
    shown = day.model_dump(include=set(PublicDay.model_fields) - {"turns"})
    return PublicDay(**shown, turns=turns)


def day_clocks(day: ReceptionDay) -> tuple[DayClock, ...]:
    """Return what ``day`` still owes, each with its counting."""
    return tuple(
        DayClock(
            what=each.what, due=each.line.due, basis=each.line.basis, explanation=each.line.explain_counting(),
            verified=each.line.verified,
        )
        for each in owed(day)
    )  # fmt: skip


def discreet(entry: BookEntry) -> BookEntry:
    """Return ``entry`` as it leaves the house: no identity number, and of a denunciation no word."""
    if entry.kind.identity_protected:
        return entry.model_copy(update={"words": type(entry.words)()})
    return entry.model_copy(update={"words": entry.words.model_copy(update={"id_number": ""})})


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
