"""Nghị định 30/2020/NĐ-CP, Phụ lục I: how number, date and authority are written."""

from __future__ import annotations

from datetime import date

import pytest

from chinhquyen_sdk.domain.letters import form
from chinhquyen_sdk.domain.sites import SiteRef


@pytest.mark.parametrize(
    ("number", "line"), [(5, "Số: 05/TB-UBND"), (10, "Số: 10/TB-UBND"), (1204, "Số: 1204/TB-UBND")]
)
def test_a_number_below_ten_takes_a_zero(number: int, line: str) -> None:
    assert form.number_line(number, "TB-UBND") == line


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2026, 2, 5), "ngày 05 tháng 02 năm 2026"),
        (date(2026, 1, 10), "ngày 10 tháng 01 năm 2026"),
        (date(2026, 3, 9), "ngày 09 tháng 3 năm 2026"),
        (date(2026, 11, 23), "ngày 23 tháng 11 năm 2026"),
    ],
)
def test_days_below_ten_and_the_first_two_months_take_a_zero(day: date, text: str) -> None:
    assert form.dated(day) == text


def test_a_promise_names_the_weekday() -> None:
    assert form.weekday_dated(date(2026, 3, 13)) == "thứ Sáu, ngày 13 tháng 3 năm 2026"
    assert form.weekday_dated(date(2026, 3, 15)).startswith("Chủ nhật")


def test_who_signs_in_whose_name() -> None:
    assert form.authority_lines("chair", "Chủ tịch") == ("CHỦ TỊCH",)
    assert form.authority_lines("committee", "Chủ tịch") == ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
    assert form.authority_lines("chair", "Phó Chủ tịch") == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")


def test_the_issuing_body_is_the_commune_itself() -> None:
    assert form.agency_lines(SiteRef(id=1, kind="xã", name="Đại Từ")) == ("ỦY BAN NHÂN DÂN", "XÃ ĐẠI TỪ")
