"""Every hamlet is told, every check is followed to its end."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from chinhquyen_sdk.domain import outreach as law
from chinhquyen_sdk.domain.outreach.events import ConferenceHeld
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.domain.refusals import Refused

NOW = datetime(2026, 11, 20, 2, tzinfo=UTC)
HOA = Actor.staff("7", "Lê Thị Hoa")
HILL = Village(name="Xóm Đồi", households=120)


def planned(village: Village = HILL, **more: Any) -> law.Conference:
    facts = {"title": "Phổ biến trợ cấp tuổi già", "day": date(2026, 11, 18), "hour": "19:30", "place": "Nhà văn hóa",
             "content": "Ai được, làm thế nào", "democracy": True} | more  # fmt: skip
    return law.plan_conference(
        law.PlanConference.model_validate(facts), village, actor=HOA, at=NOW
    ).conference


def held(village: Village = HILL, households: int = 80, **more: Any) -> law.Conference:
    wish = law.HoldConference(households=households, people=households + 10, spread="Luật và trợ cấp mới")
    return law.hold_conference(
        planned(village, **more), wish, households=village.households, actor=HOA, at=NOW
    ).conference


def test_a_conference_is_called_again_when_its_day_moves() -> None:
    called = law.invite_village(
        planned(day=date(2026, 12, 1)), law.InviteVillage(ways=("loa", "nhom")), actor=HOA, at=NOW
    )
    assert called.conference.ways_text == "loa truyền thanh, nhóm Zalo, mạng xã hội của xóm"
    again = law.PlanConference(
        title="Phổ biến trợ cấp tuổi già",
        day=date(2026, 12, 3),
        hour="8:05",
        place="Nhà văn hóa",
        content="Như cũ",
    )
    moved = law.change_conference(called.conference, again, actor=HOA, at=NOW).conference
    assert (moved.state, moved.ways, moved.hour) == (law.ConferenceState.PLANNED, (), "08:05")
    with pytest.raises(ValidationError, match="Không có cách mời"):
        law.InviteVillage(ways=("bồ câu",))


def test_attendance_is_counted_by_household_against_the_hamlets_own_number() -> None:
    one = held()
    assert one.share == 66 and one.households_then == 120
    with pytest.raises(ValidationError, match="có 120 hộ"):
        held(households=121)
    with pytest.raises(ValidationError, match="ít hơn số hộ"):
        law.HoldConference(households=5, people=4, spread="Luật và trợ cấp mới")
    with pytest.raises(Refused, match="chưa tới giờ"):
        held(day=date(2026, 11, 21))
    assert held(Village(name="Xóm Mới")).share is None
    wish = law.AskedQuestion(text="Bao giờ được nhận tiền?", code="26-3927-5920")
    by: Any = {"actor": HOA, "at": NOW}
    asked = law.ask_question(one, wish, **by)
    assert asked.event.for_staff() == "Ghi câu hỏi số 1 của bà con."
    assert law.ask_question(asked.conference, wish, **by).conference == asked.conference
    with pytest.raises(Refused, match="Ghi kết quả"):
        law.ask_question(planned(), wish, **by)


@given(st.lists(st.integers(0, 4), max_size=12), st.integers(1, 5))
def test_the_share_is_of_hamlets_and_never_full_while_one_waits(where: list[int], hamlets: int) -> None:
    known = [Village(id=UUID(int=n + 1), name=f"Xóm {n}", households=200) for n in range(hamlets)]
    every = [held(known[n]) for n in where if n < hamlets]
    found = law.reach_of(known, every)
    assert (
        found.reached == len({one.village for one in every}) and found.reached + len(found.missing) == hamlets
    )
    assert (found.share == 100) == (not found.missing)


def test_each_policy_has_its_own_reach_and_what_is_only_planned_reaches_nobody() -> None:
    policy = uuid4()
    both = [held(policy=policy, democracy=False), planned(Village(name="Xóm Sông"), policy=policy)]
    hills = [HILL, Village(id=both[1].village, name="Xóm Sông")]
    assert law.reach_of(hills, both, policy).share == 50 and law.reach_of(hills, both).share == 0
    assert law.reach_of([], []).share is None
    event = law.hold_conference(planned(), law.HoldConference(households=0, people=0, spread="Không ai đến họp cả"),
                                households=None, actor=HOA, at=NOW).event  # fmt: skip
    assert isinstance(event, ConferenceHeld) and "0 hộ" in (event.for_citizen() or "")


def check(**more: Any) -> law.Check:
    facts = {"title": "Việc niêm yết ở nhà văn hóa", "day": date(2026, 11, 10), "team": "Tổ công tác",
             "where": "Xóm Đồi"}  # fmt: skip
    return law.plan_check(law.PlanCheck.model_validate(facts | more), actor=HOA, at=NOW).check


def found(**more: Any) -> law.CarryOutCheck:
    facts: dict[str, Any] = {"day": date(2026, 11, 12), "found": "Bảng còn thiếu danh mục của quý ba."}
    return law.CarryOutCheck.model_validate(facts | more)


def test_what_was_wrong_is_followed_until_it_is_mended() -> None:
    with pytest.raises(ValidationError, match="xong trước ngày nào"):
        found(wrong=True)
    wish = found(wrong=True, mend="Treo danh mục quý ba", mend_by=date(2026, 11, 15))
    waits = law.carry_out_check(check(), wish, actor=HOA, at=NOW).check
    assert (
        waits.state is law.CheckState.MENDING
        and waits.due_on == date(2026, 11, 15)
        and waits.is_late(date(2026, 11, 16))
    )
    with pytest.raises(ValidationError, match="trước ngày kiểm tra"):
        law.mend_check(
            waits, law.MendCheck(day=date(2026, 11, 1), done="Đã treo đủ danh mục"), actor=HOA, at=NOW
        )
    done = law.mend_check(
        waits, law.MendCheck(day=date(2026, 11, 18), done="Đã treo đủ danh mục"), actor=HOA, at=NOW
    ).check
    assert done.state is law.CheckState.DONE and done.mended_late and done.due_on is None
    with pytest.raises(Refused, match="Đã xong"):
        law.carry_out_check(done, wish, actor=HOA, at=NOW)


def test_what_was_right_is_done_and_nothing_is_checked_tomorrow() -> None:
    done = law.carry_out_check(check(), found(mend="thừa"), actor=HOA, at=NOW)
    assert (
        done.check.state is law.CheckState.DONE
        and done.check.mend == ""
        and "làm đúng" in (done.event.for_citizen() or "")
    )
    with pytest.raises(ValidationError, match="tương lai"):
        law.carry_out_check(check(), found(day=date(2026, 12, 1)), actor=HOA, at=NOW)
