"""A finding and what becomes of it: recommended, confirmed by the Front, answered in time or not, verified. Pure."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, NamedTuple, Self
from uuid import UUID, uuid4

from pydantic import Field, model_validator

from chinhquyen_sdk import law
from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.messages import field_error, problem
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.text import Line

from . import events
from .boards import Board
from .house import CHECKED, CHECKED_HINT, HOUSE
from .states import Addressee, Answered, BoardKind, BoardState, FindingState, Gravity

REPLY = {BoardKind.INSPECTION: "DCCS-40-REPLY-BTTND", BoardKind.INVESTMENT: "DCCS-45-REPLY-GSDTCD"}
FRONT_CONFIRMS = "Điều 87 khoản 1 điểm đ Nghị định 29/2021/NĐ-CP"
_CODE = r"^[A-Za-z0-9-]{0,40}$"


class RecordFinding(Record):
    """What is not as it should be. ``code``: of the petition or feedback that told of it."""

    title: Line = Field(min_length=8, max_length=200, title="Phát hiện việc gì")
    day: date = Field(title="Phát hiện ngày")
    where: Line = Field(min_length=2, max_length=200, title="Ở đâu")
    gravity: Gravity = Field(default=Gravity.MINOR, title="Mức độ")
    text: str = Field(
        min_length=10,
        max_length=4000,
        title="Thấy gì, căn cứ vào đâu",
        description="Viết dễ hiểu cho bà con đọc; không nêu tên người.",
    )
    visit: UUID | None = Field(default=None, title="Từ chuyến đi nào")
    code: Line = Field(
        default="",
        max_length=40,
        pattern=_CODE,
        title="Mã đơn, mã phản ánh",
        description="Khi đơn hoặc phản ánh của bà con là căn cứ.",
    )
    checked: bool = Field(default=False, title=CHECKED, description=CHECKED_HINT)


class Recommend(Record):
    """What the board asks for, and of whom."""

    recommendation: str = Field(min_length=10, max_length=3000, title="Kiến nghị gì")
    addressee: Addressee = Field(default=Addressee.COMMITTEE, title="Gửi ai")
    addressee_name: Line = Field(
        default="",
        max_length=200,
        title="Tên cơ quan",
        description="Khi không phải Ủy ban nhân dân xã, phường.",
    )
    wanted_by: date | None = Field(
        default=None,
        title="Mong trả lời trước ngày",
        description="Chỉ khi luật không định hạn: chủ đầu tư, cơ quan khác.",
    )
    checked: bool = Field(default=False, title=CHECKED, description=CHECKED_HINT)

    @model_validator(mode="after")
    def _others_are_named(self) -> Self:
        if self.addressee is not Addressee.COMMITTEE and not (self.addressee_name and self.wanted_by):
            raise problem(
                "addressee_missing", "Gửi cơ quan khác thì mời ghi tên cơ quan và ngày mong trả lời."
            )
        return self


class ConfirmRecommendation(Record):
    """The Front confirms and sends."""

    number: Line = Field(min_length=1, max_length=60, title="Số văn bản kiến nghị")
    day: date = Field(
        title="Ngày gửi", description="Ngày nơi nhận nhận được: thời hạn trả lời tính từ ngày này."
    )


class ReturnRecommendation(Record):
    """The Front does not confirm."""

    reason: Line = Field(
        min_length=5, max_length=500, title="Vì sao trả lại", description="Chỉ cán bộ và ban đọc."
    )


class AnswerRecommendation(Record):
    """What the addressee replied."""

    day: date = Field(title="Trả lời ngày")
    document: Line = Field(min_length=1, max_length=60, title="Số văn bản trả lời")
    answer: Answered = Field(title="Trả lời thế nào")
    text: str = Field(
        min_length=10,
        max_length=4000,
        title="Nội dung trả lời",
        description="Tóm tắt cho bà con; không nêu tên người.",
    )
    promise_by: date | None = Field(default=None, title="Hẹn làm xong trước ngày")
    checked: bool = Field(default=False, title=CHECKED, description=CHECKED_HINT)


class VerifyRecommendation(Record):
    """The board went to see whether it was done."""

    day: date = Field(title="Kiểm tra lại ngày")
    done: bool = Field(default=False, title="Đã làm xong")
    text: str = Field(
        min_length=10,
        max_length=3000,
        title="Thấy gì",
        description="Chưa xong thì ghi còn thiếu gì; không nêu tên người.",
    )
    checked: bool = Field(default=False, title=CHECKED, description=CHECKED_HINT)


class CloseFinding(Record):
    """No recommendation is needed."""

    reason: Line = Field(min_length=5, max_length=300, title="Vì sao không cần kiến nghị")


class AddEvidence(Record):
    """Something else that shows it: a petition or feedback by its code."""

    code: Line = Field(min_length=4, max_length=40, pattern=_CODE, title="Mã đơn, mã phản ánh")


class Round(Record):
    """One sending of a recommendation: what was answered, whether it was done."""

    number: Line = Field(max_length=60)
    sent_on: date
    due_on: date | None = None
    answered_on: date | None = None
    document: Line = ""
    answer: Answered | None = None
    reply: str = ""
    promise_by: date | None = None
    verified_on: date | None = None
    done: bool | None = None
    verified: str = ""

    @property
    def in_time(self) -> bool | None:
        """Whether it was answered in time; None while it was not, or no day was set."""
        if self.answered_on is None or self.due_on is None:
            return None
        return self.answered_on <= self.due_on


class Finding(Record):
    """One finding with its way. ``proposed_by``: the account that wrote the recommendation; another one confirms."""

    id: UUID
    board: UUID
    board_kind: BoardKind
    visit: UUID | None = None
    title: Line = Field(max_length=200)
    found_on: date
    where: Line = Field(max_length=200)
    gravity: Gravity = Gravity.MINOR
    text: str
    codes: tuple[str, ...] = ()
    state: FindingState = FindingState.FOUND
    recommendation: str = ""
    addressee: Addressee = Addressee.COMMITTEE
    addressee_name: Line = Field(default="", max_length=200)
    wanted_by: date | None = None
    proposed_by: str = Field(default="", max_length=40)
    proposed_on: date | None = None
    return_reason: Line = Field(default="", max_length=500)
    rounds: tuple[Round, ...] = ()
    closed_reason: Line = Field(default="", max_length=300)
    closed_on: date | None = None

    @property
    def to(self) -> str:
        """To whom the recommendation goes."""
        return self.addressee_name or self.addressee.label

    @property
    def last(self) -> Round | None:
        return self.rounds[-1] if self.rounds else None

    @property
    def deadline(self) -> law.Deadline | None:
        """The lawful clock that runs, with its counting; None where the law sets none."""
        if (
            self.state is not FindingState.SENT
            or self.addressee is not Addressee.COMMITTEE
            or self.last is None
        ):
            return None
        return law.deadline(REPLY[self.board_kind], self.last.sent_on)

    @property
    def due_on(self) -> date | None:
        """When the next step is due; None when nothing is."""
        if self.last is None or self.state not in (FindingState.SENT, FindingState.REPLIED):
            return None
        return (
            self.last.due_on
            if self.state is FindingState.SENT
            else self.last.promise_by or self.last.answered_on
        )

    def is_late(self, today: date) -> bool:
        """Whether the answer is late."""
        return self.state is FindingState.SENT and self.due_on is not None and self.due_on < today


class FindingOutcome(NamedTuple):
    """What an act leads to."""

    finding: Finding
    event: events.SupervisionEvent


def record_finding(board: Board, wish: RecordFinding, *, actor: Actor, at: datetime) -> FindingOutcome:
    """Write a finding down; also of a board that has ended since."""
    if board.state is BoardState.FORMING:
        raise Refused("Ban chưa được Mặt trận công nhận.", basis=HOUSE, code="board_not_active")
    _past("day", wish.day, at)
    facts = wish.model_dump(exclude={"day", "checked", "code"})
    codes = (wish.code,) if wish.code else ()
    made = Finding.model_validate(
        {
            **facts,
            "id": uuid4(),
            "board": board.id,
            "board_kind": board.kind,
            "found_on": wish.day,
            "codes": codes,
        }
    )
    event = events.FindingRecorded(on=wish.day, gravity=made.gravity.label, **frame(made, actor, at))
    return FindingOutcome(made, event)


def add_evidence(one: Finding, wish: AddEvidence, *, actor: Actor, at: datetime) -> FindingOutcome:
    """Add a petition or feedback as evidence; the same one twice is one."""
    if not one.state.is_open:
        raise Refused("Việc này đã khép lại.", basis=HOUSE, code="closed")
    codes = tuple(dict.fromkeys((*one.codes, wish.code)))
    if len(codes) > 50:
        raise Refused("Nhiều nhất 50 mã cho một việc.", basis=HOUSE, code="too_many")
    after = one.model_copy(update={"codes": codes})
    return FindingOutcome(
        after, events.EvidenceAdded(source="đơn, phản ánh của bà con", **frame(after, actor, at))
    )


def recommend(one: Finding, wish: Recommend, *, actor: Actor, at: datetime) -> FindingOutcome:
    """Write the recommendation; it waits for the Front."""
    _in(one, FindingState.FOUND)
    facts = wish.model_dump(exclude={"checked"})
    if wish.addressee is Addressee.COMMITTEE:
        facts |= {"addressee_name": "", "wanted_by": None}
    facts |= {
        "state": FindingState.PROPOSED,
        "proposed_by": actor.id,
        "proposed_on": local_day(at),
        "return_reason": "",
    }
    after = one.model_copy(update=facts)
    return FindingOutcome(after, events.RecommendationProposed(addressee=after.to, **frame(after, actor, at)))


def confirm_recommendation(
    one: Finding, wish: ConfirmRecommendation, *, actor: Actor, at: datetime
) -> FindingOutcome:
    """The Front confirms and sends; whoever wrote it cannot be the one. The clock begins."""
    _in(one, FindingState.PROPOSED)
    if actor.id == one.proposed_by:
        text = "Người viết kiến nghị không tự xác nhận: mời người của Mặt trận."
        raise Refused(text, basis=FRONT_CONFIRMS, code="same_person")
    _past("day", wish.day, at)
    after = _sent(one, wish.number, wish.day)
    event = events.RecommendationConfirmed(
        number=wish.number, on=wish.day, due_on=after.due_on, **frame(after, actor, at)
    )
    return FindingOutcome(after, event)


def _sent(one: Finding, number: str, day: date) -> Finding:
    due = one.wanted_by
    if one.addressee is Addressee.COMMITTEE:
        due = law.deadline(REPLY[one.board_kind], day).due
    elif due is not None and due < day:
        due = None
    rounds = (*one.rounds, Round(number=number, sent_on=day, due_on=due))
    return one.model_copy(update={"state": FindingState.SENT, "rounds": rounds})


def return_recommendation(
    one: Finding, wish: ReturnRecommendation, *, actor: Actor, at: datetime
) -> FindingOutcome:
    """The Front gives it back to be written anew."""
    _in(one, FindingState.PROPOSED)
    after = one.model_copy(update={"state": FindingState.FOUND, "return_reason": wish.reason})
    return FindingOutcome(after, events.RecommendationReturned(reason=wish.reason, **frame(after, actor, at)))


def answer_recommendation(
    one: Finding, wish: AnswerRecommendation, *, actor: Actor, at: datetime
) -> FindingOutcome:
    """Write the reply down."""
    _in(one, FindingState.SENT)
    _past("day", wish.day, at)
    last = _last(one)
    if wish.day < last.sent_on:
        raise field_error("day", "before_sent", "Ngày trả lời đứng trước ngày gửi kiến nghị, mời xem lại.")
    facts = {
        "answered_on": wish.day,
        "document": wish.document,
        "answer": wish.answer,
        "reply": wish.text,
        "promise_by": wish.promise_by,
    }
    now = last.model_copy(update=facts)
    after = one.model_copy(update={"state": FindingState.REPLIED, "rounds": (*one.rounds[:-1], now)})
    event = events.RecommendationAnswered(
        on=wish.day, answer=wish.answer.label, in_time=now.in_time, **frame(after, actor, at)
    )
    return FindingOutcome(after, event)


def verify_recommendation(
    one: Finding, wish: VerifyRecommendation, *, actor: Actor, at: datetime
) -> FindingOutcome:
    """The board saw that it was done; or not, and then the same recommendation goes out again with a new clock."""
    _in(one, FindingState.REPLIED)
    _past("day", wish.day, at)
    last = _last(one)
    if last.answered_on and wish.day < last.answered_on:
        raise field_error("day", "before_answer", "Ngày kiểm tra lại đứng trước ngày trả lời, mời xem lại.")
    seen = last.model_copy(update={"verified_on": wish.day, "done": wish.done, "verified": wish.text})
    after = one.model_copy(update={"rounds": (*one.rounds[:-1], seen)})
    if wish.done:
        after = after.model_copy(update={"state": FindingState.DONE, "closed_on": wish.day})
    else:
        after = _sent(after, f"{last.number} (lần {len(one.rounds) + 1})"[:60], wish.day)
    event = events.RecommendationVerified(
        on=wish.day, done=wish.done, due_on=after.due_on, **frame(after, actor, at)
    )
    return FindingOutcome(after, event)


def close_finding(one: Finding, wish: CloseFinding, *, actor: Actor, at: datetime) -> FindingOutcome:
    """Nothing is recommended: it was mended on the spot, or is only to be remembered."""
    _in(one, FindingState.FOUND)
    facts = {"state": FindingState.CLOSED, "closed_reason": wish.reason, "closed_on": local_day(at)}
    after = one.model_copy(update=facts)
    return FindingOutcome(after, events.FindingClosed(reason=wish.reason, **frame(after, actor, at)))


def frame(one: Finding, actor: Actor, at: datetime) -> dict[str, Any]:
    """Return what every event about a finding says."""
    return {"title": one.title, "subject": one.id, "actor": actor, "at": at}


def _last(one: Finding) -> Round:
    if one.last is None:
        raise Refused("Kiến nghị chưa gửi.", basis=HOUSE, code="not_sent")
    return one.last


def _in(one: Finding, state: FindingState) -> None:
    if one.state is not state:
        raise Refused(f"Việc này đang ở bước “{one.state.label}”.", basis=HOUSE, code="step_not_open")


def _past(field: str, day: date, at: datetime) -> None:
    if day > local_day(at):
        raise field_error(field, "date_in_future", "Ngày này ở tương lai, mời xem lại.")
