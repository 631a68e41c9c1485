"""An office's own list is read as it is headed: which column holds what, and what a heading says of a person."""

from __future__ import annotations

from datetime import date

import pytest

from chinhquyen_sdk.domain.letters.columns import columns_for, match_columns
from chinhquyen_sdk.domain.letters.life_events import written_by_hand
from chinhquyen_sdk.domain.letters.life_events_import import read_row
from chinhquyen_sdk.domain.letters.templates import template

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("letter", "headings", "found"),
    [
        (
            "wedding",
            ["STT", "Họ, chữ đệm, tên chồng", "Năm sinh chồng", "HỌ TÊN VỢ", "Ngày đăng ký", "Nơi cư trú"],
            {"first.name": 1, "first.birth_year": 2, "second.name": 3, "registered_on": 4, "address": 5},
        ),
        (
            "wedding",
            ["Cô dâu", "Chú rể", "Đồng ý"],
            {"second.name": 0, "first.name": 1, "consent": 2},
        ),
        (
            "birth",
            ["Họ tên trẻ", "Ngày sinh", "Họ tên mẹ", "Họ tên cha", "Ngày đăng ký khai sinh"],
            {"child": 0, "born_on": 1, "first.name": 2, "second.name": 3, "happened_on": 4},
        ),
        (
            "condolence",
            ["Họ tên người chết", "Năm sinh người chết", "Ngày chết", "Họ tên thân nhân", "Thôn"],
            {"deceased.name": 0, "deceased.birth_year": 1, "passed_on": 2, "person.name": 3, "village": 4},
        ),
        ("thanks", ["Họ và tên", "Địa chỉ"], {"person.name": 0, "address": 1}),
    ],
)
def test_lists_are_read_as_offices_head_them(letter, headings, found):
    assert match_columns(template(letter), headings) == found


@pytest.mark.parametrize("form", written_by_hand(), ids=lambda form: form.id)
def test_the_sample_table_matches_itself(form):
    columns = columns_for(form)
    assert match_columns(form, list(columns.values())) == {path: at for at, path in enumerate(columns)}


def test_whoever_stands_under_chu_re_is_a_man_unless_the_list_says_otherwise():
    form, headings = template("wedding"), ["Chú rể", "Cô dâu", "Ngày đăng ký", "Giới tính cô dâu"]
    row = ["Đinh Văn A", "Ma Thị B", "27/11/2026", "Nam"]
    columns = match_columns(form, headings)
    facts = read_row(form, row, columns, headings=headings, row=2, today=TODAY).wish.facts
    assert (facts["first"]["sex"], facts["second"]["sex"]) == ("nam", "nam")
