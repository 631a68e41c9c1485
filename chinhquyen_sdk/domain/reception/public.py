"""What leaves the house about a petition: the receipt, and the case as its sender sees it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pydantic import AwareDatetime, Field

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.records import Record

from .acts.hearing import may_say_until
from .kinds import PetitionKind
from .moves import MoveName, lawful_moves
from .records import Petition
from .states import PetitionState
from .timeline import next_step, status_sentence, timeline
from .work import Duty


class NextDue(Record):
    """What the sender is owed next. ``basis`` is the article, ``explanation`` the counting, day by day."""

    promise: str
    due: date
    basis: str
    explanation: str
    late: bool


class Happened(Record):
    """One line of the public timeline."""

    day: date
    text: str


class Invitation(Record):
    """A dialogue the sender is invited to."""

    at: AwareDatetime
    place: str
    notice: str


class PublicCase(Record):
    """A petition for whoever holds its code and secret: no name, no address, no content."""

    code: str = Field(title="Mã đơn")
    kind: PetitionKind = Field(title="Loại đơn")
    state: PetitionState = Field(title="Trạng thái")
    status: str = Field(title="Đơn đang ở đâu, bước tới là gì")
    received_on: date = Field(title="Ngày nhận")
    next: NextDue | None = Field(default=None, title="Việc kế tiếp theo luật")
    timeline: tuple[Happened, ...] = Field(default=(), title="Diễn biến")
    answer: str = Field(default="", title="Trả lời")
    parts: tuple[PublicCase, ...] = Field(default=(), title="Các phần của đơn đã tách")
    dialogues: tuple[Invitation, ...] = Field(default=(), title="Mời đối thoại")
    duties: tuple[Duty, ...] = Field(default=(), title="Việc phải thi hành")
    ask_until: date | None = Field(default=None, title="Trả lời việc đã xong chưa, đến hết ngày")


class Receipt(Record):
    """The answer to a petition that was filed. The secret is shown once and kept nowhere."""

    code: str = Field(title="Mã đơn")
    secret: str = Field(title="Mã bí mật")
    case: PublicCase


class LookUp(Record):
    """Ask for a case by the two numbers of its receipt."""

    code: str = Field(min_length=1, max_length=60, title="Mã đơn")
    secret: str = Field(min_length=1, max_length=60, title="Mã bí mật")


def public_case(petition: Petition, events: Iterable[Event], today: date) -> PublicCase:
    """Return ``petition`` as its sender sees it on day ``today``."""
    return PublicCase(
        code=petition.code,
        kind=petition.kind,
        state=petition.state,
        status=status_sentence(petition, today),
        received_on=petition.received_on,
        next=_next(petition, today),
        timeline=tuple(Happened(day=line.day, text=line.text) for line in timeline(events)),
        answer=petition.answer,
        dialogues=tuple(
            Invitation(at=t.at, place=t.place, notice=t.notice) for t in petition.dialogues if t.is_open
        ),
        duties=() if petition.kind.identity_protected else petition.duties,
        ask_until=may_say_until(petition, today),
    )


def _next(petition: Petition, today: date) -> NextDue | None:
    step = next_step(petition, today)
    if step is None or step.deadline.due is None:
        return None
    line = step.deadline
    return NextDue(
        promise=step.promise,
        due=step.deadline.due,
        basis=line.basis,
        explanation=line.explain_counting(),
        late=step.late,
    )


class OpenMove(Record):
    """A step that is lawful now, with what it asks for."""

    move: MoveName
    label: str
    asks: tuple[str, ...] = ()
    may_ask: tuple[str, ...] = ()
    basis: str


class PetitionFile(Record):
    """A petition for officers' programs: the record, what happened, and every lawful next move."""

    petition: Petition
    history: tuple[Happened, ...] = ()
    moves: tuple[OpenMove, ...] = ()


class ConditionState(Record):
    """One condition for handling a petition. ``met`` None: a person must look; ``ask`` is what the sender would read."""

    condition: str
    text: str
    ask: str
    basis: str
    verified: bool
    met: bool | None = None
    by_officer: bool = False
    note: str = ""


class PetitionConditions(Record):
    """Every condition a petition must meet, and how each stands."""

    conditions: tuple[ConditionState, ...] = ()


class EarlierPetition(Record):
    """An earlier petition that looks like this one, and why."""

    code: str
    title: str
    received_on: date
    same_sender: bool
    same_words: bool
    same_village: bool


class EarlierPetitions(Record):
    """Likely earlier petitions, the newest first."""

    results: tuple[EarlierPetition, ...] = ()


class PetitionList(Record):
    """One page of petitions, those due first on top; ``next`` is the cursor of the next page, or empty."""

    results: tuple[Petition, ...] = ()
    next: str = ""


def petition_file(petition: Petition, events: Iterable[Event]) -> PetitionFile:
    """Return ``petition`` as officers' programs read it."""
    moves = lawful_moves(petition.kind, petition.state)
    return PetitionFile(
        petition=petition,
        history=tuple(Happened(day=local_day(event.at), text=event.for_staff()) for event in events),
        moves=tuple(
            OpenMove(move=m.name, label=m.label, asks=m.asks, may_ask=m.may_ask, basis=m.basis) for m in moves
        ),
    )
