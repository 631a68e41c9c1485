"""What holds for every rule and every day."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from chinhquyen_sdk import law

RULES = sorted(
    {r.id for r in law.rules() if r.computable and not r.unit.in_hours and r.unit is not law.Unit.YEAR}
)
BACKWARD = {r.id for r in law.rules() if r.direction is law.Direction.BEFORE}
PAUSABLE = [rule_id for rule_id in RULES if rule_id not in BACKWARD]
ONE_VERSION = [rule_id for rule_id in RULES if sum(r.id == rule_id for r in law.rules()) == 1]
FORWARD = [rule_id for rule_id in ONE_VERSION if rule_id in PAUSABLE]
DAYS = st.dates(date(2025, 3, 1), date(2027, 8, 1))
PAUSES = st.builds(
    lambda start, length: law.Pause(start=start, end=start + timedelta(days=length), reason="chờ"),
    DAYS,
    st.integers(0, 40),
)


def due_of(rule_id: str, start: date, *pauses: law.Pause) -> date:
    try:
        due = law.deadline(rule_id, start, pauses=pauses).due
    except (law.NotInForce, law.OutsideCalendar):
        assume(False)
        raise
    assert due is not None
    return due


@given(rule_id=st.sampled_from(ONE_VERSION), start=DAYS, later=st.integers(0, 60))
def test_a_later_event_is_never_due_earlier(rule_id: str, start: date, later: int) -> None:
    assert due_of(rule_id, start) <= due_of(rule_id, start + timedelta(days=later))


@given(rule_id=st.sampled_from(RULES), start=DAYS, pauses=st.lists(PAUSES, max_size=3))
def test_nothing_is_due_on_a_day_off(rule_id: str, start: date, pauses: list[law.Pause]) -> None:
    pauses = pauses if rule_id in PAUSABLE else []
    assert law.working_days().is_working(due_of(rule_id, start, *pauses))


@given(rule_id=st.sampled_from(PAUSABLE), start=DAYS, pauses=st.lists(PAUSES, max_size=2), added=PAUSES)
def test_adding_a_pause_never_makes_it_earlier(
    rule_id: str, start: date, pauses: list[law.Pause], added: law.Pause
) -> None:
    assert due_of(rule_id, start, *pauses) <= due_of(rule_id, start, *pauses, added)


@given(rule_id=st.sampled_from(FORWARD), start=DAYS, later=st.integers(0, 60), pause=PAUSES)
def test_a_later_event_is_never_due_earlier_with_a_pause_after_both(
    rule_id: str, start: date, later: int, pause: law.Pause
) -> None:
    second = start + timedelta(days=later)
    assume(pause.start > second)
    assert due_of(rule_id, start, pause) <= due_of(rule_id, second, pause)


@given(rule_id=st.sampled_from(RULES), start=DAYS)
def test_every_explanation_ends_at_the_due_day(rule_id: str, start: date) -> None:
    due = due_of(rule_id, start)
    found = law.deadline(rule_id, start)
    assert (
        f"{due.day:02d}/{due.month:02d}" in found.explain() or f"{due.day:02d}/{due.month}" in found.explain()
    )
    assert found.basis in found.explain()


@given(rule_id=st.sampled_from(RULES), start=DAYS)
def test_the_steps_count_as_many_days_as_the_rule_asks(rule_id: str, start: date) -> None:
    due_of(rule_id, start)
    found = law.deadline(rule_id, start)
    counted = [step for step in found.steps if step.counted]
    if found.unit in (law.Unit.WORKING_DAY, law.Unit.CALENDAR_DAY):
        assert len(counted) == found.length
    if found.unit is law.Unit.WORKING_DAY:
        assert all(law.working_days().is_working(step.day) for step in counted)


@given(start=st.datetimes(datetime(2025, 1, 1), datetime(2027, 11, 1)))  # noqa: DTZ001 - local time
def test_working_hours_end_within_working_hours(start: datetime) -> None:
    found = law.deadline("TTHC-ONLINE-ACK", start)
    assert found.due is not None
    assert found.due_at is not None
    assert law.working_days().is_working(found.due)
    assert "08:00" < f"{found.due_at:%H:%M:%S}" <= "17:00:00"
