"""Whether anybody is at the office today, as the first page says it."""

from __future__ import annotations

from datetime import date

import pytest

from chinhquyen_sdk.domain.website import today_sentence


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 11, 27), "Hôm nay là ngày làm việc."),
        (date(2026, 11, 28), "Hôm nay trụ sở nghỉ (cuối tuần). Ngày làm việc tới: thứ Hai, 30/11/2026."),
        (date(2026, 9, 2), "Ngày làm việc tới: thứ Năm, 3/9/2026."),
        (date(2026, 1, 10), "Hôm nay là ngày làm việc: "),  # the Saturday worked for Friday 2 January
    ],
)
def test_the_first_page_says_whether_the_office_is_open_and_when_it_opens_again(day, said):
    assert said in today_sentence(day)


def test_nothing_is_said_of_days_no_calendar_knows():
    assert today_sentence(date(2999, 1, 1)) == ""
