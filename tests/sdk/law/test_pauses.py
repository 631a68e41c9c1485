"""A clock that is lawfully stopped moves on; one that still stands has no due day and is never late."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from pydantic import ValidationError

from chinhquyen_sdk import law


def stop(start: tuple[int, int], end: tuple[int, int] | None = None) -> law.Pause:
    return law.Pause(
        start=date(2026, *start), end=end and date(2026, *end), reason="chờ giám định", document="QĐ 12"
    )


@pytest.mark.parametrize(
    ("told", "rule_id", "start", "pauses", "due"),
    [
        ("working days stopped across Tết", "TC-24-INITIAL", (2, 11), [stop((2, 12), (2, 24))], (3, 4)),
        ("calendar days stopped across Tết", "KN-28-RESOLVE", (1, 25), [stop((2, 10), (2, 24))], (3, 10)),
        ("a stop only over days off costs nothing", "TC-24-INITIAL", (2, 11), [stop((2, 14), (2, 23))], (2, 27)),
        ("stopped and resumed on the same day", "TC-24-INITIAL", (2, 11), [stop((2, 12), (2, 12))], (2, 27)),
        ("overlapping stops count once", "KN-28-RESOLVE", (1, 25), [stop((2, 10), (2, 20)), stop((2, 15), (2, 24))],
         (3, 10)),
        ("a stop after the due day changes nothing", "TC-24-INITIAL", (2, 11), [stop((3, 10), (3, 20))], (2, 27)),
        ("a second stop inside the moved period", "KN-28-RESOLVE", (1, 25),
         [stop((2, 10), (2, 24)), stop((3, 9), (3, 11))], (3, 12)),
        ("stopped on the very last day", "KN-27-ACCEPT", (2, 13), [stop((2, 23), (2, 25))], (2, 25)),
    ],
)  # fmt: skip
def test_a_pause_moves_the_due_day(
    told: str, rule_id: str, start: tuple[int, int], pauses: list[law.Pause], due: tuple[int, int]
) -> None:
    assert law.deadline(rule_id, date(2026, *start), pauses=pauses).due == date(2026, *due), told


def test_a_clock_that_stands_has_no_due_day() -> None:
    found = law.deadline("KN-28-RESOLVE", date(2026, 1, 25), pauses=[stop((2, 10))])
    assert found.paused
    assert found.due is None
    assert found.days_left(date(2027, 1, 1)) is None
    assert "đang tạm dừng" in found.explain()


def test_a_stop_that_came_too_late_does_not_hide_a_missed_deadline() -> None:
    assert law.deadline("KN-28-RESOLVE", date(2026, 1, 25), pauses=[stop((4, 10))]).due == date(2026, 2, 24)


def test_working_hours_stand_still_too() -> None:
    start = datetime(2026, 3, 2, 16, 0)  # noqa: DTZ001 - local time
    found = law.deadline("TTHC-ONLINE-ACK", start, pauses=[stop((3, 3), (3, 5))])
    assert found.due_at is not None
    assert (found.due_at.date(), found.due_at.hour) == (date(2026, 3, 5), 17)


def test_a_pause_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValidationError, match="chạy lại"):
        stop((2, 10), (2, 9))


def more(times: int = 1, kind: str = "") -> law.Extension:
    return law.Extension(document="QĐ 3/QĐ-UBND", reason="nhiều nơi phải xác minh", times=times, kind=kind)


@pytest.mark.parametrize(
    ("rule_id", "start", "extension", "due"),
    [
        ("KN-28-RESOLVE", (2026, 1, 25), more(), (2026, 3, 11)),
        ("TC-30-RESOLVE", (2026, 1, 25), more(), (2026, 3, 26)),
        ("TC-30-RESOLVE", (2026, 1, 25), more(2), (2026, 4, 28)),
        ("TC-30-RESOLVE", (2026, 1, 25), more(1, "special"), (2026, 3, 26)),
        ("TC-24-INITIAL", (2026, 3, 2), more(), (2026, 3, 16)),
        ("LTCTT26-26-REQUEST", (2026, 10, 1), more(), (2026, 10, 26)),
        ("LTCTT-31-POST-COMPLEX", (2026, 1, 25), more(), (2026, 3, 2)),
        ("PDPL-WITHDRAW", (2026, 3, 2), more(1, "more-time"), (2026, 4, 1)),
    ],
)
def test_an_extension_gives_what_the_law_allows(
    rule_id: str, start: tuple[int, int, int], extension: law.Extension, due: tuple[int, int, int]
) -> None:
    assert law.deadline(rule_id, date(*start), extension=extension).due == date(*due)


@pytest.mark.parametrize(
    ("rule_id", "extension"),
    [
        ("TC-30-RESOLVE", more(3)),
        ("TC-30-RESOLVE", more(2, "complex")),
        ("KN-32-SEND", more()),
        ("DIALOG-NOTICE", more()),
        ("PLAN-REPORT-2026", more()),
        ("KN-28-RESOLVE", more(1, "nonsense")),
    ],
)
def test_more_time_than_the_law_allows_is_refused(rule_id: str, extension: law.Extension) -> None:
    with pytest.raises(law.NotExtendable):
        law.deadline(rule_id, date(2026, 3, 2), extension=extension)


def test_a_period_counted_back_cannot_be_paused() -> None:
    with pytest.raises(law.NotExtendable):
        law.deadline("DIALOG-NOTICE", date(2026, 3, 10), pauses=[stop((3, 1), (3, 3))])
