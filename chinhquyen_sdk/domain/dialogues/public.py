"""What leaves the house about dialogues: for everybody's programs and for officers'. Nobody who asked is named."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from pydantic import AwareDatetime, Field

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .kinds import Attendance, Manner, Occasion
from .records import Demand, Dialogue, Promise, Question
from .states import DemandState, DialogueState, PromiseState, QuestionState
from .telling import demand_sentence, promise_sentence, status_sentence


class PublicDialogue(Record):
    """A dialogue as everybody reads it; the minutes come with the result."""

    code: str
    occasion: Occasion
    state: DialogueState
    status: str = Field(title="Đang ở đâu, bước tới là gì")
    title: str
    content: str
    year: int
    planned_on: date
    villages: tuple[str, ...]
    attendance: Attendance
    starts_at: AwareDatetime | None
    ends_at: AwareDatetime | None
    place: str
    link: str
    how_to: str
    partner: str
    chairs: str
    announced_on: date | None
    held_on: date | None
    attended: int | None
    minutes: str
    secretary: str
    result: str
    result_due: date | None
    published_on: date | None
    reason: str


class DialogueList(Record):
    """What comes, the nearest first, and what was, the newest first."""

    coming: tuple[PublicDialogue, ...]
    past: tuple[PublicDialogue, ...]


class PublicQuestion(Record):
    """A question on the list."""

    number: int
    text: str
    topic: str
    village: str
    askers: int
    answer: str
    manner: Manner | None
    answered_by: str
    answered_at: AwareDatetime | None


class QuestionList(Record):
    """The questions on the list, by topic, those most asked first."""

    results: tuple[PublicQuestion, ...]


class AskedQuestion(Record):
    """A question that was taken in. Keep ``id``: it alone finds the question again for whoever asked it."""

    id: UUID
    number: int
    state: QuestionState


class MyQuestion(Record):
    """A question for whoever asked it: where it stands, its answer, the petition it became."""

    number: int
    state: QuestionState
    status: str
    text: str
    reason: str = Field(title="Vì sao không hiện")
    joined_to: int | None = Field(title="Gộp vào câu số")
    answer: str
    answered_by: str
    petition: str = Field(title="Mã đơn")


class QuestionBoard(Record):
    """Every question of a dialogue, for those who sort and answer them."""

    results: tuple[Question, ...]
    waiting: int = Field(title="Số câu chưa trả lời")


class SortQuestions(Record):
    """The questions a deed is done with, and the heading they come under."""

    numbers: tuple[int, ...] = Field(min_length=1, max_length=500, title="Các câu số")
    topic: Line = Field(default="", max_length=100, title="Nhóm vấn đề")


class CallQuestion(Record):
    """The question that is answered now; None takes the mark off."""

    number: int | None = Field(default=None, ge=1, title="Câu số")


class WhoAsked(Record):
    """Who asked, as far as they said so; the look is written down."""

    name: str
    phone: str


class PublicPromise(Record):
    """A promise and how far it has come."""

    id: UUID
    dialogue_code: str
    number: int
    what: str
    owner: str
    made_on: date
    due_on: date
    moved_to: date | None
    why_late: str
    state: PromiseState
    status: str
    late: bool
    result: str
    kept_on: date | None
    has_photo: bool


class PromiseList(Record):
    """A page of promises; ``next`` is the cursor of the next page."""

    results: tuple[PublicPromise, ...]
    next: str


class PublicDemand(Record):
    """A request of voters: how many agree, how many are needed."""

    code: str
    title: str
    content: str
    state: DemandState
    status: str
    opened_on: date
    voters: int | None
    needed: int | None
    counted: int
    share: int
    reached_on: date | None
    plan_due: date | None
    reason: str


class DemandList(Record):
    """The newest requests."""

    results: tuple[PublicDemand, ...]


class ListedVoter(Record):
    """One who agreed, for the officers who check the list; the look is written down."""

    id: UUID
    name: str
    born: int
    village: str
    on_paper: bool
    struck_for: str
    at: datetime


class VoterList(Record):
    """A page of those who agreed, newest first; ``next`` is the cursor of the next page."""

    results: tuple[ListedVoter, ...]
    next: str


class StrikeVoter(Record):
    """Why somebody is taken off the count; the line stays."""

    why: Line = Field(min_length=5, max_length=300, title="Lý do bỏ khỏi số đếm")


def public_dialogue(talk: Dialogue, today: date) -> PublicDialogue:
    """Return the dialogue as everybody reads it on ``today``."""
    shown = _shared(talk, PublicDialogue)
    if talk.state is not DialogueState.PUBLISHED:
        shown["minutes"] = ""
    return PublicDialogue(**shown, status=status_sentence(talk, today))


def public_questions(found: Iterable[Question]) -> QuestionList:
    """Return the questions of the list."""
    return QuestionList(results=tuple(PublicQuestion(**_shared(each, PublicQuestion)) for each in found))


def my_question(mine: Question, whole: Question | None) -> MyQuestion:
    """Return ``mine`` for whoever asked it; ``whole`` is the question it was joined to."""
    answered = whole or mine
    return MyQuestion(
        number=mine.number, state=mine.state, status=mine.state.citizen_label, text=mine.text, petition=mine.petition,
        reason=mine.hidden_for.label if mine.hidden_for else "", joined_to=whole.number if whole else None,
        answer=answered.answer, answered_by=answered.answered_by,
    )  # fmt: skip


def public_promise(promise: Promise, dialogue_code: str, today: date) -> PublicPromise:
    """Return the promise as everybody reads it on ``today``."""
    told = {"status": promise_sentence(promise, today), "late": promise.is_late(today)}
    return PublicPromise(**_shared(promise, PublicPromise), dialogue_code=dialogue_code, **told)


def public_demand(demand: Demand) -> PublicDemand:
    """Return the request as everybody reads it."""
    return PublicDemand(**_shared(demand, PublicDemand), status=demand_sentence(demand), share=demand.share)


def _shared(record: Record, shown: type[Record]) -> dict[str, object]:
    return record.model_dump(include=set(shown.model_fields))
