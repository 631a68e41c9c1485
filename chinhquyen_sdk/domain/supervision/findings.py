"""What becomes of a finding: recommended, confirmed by the Front, answered in time or not, verified. Pure."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import uuid4

from chinhquyen_sdk import law
from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.messages import field_error
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused

from . import events
from .board_records import Board
from .finding_records import REPLY, Finding, Round
from .finding_wishes import (
    AddEvidence,
    AnswerRecommendation,
    CloseFinding,
    ConfirmRecommendation,
    Recommend,
    RecordFinding,
    ReturnRecommendation,
    VerifyRecommendation,
)
from .house import HOUSE
from .states import Addressee, BoardState, FindingState

FRONT_CONFIRMS = "Điều 87 khoản 1 điểm đ Nghị định 29/2021/NĐ-CP"


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
        "proposed_name": actor.name,
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
        number=wish.number,
        on=wish.day,
        due=after.due_on,
        officer_id=one.proposed_by,
        **frame(after, actor, at),
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
