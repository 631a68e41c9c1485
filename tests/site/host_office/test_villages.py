"""The yearly count: looked at first, taken in once, last year's figures kept."""

from __future__ import annotations

import io

import openpyxl
import pytest

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import places
from chinhquyen_sdk.host.office import villages
from chinhquyen_sdk.host.office.tables import read_table

pytestmark = pytest.mark.django_db
STAFF = Actor.staff("9", "Ma Văn Thắng")
HEAD = ["STT", "Tên xóm, tổ dân phố", "Số hộ", "Số cử tri"]


def xlsx(*rows):
    book = openpyxl.Workbook()
    book.active.append(["DANH SÁCH XÓM NĂM 2026"])
    for row in (HEAD, *rows):
        book.active.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def csv(text, encoding="utf-8-sig"):
    return text.encode(encoding)


GOOD = xlsx([1, "Xóm Chùa", 90, 210], [2, "Xóm Mới", 70.0, 150], ["", "Tổng cộng", 160, 360])


def bring(site, content=GOOD, year=2026):
    return villages.bring_table(site, "xom.xlsx", content, year, actor=STAFF)


def take(site, id):
    return villages.take_in(site, id, villages.brought(site, id).matched)


def test_an_excel_file_with_a_title_above_is_matched_looked_at_and_taken_in(site):
    id = bring(site)
    seen = villages.brought(site, id)
    assert seen.matched == {"name": 1, "households": 2, "voters": 3}
    assert (seen.preview.count("new"), seen.preview.wrong, places.villages(site)) == (2, (), ())
    assert take(site, id) == 2
    assert [(v.name, v.households, v.voters, v.counted_in) for v in places.villages(site)] == [
        ("Xóm Chùa", 90, 210, 2026), ("Xóm Mới", 70, 150, 2026),
    ]  # fmt: skip


def test_last_years_figures_stay_to_be_read(site):
    places.keep_villages(site, [Village(name="Xóm Chùa", households=80, voters=190, counted_in=2025)])
    take(site, bring(site))
    line = villages.villages_with_history(site)[0]
    assert (line.village.households, line.village.counted_in) == (90, 2026)
    assert [(row.counted_in, row.households) for row in line.earlier] == [(2025, 80)]


def test_an_older_year_fills_the_history_and_leaves_todays_figures(site):
    take(site, bring(site))
    old = xlsx([1, "Xóm Chùa", 60, 100])
    take(site, bring(site, old, 2020))
    line = villages.villages_with_history(site)[0]
    assert line.village.households == 90
    assert [(row.counted_in, row.households) for row in line.earlier] == [(2020, 60)]


def test_nothing_is_taken_in_twice(site):
    id = bring(site)
    take(site, id)
    assert villages.take_in(site, id, {}) == 2
    with pytest.raises(Refused, match="đã được nhập"):
        bring(site)
    assert len(villages.imports(site)) == 1
    assert bring(site, year=2027)


def test_a_wrong_row_is_named_and_nothing_is_written(site):
    id = bring(site, xlsx([1, "Xóm Chùa", "nhiều", 3], [2, "Xóm Mới", 3, 4]))
    (wrong,) = villages.brought(site, id).preview.wrong
    assert wrong.row == 3
    with pytest.raises(Refused):
        take(site, id)
    assert places.villages(site) == ()


def test_the_neighbour_sees_neither_table_nor_villages(site, other_site):
    id = bring(site)
    take(site, id)
    assert villages.brought(other_site, id) is None
    assert places.villages(other_site) == ()
    assert bring(other_site)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("mark", [";", ",", "\t"])
def test_csv_of_every_excel_is_read(encoding, mark):
    rows = read_table("x.csv", csv(f"Xóm{mark}Số hộ\nXóm Chùa{mark}90\n\n", encoding))
    assert rows == [["Xóm", "Số hộ"], ["Xóm Chùa", "90"]]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK\x03\x04rubbish",
        "Xóm".encode("cp1258", "ignore") + b"\xf3\xff",
        b"\x00\x01a",
        b"x" * 5_000_001,
    ],
)
def test_what_cannot_be_read_is_refused_in_words(content):
    with pytest.raises(Refused) as refused:
        read_table("x", content)
    assert refused.value.text
