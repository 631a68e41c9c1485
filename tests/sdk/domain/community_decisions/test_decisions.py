"""A record against the law is refused with its basis; what holds is recognised, suspended, ended as the law says."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from chinhquyen_sdk.domain import community_decisions as law
from chinhquyen_sdk.domain.community_decisions import DecisionState, status_sentence
from chinhquyen_sdk.domain.refusals import Refused
from tests.sdk.domain.community_decisions.votes import AT, HOA, VILLAGE, decided, numbers, vote

BALLOT = {"form": "ballot", "tally": numbers(120, 90, attended=0)}
CLUSTERS = [
    {"name": "Cụm 1", **numbers(110, 80)}, {"name": "Cụm 2", **numbers(110, 80)},
]  # fmt: skip


def test_a_village_decision_holds_from_its_day_and_goes_to_the_authorities_in_five_working_days() -> None:
    one = decided()
    assert (one.state, one.effective_on) == (DecisionState.IN_FORCE, date(2026, 11, 2))
    assert one.clock is not None and (one.clock.rule, one.clock.due) == (
        "DCCS-19-SEND-RESULT",
        date(2026, 11, 9),
    )
    with pytest.raises(Refused, match="tệp biên bản"):
        law.send_decision(one, law.SendDecision(day=date(2026, 11, 5)), papers=0, actor=HOA, at=AT)
    sent = law.send_decision(one, law.SendDecision(day=date(2026, 11, 5)), papers=1, actor=HOA, at=AT)
    assert sent.decision.clock is None


@pytest.mark.parametrize(
    ("wrong", "words", "basis"),
    [
        ({"tally": numbers(120, 79)}, "ít nhất 80 hộ", "Điều 21 khoản 1"),
        ({"passed": False}, "đã thông qua", "Điều 21 khoản 1"),
        ({"signed": False}, "đủ chữ ký", "Điều 20 khoản 2"),
        ({"form": "online", "tally": numbers(120, 90, attended=0)}, "Được dùng: họp", "Điều 17"),
        (BALLOT, "phải họp trước", "Điều 19 khoản 1 điểm b"),
        ({"form": "clusters", "tally": None, "parts": [{"name": "A", **numbers(60, 60)}, {"name": "B", **numbers(60, 60)}]},
         "từ 200 hộ", "Điều 18 khoản 3"),
        ({"matter": "head", "scope": "commune", "village": None, "tally": None, "parts": CLUSTERS}, "từng xóm", "Điều 15"),
        ({"matter": "self_rule", "form": "online", "tally": numbers(120, 90, attended=0), "online_agreed": 60}, "quá nửa",
         "59/2023"),
    ],
)  # fmt: skip
def test_what_the_law_does_not_allow_is_refused_with_its_article(
    wrong: dict[str, Any], words: str, basis: str
) -> None:
    with pytest.raises(Refused) as refused:
        decided(**wrong)
    assert words in refused.value.text and basis in refused.value.basis


def test_ballots_follow_a_meeting_to_which_too_few_came() -> None:
    assert (
        decided(**BALLOT, short_meeting_on=date(2026, 10, 20)).verdict.sentence.count("90 trên 120 hộ") == 1
    )


def test_clusters_of_a_large_village_are_added_up() -> None:
    one = decided(form="clusters", tally=None, parts=CLUSTERS)
    assert (one.households, one.agreed, one.state) == (220, 160, DecisionState.IN_FORCE)


def test_online_needs_more_than_half_who_chose_it() -> None:
    one = decided(matter="self_rule", form="online", tally=numbers(120, 61, attended=0), online_agreed=61)
    assert one.state is DecisionState.IN_FORCE


def test_what_did_not_pass_is_recorded_as_such_and_cannot_be_carried_out() -> None:
    one = decided(tally=numbers(120, 79), passed=False, signed=False)
    assert one.state is DecisionState.NOT_PASSED and "chưa thông qua" in status_sentence(
        one, date(2026, 11, 20)
    )
    plan = law.PlanWorks(
        plan="Đổ bê tông từng đoạn",
        in_charge="Ban quản lý",
        starts_on=date(2026, 11, 3),
        ends_on=date(2026, 12, 1),
    )
    with pytest.raises(Refused, match="chưa có hiệu lực"):
        law.plan_works(one, plan, actor=HOA, at=AT)  # fmt: skip


@pytest.mark.parametrize(("matter", "by"), [("head", "UBND xã, phường"), ("boards", "UBMTTQ xã, phường")])
def test_who_recognises_is_what_the_law_says(matter: str, by: str) -> None:
    one = decided(matter=matter)
    assert one.state is DecisionState.AWAITING and by in status_sentence(one, date(2026, 11, 20))
    early = law.RecogniseDecision(day=date(2026, 11, 6), document="12/QĐ")
    with pytest.raises(Refused, match="ngày gửi"):
        law.recognise_decision(one, early, actor=HOA, at=AT)
    sent = law.send_decision(
        one, law.SendDecision(day=date(2026, 11, 5)), papers=1, actor=HOA, at=AT
    ).decision
    assert sent.answer_clock is not None and sent.answer_clock.due == date(2026, 11, 12)
    other_day = early.model_copy(update={"effective_on": date(2026, 11, 9)})
    with pytest.raises(Refused, match="từ ngày được công nhận"):
        law.recognise_decision(sent, other_day, actor=HOA, at=AT)
    done = law.recognise_decision(sent, early, actor=HOA, at=AT).decision
    assert (done.state, done.effective_on, done.clock) == (DecisionState.IN_FORCE, date(2026, 11, 6), None)


def test_for_the_commune_ubnd_sets_the_day_of_effect() -> None:
    said = [{"name": f"Xóm {n}", **numbers(90, 60)} for n in range(3)]
    one = decided(scope="commune", village=None, tally=None, parts=said)
    assert one.state is DecisionState.AWAITING
    sent = law.send_decision(
        one, law.SendDecision(day=date(2026, 11, 5)), papers=1, actor=HOA, at=AT
    ).decision
    wish = law.RecogniseDecision(day=date(2026, 11, 10), document="TB 4", effective_on=date(2026, 12, 1))
    assert law.recognise_decision(sent, wish, actor=HOA, at=AT).decision.effective_on == date(2026, 12, 1)


def test_only_a_convention_is_suspended_and_its_clocks_run() -> None:
    stop = law.SuspendDecision(day=date(2026, 11, 10), document="QĐ 5", reason="Có điều khoản phạt tiền")
    with pytest.raises(Refused, match="Chỉ hương ước") as refused:
        law.suspend_decision(decided(), stop, actor=HOA, at=AT)
    assert "61/2023" in refused.value.basis
    convention = decided(matter="convention").model_copy(
        update={"state": DecisionState.IN_FORCE, "sent_on": date(2026, 11, 3)}
    )
    flawed = law.report_flaw(convention, law.ReportFlaw(day=date(2026, 11, 9)), actor=HOA, at=AT).decision
    assert flawed.clock is not None and (flawed.clock.rule, flawed.clock.due) == (
        "HU-SUSPEND",
        date(2026, 11, 12),
    )
    stopped = law.suspend_decision(flawed, stop, actor=HOA, at=AT).decision
    assert stopped.state is DecisionState.SUSPENDED and stopped.clock is None
    on = law.ResumeDecision(day=date(2026, 11, 15), reason="Đã bỏ điều khoản phạt tiền")
    assert law.resume_decision(stopped, on, actor=HOA, at=AT).decision.state is DecisionState.IN_FORCE


def test_the_community_changes_its_decision_only_by_a_new_one() -> None:
    one, newer = decided(), decided(title="Làm đường ngõ 5, góp 1 triệu đồng")
    wish = law.EndDecision(
        ground="community", day=date(2026, 11, 12), document="NQ 4", reason="Bà con góp ít hơn"
    )
    with pytest.raises(Refused, match="bàn và quyết định lại"):
        law.end_decision(one, wish, newer=None, actor=HOA, at=AT)
    elsewhere = newer.model_copy(update={"village": None})
    with pytest.raises(Refused, match="cùng nơi"):
        law.end_decision(one, wish, newer=elsewhere, actor=HOA, at=AT)
    ended = law.end_decision(one, wish, newer=newer, actor=HOA, at=AT).decision
    assert (ended.state, ended.replaced_by) == (DecisionState.REPLACED, newer.id)
    unlawful = wish.model_copy(update={"ground": "unlawful"})
    repealed = law.end_decision(one, unlawful, newer=None, actor=HOA, at=AT)
    assert (
        repealed.decision.state is DecisionState.REPEALED
        and "Điều 22" in repealed.event.model_dump()["basis"]
    )


def test_numbers_stand_once_and_belong_to_their_form() -> None:
    for wrong in (
        {"parts": CLUSTERS}, {"tally": None}, {"village": None}, {"scope": "commune"}, {"form": "clusters"},
        {"form": "ballot"}, {"tally": numbers(120, 90) | {"attended": 80}},
    ):  # fmt: skip
        with pytest.raises(ValidationError):
            vote(**wrong)
    assert vote().village == VILLAGE
