"""Money adds up to the đồng; works are planned, told, accepted, settled."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from chinhquyen_sdk.domain import community_decisions as law
from chinhquyen_sdk.domain.community_decisions import (
    AddLine,
    CommunityDecision,
    Good,
    Phase,
    Source,
    Totals,
    status_sentence,
    totals,
)
from chinhquyen_sdk.domain.refusals import Refused
from tests.sdk.domain.community_decisions.votes import AT, HOA, decided

DAY = date(2026, 11, 10)
PLAN = law.PlanWorks(
    plan="Đổ bê tông từng đoạn", in_charge="Ban quản lý xóm", starts_on=DAY, ends_on=date(2026, 11, 18)
)


def doing() -> CommunityDecision:
    return law.plan_works(decided(), PLAN, actor=HOA, at=AT).decision


def line(source: Source, amount: int, good: Good = Good.MONEY) -> AddLine:
    paper = "PC 1" if source is Source.EXPENSE else ""
    return AddLine(source=source, good=good, amount=amount, what="Góp làm đường", paper=paper, day=DAY)


MONEY = st.integers(min_value=1, max_value=10**13)
LINES = st.lists(
    st.one_of(
        st.builds(line, st.sampled_from(list(Source)), MONEY),
        st.builds(line, st.sampled_from([Source.HOUSEHOLDS, Source.DONATION]), MONEY, st.sampled_from([Good.LAND, Good.WORK_DAYS])),
    ),
    max_size=25,
)  # fmt: skip


@given(LINES, st.data())
def test_the_running_sums_are_those_of_the_lines_whatever_is_struck_out(
    wishes: list[AddLine], data: st.DataObject
) -> None:
    one, kept = doing(), []
    for wish in wishes:
        one, added, _ = law.add_line(one, wish, actor=HOA, at=AT)
        kept.append(added)
        if data.draw(st.booleans()):
            number = data.draw(st.integers(0, len(kept) - 1))
            if kept[number].struck_on is None:
                wrong = law.StrikeLine(line=kept[number].id, reason="Ghi nhầm")
                one, kept[number], _ = law.strike_line(one, kept[number], wrong, day=DAY, actor=HOA, at=AT)
    assert totals(kept) == Totals(**{name: getattr(one, name) for name in Totals._fields})
    valid = [each for each in kept if each.struck_on is None and each.good is Good.MONEY]
    came = sum(each.amount for each in valid if each.source is not Source.EXPENSE)
    went = sum(each.amount for each in valid if each.source is Source.EXPENSE)
    assert one.balance == came - went == totals(kept).balance


@pytest.mark.parametrize(
    "wrong",
    [
        {"source": "expense", "amount": 5}, {"source": "donation", "amount": 0}, {"source": "donation", "amount": 5, "households": 2},
        {"source": "expense", "amount": 5, "good": "land", "paper": "1"}, {"source": "households", "good": "materials", "amount": 3},
        {"source": "donation", "amount": -5}, {"source": "donation", "amount": 1.5},
    ],
)  # fmt: skip
def test_a_line_that_cannot_be_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        AddLine.model_validate({"what": "Góp làm đường", "day": DAY} | wrong)


def test_works_go_from_plan_to_the_final_account_and_lateness_is_said() -> None:
    one = doing()
    assert not one.is_late(date(2026, 11, 18)) and one.is_late(date(2026, 11, 19))
    assert "chậm từ" in status_sentence(one, date(2026, 11, 19))
    one = law.add_line(one, line(Source.HOUSEHOLDS, 240_000_000), actor=HOA, at=AT).decision
    one = law.add_line(one, line(Source.EXPENSE, 239_999_999), actor=HOA, at=AT).decision
    done = law.AcceptWorks(day=date(2026, 11, 19), households=80, agreed=70, result="Đường phẳng, thoát nước")
    with pytest.raises(Refused, match="Còn 1 việc"):
        law.accept_works(one, done, open_tasks=1, actor=HOA, at=AT)
    with pytest.raises(Refused, match="quá nửa"):
        law.accept_works(one, done.model_copy(update={"agreed": 40}), open_tasks=0, actor=HOA, at=AT)
    one = law.accept_works(one, done, open_tasks=0, actor=HOA, at=AT).decision
    with pytest.raises(Refused, match="Còn 1 đồng"):
        law.settle_accounts(one, law.SettleAccounts(day=date(2026, 11, 20)), actor=HOA, at=AT)
    left = law.SettleAccounts(day=date(2026, 11, 20), remainder="Gửi quỹ sửa đường")
    one = law.settle_accounts(one, left, actor=HOA, at=AT).decision
    assert one.phase is Phase.SETTLED
    with pytest.raises(Refused, match="đã khóa"):
        law.add_line(one, line(Source.DONATION, 1), actor=HOA, at=AT)


def test_a_task_done_after_its_day_says_so() -> None:
    wish = law.AddTask(what="Mua xi măng", due_on=date(2026, 11, 12))
    task, _ = law.add_task(doing(), wish, actor=HOA, at=AT)
    after, event = law.finish_task(
        doing(), task, law.FinishTask(task=task.id, day=date(2026, 11, 13)), actor=HOA, at=AT
    )
    assert after.done_late and "chậm hơn hạn" in (event.for_citizen() or "")
    with pytest.raises(Refused, match="đã ghi là xong"):
        law.finish_task(
            doing(), after, law.FinishTask(task=task.id, day=date(2026, 11, 13)), actor=HOA, at=AT
        )
