"""Counting as Điều 147 and 148 BLDS say: the traps, one line each."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from chinhquyen_sdk import law
from chinhquyen_sdk.law.counting import add_months

Day = tuple[int, int, int]


@pytest.mark.parametrize(
    ("trap", "rule_id", "start", "due"),
    [
        ("day zero is not counted", "HU-SEND-BACK", (2026, 3, 2), (2026, 3, 4)),
        ("an event on a Saturday", "HU-SEND-BACK", (2026, 3, 7), (2026, 3, 10)),
        ("working days across Tết", "TC-24-INITIAL", (2026, 2, 11), (2026, 2, 27)),
        ("received in the middle of Tết", "KN-32-SEND", (2026, 2, 18), (2026, 2, 25)),
        ("a make-up Saturday counts", "KN-32-SEND", (2026, 8, 20), (2026, 8, 24)),
        ("the January make-up Saturday counts", "KN-32-SEND", (2026, 1, 7), (2026, 1, 10)),
        ("the January day in lieu does not", "KN-32-SEND", (2025, 12, 31), (2026, 1, 7)),
        ("calendar days ending on a working day", "KN-27-ACCEPT", (2026, 2, 13), (2026, 2, 23)),
        ("calendar days ending in Tết", "KN-27-ACCEPT", (2026, 2, 9), (2026, 2, 23)),
        ("calendar days ending on a make-up Saturday", "PCTN-14-INFO", (2026, 8, 12), (2026, 8, 22)),
        ("calendar days ending on the Culture Day", "PCTN-14-INFO", (2026, 11, 14), (2026, 11, 25)),
        ("the old acceptance rule on its last day", "KN-27-ACCEPT", (2026, 6, 30), (2026, 7, 10)),
        ("the new acceptance rule on its first day", "KN-27-ACCEPT", (2026, 7, 1), (2026, 7, 10)),
        ("months into a holiday", "DCCS-16-CONSENT-VALID", (2026, 5, 31), (2026, 9, 3)),
        ("months clamped to 28 February, a Saturday", "DCCS-16-CONSENT-VALID", (2025, 11, 30), (2026, 3, 2)),
        ("a year", "DON-ARCHIVE", (2025, 3, 3), (2026, 3, 3)),
        ("six months from the day the law came in", "LTCTT26-31-BACKLOG", (2026, 11, 2), (2027, 3, 1)),
        ("the last day before a fixed day", "PLAN-REPORT-2026", (2026, 5, 5), (2026, 12, 14)),
        ("so many days before", "DIALOG-NOTICE", (2026, 3, 10), (2026, 3, 3)),
        ("days before falling into Tết come earlier", "DIALOG-NOTICE", (2026, 3, 1), (2026, 2, 13)),
        ("working days before, across Tết", "TCD-ONLINE-NOTICE", (2026, 2, 23), (2026, 2, 9)),
        ("one day before, on a Monday", "TTHC-APOLOGY", (2026, 3, 9), (2026, 3, 6)),
        ("a posting lasts at least so long", "TC-40-POST", (2026, 3, 2), (2026, 3, 17)),
    ],
)
def test_traps(trap: str, rule_id: str, start: Day, due: Day) -> None:
    assert law.deadline(rule_id, date(*start)).due == date(*due), trap


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ((2024, 1, 31), 1, (2024, 2, 29)),
        ((2023, 1, 31), 1, (2023, 2, 28)),
        ((2024, 2, 29), 12, (2025, 2, 28)),
        ((2024, 2, 29), 48, (2028, 2, 29)),
        ((2026, 10, 31), 1, (2026, 11, 30)),
        ((2026, 12, 15), 1, (2027, 1, 15)),
        ((2026, 3, 31), -1, (2026, 2, 28)),
    ],
)
def test_months_end_on_the_same_day_or_the_last_of_the_month(start: Day, months: int, end: Day) -> None:
    assert add_months(date(*start), months) == date(*end)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 2, day, hour, minute)  # noqa: DTZ001 - local time, as an officer types it


@pytest.mark.parametrize(
    ("start", "due"),
    [
        (at(9, 8), at(10, 9)),
        (at(9, 10, 30), at(10, 11, 30)),
        (at(9, 12), at(10, 14, 30)),
        (at(9, 20), at(11, 9)),
        (at(13, 16), at(23, 17)),
        (at(13, 16, 20), at(24, 8, 20)),
        (at(15, 9), at(24, 9)),
    ],
)
def test_eight_working_hours(start: datetime, due: datetime) -> None:
    found = law.deadline("TTHC-ONLINE-ACK", start)
    assert found.due_at is not None
    assert found.due_at.replace(tzinfo=None) == due
    assert found.due == due.date()


def test_a_day_without_a_time_counts_from_its_opening_hour() -> None:
    assert (
        law.deadline("TTHC-ONLINE-ACK", date(2026, 2, 9)).due_at
        == law.deadline("TTHC-ONLINE-ACK", at(9, 8)).due_at
    )


def test_a_moment_in_another_time_zone_is_read_as_vietnamese_time() -> None:
    late = datetime(2026, 3, 1, 18, 0, tzinfo=UTC)  # 01:00 on 2 March in Vietnam
    assert law.deadline("HU-SEND-BACK", late).start == date(2026, 3, 2)


def test_a_commune_sets_its_own_hours() -> None:
    summer = law.WorkingHours.model_validate({"spans": [("07:00", "11:00"), ("13:00", "17:00")]})
    found = law.deadline("TTHC-ONLINE-ACK", at(9, 7), hours=summer)
    assert found.due_at is not None
    assert found.due_at.replace(tzinfo=None) == at(9, 17)


def test_hours_that_overlap_are_refused() -> None:
    with pytest.raises(ValueError, match="Giờ làm việc"):
        law.WorkingHours.model_validate({"spans": [("07:00", "12:00"), ("11:00", "17:00")]})


def test_a_data_breach_is_reported_in_seventy_two_hours_weekend_or_not() -> None:
    found = law.deadline("PDPL-BREACH", at(13, 16))
    assert found.due_at is not None
    assert found.due_at.replace(tzinfo=None) == at(16, 16)


def test_days_left_are_counted_the_way_the_rule_counts() -> None:
    working = law.deadline("TC-24-INITIAL", date(2026, 2, 11))  # due 27 February
    assert working.days_left(date(2026, 2, 13)) == 5
    assert working.days_left(date(2026, 3, 2)) == -1
    assert law.deadline("KN-27-ACCEPT", date(2026, 2, 13)).days_left(date(2026, 2, 20)) == 3


def test_a_deadline_can_be_written_out() -> None:
    written = law.deadline("KN-27-ACCEPT", date(2026, 7, 1)).model_dump(mode="json")
    assert written["rule"] == "KN-27-ACCEPT"
    assert written["due"] == "2026-07-10"
    assert written["unit"] == "working day"
    assert written["verified"] is True
    assert law.deadline("KN-27-ACCEPT", date(2026, 7, 1)) == law.deadline("KN-27-ACCEPT", date(2026, 7, 1))
