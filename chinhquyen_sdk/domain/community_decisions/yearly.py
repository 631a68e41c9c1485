"""The village's yearly conference (Điều 33): plan, notice, three reports, questions and promises. Pure."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple
from uuid import uuid4

from chinhquyen_sdk.domain.messages import field_error
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.law import rule

from . import yearly_events as events
from .acts import past
from .house import law_data
from .states import YearlyState
from .yearly_records import (
    CancelYearly,
    HoldYearly,
    KeepPromise,
    NotifyHouseholds,
    PlanYearly,
    RaisedQuestion,
    RaiseQuestion,
    SendPlan,
    YearlyConference,
)

_Y = YearlyState


class YearlyOutcome(NamedTuple):
    """What an act leads to."""

    conference: YearlyConference
    event: events.YearlyEvent


def plan_yearly(village: Village, wish: PlanYearly, *, actor: Actor, at: datetime) -> YearlyOutcome:
    """Plan the conference of ``village`` for the year of its day."""
    made = YearlyConference(
        id=uuid4(),
        village=village.id,
        village_name=village.name,
        year=wish.day.year,
        starts_at=wish.starts_at,
        place=wish.place,
        content=wish.content,
    )
    return YearlyOutcome(made, events.YearlyPlanned(on=wish.day, **_frame(made, actor, at)))


def send_plan(one: YearlyConference, wish: SendPlan, *, actor: Actor, at: datetime) -> YearlyOutcome:
    """The plan was sent to the three bodies and they agree."""
    _in(one, _Y.PLANNED)
    past("day", wish.day, at)
    yearly = law_data()["yearly"]
    if not wish.agreed:
        said = "Kế hoạch phải gửi UBND, UBMTTQ và Ban Thanh tra nhân dân để thống nhất trước khi báo bà con."
        raise Refused(said, basis=yearly["plan_basis"], code="not_agreed", field="agreed")
    after = one.model_copy(update={"state": _Y.SENT, "sent_on": wish.day})
    return YearlyOutcome(
        after, events.YearlySent(to=tuple(yearly["plan_to"].values()), **_frame(after, actor, at))
    )


def notify_households(
    one: YearlyConference, wish: NotifyHouseholds, *, counted: int | None, actor: Actor, at: datetime
) -> YearlyOutcome:
    """Each household was told, in time; the number of households is frozen."""
    _in(one, _Y.SENT)
    past("day", wish.day, at)
    if one.sent_on and wish.day < one.sent_on:
        raise field_error("day", "too_early", "Ngày này đứng trước ngày gửi kế hoạch, mời xem lại.")
    if wish.day > one.notify_by:
        notice = rule(law_data()["yearly"]["notice_rule"], one.day)
        said = f"Phải báo từng hộ trước ít nhất {notice.length} ngày: chậm nhất {one.notify_by:%d/%m/%Y}. Mời dời ngày họp."
        raise Refused(said, basis=notice.basis_text, code="notice_too_late", field="day")
    households = wish.households or counted
    if not households:
        raise field_error("households", "not_counted", "Danh sách xóm, tổ chưa có số hộ: mời ghi tổng số hộ.")
    if wish.informed > households:
        raise field_error(
            "informed", "more_than_all", f"Xóm, tổ có {households} hộ, mời xem lại số hộ được báo."
        )
    facts = {
        "state": _Y.NOTIFIED,
        "notified_on": wish.day,
        "informed": wish.informed,
        "households": households,
    }
    after = one.model_copy(update=facts)
    return YearlyOutcome(
        after, events.YearlyNotified(on=wish.day, households=wish.informed, **_frame(after, actor, at))
    )


def hold_yearly(one: YearlyConference, wish: HoldYearly, *, actor: Actor, at: datetime) -> YearlyOutcome:
    """Write down what came of it; also sets right what was written."""
    _in(one, _Y.NOTIFIED, _Y.HELD)
    if one.starts_at > at:
        raise Refused("Hội nghị chưa tới giờ họp.", basis=law_data()["yearly"]["basis"], code="not_begun")
    if one.households is not None and wish.attended > one.households:
        raise field_error(
            "attended", "more_than_all", f"Xóm, tổ có {one.households} hộ, mời xem lại số hộ dự."
        )
    after = one.model_copy(update={**wish.model_dump(), "state": _Y.HELD})
    return YearlyOutcome(
        after, events.YearlyHeld(on=one.day, attended=wish.attended, **_frame(after, actor, at))
    )


def raise_question(
    one: YearlyConference, wish: RaiseQuestion, *, actor: Actor, at: datetime
) -> YearlyOutcome:
    """Add a question of the floor."""
    _in(one, _Y.HELD)
    if wish.promise and not wish.due_on:
        raise field_error("due_on", "promise_without_day", "Đã hứa thì ghi hứa xong trước ngày nào.")
    if len(one.questions) >= 100:
        raise Refused(
            "Nhiều nhất 100 câu hỏi cho một hội nghị.", basis="quy tắc của nền tảng", code="too_many"
        )
    asked = RaisedQuestion(
        **wish.model_dump(exclude={"due_on"}), due_on=wish.due_on if wish.promise else None
    )
    others = tuple(each for each in one.questions if each.text != asked.text)
    after = one.model_copy(update={"questions": (*others, asked)})
    return YearlyOutcome(after, events.QuestionRaised(**_frame(after, actor, at)))


def keep_promise(one: YearlyConference, wish: KeepPromise, *, actor: Actor, at: datetime) -> YearlyOutcome:
    """What was promised is done."""
    _in(one, _Y.HELD)
    past("day", wish.day, at)
    asked = one.questions[wish.number - 1] if wish.number <= len(one.questions) else None
    if asked is None or not asked.promise or asked.kept_on:
        raise field_error("number", "no_promise", "Câu hỏi này không có điều hứa nào đang chờ làm.")
    kept = asked.model_copy(update={"kept_on": wish.day})
    questions = tuple(kept if each is asked else each for each in one.questions)
    after = one.model_copy(update={"questions": questions})
    return YearlyOutcome(
        after, events.PromiseKept(on=wish.day, what=asked.promise, **_frame(after, actor, at))
    )


def cancel_yearly(one: YearlyConference, wish: CancelYearly, *, actor: Actor, at: datetime) -> YearlyOutcome:
    """It does not take place on its day."""
    if not one.state.is_open:
        _in(one, _Y.NOTIFIED)
    after = one.model_copy(update={"state": _Y.CANCELLED, "reason": wish.reason})
    return YearlyOutcome(after, events.YearlyCancelled(reason=wish.reason, **_frame(after, actor, at)))


def _frame(one: YearlyConference, actor: Actor, at: datetime) -> dict[str, Any]:
    return {"village": one.village_name, "year": one.year, "subject": one.id, "actor": actor, "at": at}


def _in(one: YearlyConference, *states: YearlyState) -> None:
    if one.state not in states:
        said = f"Hội nghị này đang ở bước “{one.state.label}”."
        raise Refused(said, basis=law_data()["yearly"]["basis"], code="step_not_open")
