"""Plan, visit, finding, recommendation, reply, done: each step in its time and by the right person."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.supervision import (
    AnswerRecommendation,
    BoardKind,
    ConfirmRecommendation,
    Finding,
    FindingState,
    KeepPlan,
    PlanVisit,
    Recommend,
    RecordFinding,
    ReportVisit,
    SendPlan,
    VerifyRecommendation,
    answer_recommendation,
    checklists,
    confirm_recommendation,
    draft_plan,
    due_of,
    numbers,
    plan_visit,
    recommend,
    record_finding,
    report_visit,
    send_plan,
    tallies,
    verify_recommendation,
)
from chinhquyen_sdk.domain.supervision.numbers import Tallies

from .people import AT, FRONT, HOA, board

PLAN: dict[str, Any] = {
    "period": "quy", "year": 2026, "part": 4, "content": "Xem đường liên xóm đổ bê tông.", "party": "Ban Quản lý dự án",
    "first_act_on": date(2026, 11, 18),
}  # fmt: skip
SENT: dict[str, Any] = {"document": "05/KH-BTTND", "front": True, "chair": True, "party": True}


def found(kind: BoardKind = BoardKind.INSPECTION) -> Finding:
    wish = RecordFinding(
        title="Rãnh chưa nạo vét", day=date(2026, 11, 2), where="Tổ 3", text="Rãnh đầy đất, nước tràn."
    )
    return record_finding(board(kind), wish, actor=HOA, at=AT).finding


def sent(day: date = date(2026, 11, 3), kind: BoardKind = BoardKind.INSPECTION) -> Finding:
    told = recommend(
        found(kind), Recommend(recommendation="Nạo vét rãnh trước mùa mưa."), actor=HOA, at=AT
    ).finding
    wish = ConfirmRecommendation(number="03/KN-MTTQ", day=day)
    return confirm_recommendation(told, wish, actor=FRONT, at=AT + timedelta(days=3000)).finding


@pytest.mark.parametrize(
    ("kind", "last"), [(BoardKind.INSPECTION, date(2026, 11, 11)), (BoardKind.INVESTMENT, date(2026, 10, 2))]
)
def test_a_plan_goes_out_in_time_or_says_why_not(kind: BoardKind, last: date) -> None:
    plan = draft_plan(board(kind), KeepPlan(**PLAN), actor=HOA, at=AT).plan
    assert plan.due_on == last
    in_time = send_plan(plan, SendPlan(day=last, **SENT), actor=HOA, at=AT).plan
    assert in_time.late_reason == ""
    late = SendPlan(day=last + timedelta(days=1), **SENT)
    with pytest.raises(Refused, match="Gửi muộn") as refused:
        send_plan(plan, late, actor=HOA, at=AT)
    assert refused.value.field == "late_reason" and refused.value.basis == plan.due.basis
    told = late.model_copy(update={"late_reason": "Bão số 9, văn thư nghỉ hai ngày."})
    outcome = send_plan(plan, told, actor=HOA, at=AT)
    assert "Bão số 9" in (outcome.event.for_citizen() or "")


@pytest.mark.parametrize("who", ["front", "chair", "party"])
def test_a_plan_goes_to_all_three(who: str) -> None:
    plan = draft_plan(board(), KeepPlan(**PLAN), actor=HOA, at=AT).plan
    with pytest.raises(Refused) as refused:
        send_plan(plan, SendPlan(day=date(2026, 11, 3), **SENT | {who: False}), actor=HOA, at=AT)
    assert refused.value.field == who


def test_a_visit_follows_a_plan_that_was_sent_or_says_why_not() -> None:
    one = board()
    plan = draft_plan(one, KeepPlan(**PLAN), actor=HOA, at=AT).plan
    wish = PlanVisit(title="Xem đường liên xóm", works="duong", day=date(2026, 11, 18), place="Tổ 3")
    with pytest.raises(Refused, match="chưa gửi"):
        plan_visit(one, plan, wish, actor=HOA, at=AT)
    with pytest.raises(Refused, match="vì sao"):
        plan_visit(one, None, wish, actor=HOA, at=AT)
    plan = send_plan(plan, SendPlan(day=date(2026, 11, 3), **SENT), actor=HOA, at=AT).plan
    with pytest.raises(Refused, match="18/11/2026"):
        plan_visit(one, plan, wish.model_copy(update={"day": date(2026, 11, 17)}), actor=HOA, at=AT)
    visit = plan_visit(one, plan, wish, actor=HOA, at=AT).visit
    seen = ReportVisit(
        visited_at=AT, answers={"rong": "chua-dat"}, notes={"rong": "Hụt 20 cm"}, summary="Đường hẹp hơn."
    )
    done = report_visit(visit, seen, actor=HOA, at=AT).visit
    assert [one.note for one in done.bad] == ["Hụt 20 cm"]
    assert len(done.items) == len(checklists()["duong"].items)
    with pytest.raises(Refused, match="đã ghi"):
        report_visit(done, seen, actor=HOA, at=AT)


@pytest.mark.parametrize("kind", list(checklists()))
def test_every_kind_of_works_asks_each_thing_once(kind: str) -> None:
    ids = [one.id for one in checklists()[kind].items]
    assert len(ids) == len(set(ids)) and len(ids) >= 8


def test_the_front_confirms_what_another_wrote() -> None:
    told = recommend(
        found(), Recommend(recommendation="Nạo vét rãnh trước mùa mưa."), actor=HOA, at=AT
    ).finding
    with pytest.raises(Refused) as refused:
        confirm_recommendation(
            told, ConfirmRecommendation(number="3", day=date(2026, 11, 3)), actor=HOA, at=AT
        )
    assert refused.value.code == "same_person" and "Nghị định 29/2021" in refused.value.basis


@given(
    st.dates(date(2024, 1, 1), date(2027, 6, 1)).filter(lambda day: day >= date(2025, 1, 1)),
    st.sampled_from(list(BoardKind)),
)
def test_the_committee_has_fifteen_days_and_a_day_off_moves_the_end(day: date, kind: BoardKind) -> None:
    one = sent(day, kind)
    assert one.due_on is not None and one.due_on >= day + timedelta(days=15)
    assert one.deadline is not None and one.deadline.due == one.due_on
    assert not one.is_late(one.due_on) and one.is_late(one.due_on + timedelta(days=1))


def test_not_done_goes_out_again_with_a_new_clock_and_counts_once_each() -> None:
    one = sent()
    reply = AnswerRecommendation(
        day=date(2026, 11, 10), document="9/UBND", answer="tiep-thu", text="Sẽ nạo vét trong tuần."
    )
    one = answer_recommendation(one, reply, actor=HOA, at=AT).finding
    seen = VerifyRecommendation(day=date(2026, 11, 19), done=False, text="Mới nạo một nửa rãnh.")
    one = verify_recommendation(one, seen, actor=HOA, at=AT).finding
    assert (
        one.state is FindingState.SENT
        and len(one.rounds) == 2
        and one.rounds[1].sent_on == date(2026, 11, 19)
    )
    assert tallies(one) == Tallies({(2026, "findings"): 1, (2026, "sent"): 2, (2026, "again"): 1, (2026, "answered"): 1,
                                    (2026, "timed"): 1, (2026, "in_time"): 1})  # fmt: skip
    due = due_of(one)
    assert due is not None and due.kind == "reply" and due.on == one.due_on


def test_a_late_answer_that_nobody_gave_counts_against() -> None:
    told = numbers(2026, {"in_time": 3, "timed": 4, "sent": 6}, late=1)
    assert told.share == 60
    assert numbers(2026, {}).share is None


def test_nothing_public_names_who_wrote_it() -> None:
    outcome = recommend(found(), Recommend(recommendation="Nạo vét rãnh trước mùa mưa."), actor=HOA, at=AT)
    assert HOA.name not in (outcome.event.for_citizen() or "")
