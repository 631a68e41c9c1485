"""When the office is reminded: by data, on the right days, of days slept through too."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from chinhquyen_sdk.domain.office import DueItem, ReminderRule, notice_text, reminder_rules, windows

DAY = date(2026, 9, 7)
RULE = ReminderRule(id="x", days=-3, to="officer", text="còn 3 ngày", source="nếp", own=True)


def test_no_shipped_rule_passes_itself_off_as_law():
    assert all(rule.own and "Không phải thời hạn luật định" in rule.source for rule in reminder_rules())
    assert {rule.to for rule in reminder_rules()} == {"officer", "chair"}
    assert len({rule.id for rule in reminder_rules()}) == len(reminder_rules())


def test_a_rule_speaks_of_one_day():
    (window,) = windows((RULE,), DAY, DAY - timedelta(days=1))
    assert (window.since, window.until) == (DAY + timedelta(days=3),) * 2


def test_days_the_worker_slept_through_are_caught_up_with_but_not_with_what_is_late_by_now():
    (before,) = windows((RULE,), DAY, DAY - timedelta(days=10))
    assert (before.since, before.until) == (DAY, DAY + timedelta(days=3))
    late = RULE.model_copy(update={"days": 1})
    (after,) = windows((late,), DAY, DAY - timedelta(days=10))
    assert (after.since, after.until) == (DAY - timedelta(days=10), DAY - timedelta(days=1))


@given(st.integers(-60, 60), st.lists(st.integers(1, 9), min_size=1, max_size=20))
def test_whatever_the_worker_sleeps_every_late_day_is_spoken_of(days, sleeps):
    """Each due day whose turn has come since the first round lies in some round's window, unless it is late by now."""
    rule = RULE.model_copy(update={"days": days})
    spoken: set[date] = set()
    today, last = DAY, None
    for sleep in sleeps:
        for window in windows((rule,), today, last):
            spoken |= {
                window.since + timedelta(days=n) for n in range((window.until - window.since).days + 1)
            }
        last, today = today, today + timedelta(days=sleep)
    turns = {DAY + timedelta(days=n) for n in range((last - DAY).days + 1)}
    if days > 0:
        assert {turn - timedelta(days=days) for turn in turns} <= spoken
    else:
        assert last - timedelta(days=days) in spoken


def test_a_notice_names_the_case_and_not_what_a_citizen_wrote():
    item = DueItem(
        module="reception", id=uuid4(), code="26-1", title="Bà Hoa", url="/", kind_label="Phản ánh", due=DAY
    )
    assert notice_text(RULE, item) == "Phản ánh 26-1: còn 3 ngày (hạn 07/09/2026)."
