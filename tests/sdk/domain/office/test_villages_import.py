"""The commune's own table of villages, read with care."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chinhquyen_sdk.domain.office.villages_import import heading_row, match_columns, preview
from chinhquyen_sdk.domain.places import Village

HEAD = ["STT", "Tên xóm, tổ dân phố", "Số hộ", "Số cử tri"]
COLUMNS = {"name": 1, "households": 2, "voters": 3}


def read(*rows, known=(), columns=COLUMNS, year=2026):
    return preview(rows, columns, year=year, known=known, first_row=2)


@pytest.mark.parametrize(
    ("headings", "found"),
    [
        (HEAD, COLUMNS),
        (["Xóm", "Tổng số hộ", "Cử tri"], {"name": 0, "households": 1, "voters": 2}),
        (["TEN THON", "SO HO DAN"], {"name": 0, "households": 1}),
        (["a", "b"], {}),
    ],
)
def test_columns_are_matched_by_their_headings(headings, found):
    assert match_columns(headings) == found


def test_headings_below_a_title_are_found():
    assert (
        heading_row([["UBND PHƯỜNG"], [""], ["Danh sách xóm năm 2026"], HEAD, ["1", "Xóm Chùa", "90", "210"]])
        == 3
    )


def test_a_good_row_becomes_a_village_of_its_year():
    (line,) = read(["1", "Xóm Chùa", "1.120", "2 310"]).lines
    assert (line.status, line.row) == ("new", 2)
    assert (line.village.households, line.village.voters, line.village.counted_in) == (1120, 2310, 2026)


def test_a_known_village_is_recognised_without_its_marks_and_keeps_its_name_place_and_id():
    known = Village(
        name="Xóm Chùa", households=80, voters=200, counted_in=2025, latitude="21.5", longitude="105.8"
    )
    (line,) = read(["1", "xom chua", "90", ""], known=[known]).lines
    assert line.status == "changed"
    assert (line.village.id, line.village.name, line.village.voters) == (known.id, "Xóm Chùa", 200)
    assert line.village.latitude == known.latitude


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (["1", "", "90", "200"], "Thiếu tên"),
        (["1", "Xóm Chùa", "chín mươi", "200"], "không phải là số đếm"),
        (["1", "Xóm Chùa", "-5", "200"], "không phải là số đếm"),
        (["1", "X" * 101, "5", "200"], "Tên xóm"),
    ],
)
def test_a_wrong_row_is_named_with_its_number(row, words):
    (line,) = read(row).wrong
    assert line.row == 2
    assert words in " ".join(line.problems)


def test_the_same_village_twice_is_an_error_and_sums_and_empty_rows_are_passed_over():
    result = read(
        ["1", "Xóm Chùa", "9", "20"],
        ["", "", "", ""],
        ["2", "XÓM CHÙA", "8", "20"],
        ["", "Tổng cộng", "17", "40"],
    )
    assert [line.status for line in result.lines] == ["new", "wrong", "skipped"]
    assert "Trùng tên với dòng 2" in result.wrong[0].problems[0]


def test_without_a_column_of_names_or_a_village_the_file_is_refused_as_a_whole():
    assert read(["1"], columns={}).problems
    assert read(["1", "", "", ""], columns={"name": 1}).problems
    assert read(["1", "x"], columns={"name": 1, "voters": 1}).problems


@given(st.lists(st.lists(st.text(max_size=30), max_size=5), max_size=20))
def test_no_file_breaks_the_reading(rows):
    assert preview(rows, COLUMNS, year=2026, known=()) is not None
    heading_row(rows)


def test_villages_stand_in_the_order_people_count_them():
    from chinhquyen_sdk.domain.places import in_order

    names = ["Tổ 10", "Xóm Chùa", "Tổ 2", "tổ 1", "Tổ 2A", "9"]
    assert sorted(names, key=in_order) == ["9", "tổ 1", "Tổ 2", "Tổ 2A", "Tổ 10", "Xóm Chùa"]
