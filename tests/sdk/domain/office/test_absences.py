"""Who stands in for whom."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from chinhquyen_sdk.domain.office import Absence, overlaps, stand_in

DAY = date(2026, 9, 7)


def away(officer, deputy="", first=DAY, last=DAY, **more):
    return Absence(
        officer_id=officer,
        officer_name=officer,
        deputy_id=deputy,
        deputy_name=deputy,
        first=first,
        last=last,
        **more,
    )


def test_new_work_goes_to_the_deputy_on_the_days_of_absence_alone():
    absences = [away("hoa", "son")]
    assert stand_in(absences, "hoa", DAY).deputy_id == "son"
    assert stand_in(absences, "hoa", date(2026, 9, 8)) is None
    assert stand_in(absences, "son", DAY) is None


def test_a_deputy_who_is_away_too_hands_on():
    assert stand_in([away("hoa", "son"), away("son", "lan")], "hoa", DAY).deputy_id == "lan"


@pytest.mark.parametrize(
    "absences",
    [[away("hoa", "son"), away("son", "hoa")], [away("hoa", "son"), away("son")], [away("hoa")]],
)
def test_where_nobody_stands_in_work_waits_for_its_officer(absences):
    assert stand_in(absences, "hoa", DAY) is None


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"first": date(2026, 9, 9)}, "Ngày cuối đứng trước"),
        ({"last": date(2028, 9, 9)}, "bàn giao"),
        ({"deputy": "hoa"}, "người khác"),
    ],
)
def test_an_absence_that_cannot_be_is_explained(changes, words):
    with pytest.raises(ValidationError, match=words):
        away("hoa", **changes)


def test_two_absences_of_one_person_do_not_share_a_day():
    first = away("hoa", last=date(2026, 9, 10))
    assert overlaps(away("hoa", first=date(2026, 9, 10), last=date(2026, 9, 12)), [first]) == first
    assert overlaps(away("hoa", first=date(2026, 9, 11), last=date(2026, 9, 12)), [first]) is None
    assert overlaps(away("son"), [first]) is None
    assert overlaps(first, [first]) is None
