"""Charts can be read, heard and drawn under the strictest policy."""

from __future__ import annotations

from decimal import Decimal
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from chinhquyen_sdk.rendering import charts
from chinhquyen_sdk.rendering.charts import Chart, Series, Tone

SVG = "{http://www.w3.org/2000/svg}"
VILLAGES = ("Xóm Đồng Tâm", "Tổ 5", "Xóm <Núi> & Hồ")


def by_village(*values: int) -> Chart:
    return charts.bars("Đơn theo xóm", "Xóm, tổ", VILLAGES, Series(name="Đã nhận", values=values), unit="đơn")


def drawn(chart: Chart) -> ElementTree.Element:
    return ElementTree.fromstring(charts.svg(chart))  # noqa: S314 - our own drawing


def test_a_drawing_has_a_name_and_says_its_numbers() -> None:
    root = drawn(by_village(1234, 5, 0))
    names = {root.find(f"{SVG}title").attrib["id"], root.find(f"{SVG}desc").attrib["id"]}
    assert root.attrib["role"] == "img"
    assert set(root.attrib["aria-labelledby"].split()) == names
    assert root.find(f"{SVG}desc").text == "Xóm Đồng Tâm: 1.234 đơn; Tổ 5: 5 đơn; Xóm <Núi> & Hồ: 0 đơn."


def test_the_longest_bar_is_the_largest_number_and_bars_keep_proportion() -> None:
    bars = [
        Decimal(rect.attrib["width"])
        for rect in drawn(by_village(100, 50, 0)).iter(f"{SVG}rect")
        if rect.attrib["class"] == "cq-chart__main"
    ]
    assert bars == [327, 163]  # each ends one unit early, so that neighbours stay apart


def test_the_table_beside_says_the_same() -> None:
    table = charts.table_of(by_village(1234, 5, 0))
    assert table.headings == ("Xóm, tổ", "Đã nhận")
    assert table.rows == (("Xóm Đồng Tâm", "1.234"), ("Tổ 5", "5"), ("Xóm <Núi> & Hồ", "0"))


def test_a_line_breaks_where_nothing_is_known() -> None:
    series = Series(name="Số ngày", values=(Decimal("4.5"), None, Decimal("6")))
    root = drawn(charts.lines("Số ngày trung bình", "Tháng", ("T1", "T2", "T3"), series))
    line = next(p.attrib["d"] for p in root.iter(f"{SVG}path") if "cq-chart__line" in p.attrib["class"])
    assert line.count("M") == 2 and "L" not in line


def test_several_series_have_a_legend_and_late_is_its_own_tone() -> None:
    chart = charts.columns(
        "Giữ lời hẹn", "Tháng", ("T1", "T2"),
        Series(name="Đúng hẹn", values=(3, 4)), Series(name="Trễ hẹn", values=(1, 0), tone=Tone.LATE), unit="đơn",
    )  # fmt: skip
    words = [text.text for text in drawn(chart).iter(f"{SVG}text")]
    assert words[:2] == ["Đúng hẹn", "Trễ hẹn"]
    assert "T1: đúng hẹn 3 đơn, trễ hẹn 1 đơn" in charts.description(chart)


def test_nothing_that_the_content_security_policy_refuses() -> None:
    for chart in (by_village(1, 2, 3), charts.columns("a", "b", ("T1",), Series(name="x", values=(1,)))):
        for element in drawn(chart).iter():
            assert element.tag.removeprefix(SVG) not in {"style", "script", "image", "foreignObject"}
            assert not {name for name in element.attrib if name == "style" or name.startswith("on")}


def test_every_series_needs_a_value_for_each_label() -> None:
    with pytest.raises(ValidationError, match="one value for each label"):
        by_village(1, 2)


numbers = st.one_of(st.none(), st.integers(0, 10**9), st.decimals(0, 10**6, places=3))


@given(st.lists(numbers, min_size=1, max_size=14), st.sampled_from(charts.Shape))
def test_any_numbers_are_drawn_inside_the_frame(values: list[charts.Number], shape: charts.Shape) -> None:
    chart = Chart(
        title="Số", heading="Tháng", labels=tuple(f"T{n}" for n in range(len(values))), shape=shape,
        series=(Series(name="Đơn", values=tuple(values)),),
    )  # fmt: skip
    root = drawn(chart)
    height = Decimal(root.attrib["viewBox"].split()[3])
    for rect in root.iter(f"{SVG}rect"):
        x, y, w, h = (Decimal(rect.attrib[name]) for name in ("x", "y", "width", "height"))
        assert x >= -5 and y >= 0 and x + w <= 329 and y + h <= height
