"""A chart on a page: the drawing, its table, and the style sheet once."""

from __future__ import annotations

from django.template import Context, Template

from chinhquyen_sdk.rendering import charts


def page(*drawn: charts.Chart) -> str:
    template = Template("{% load chinhquyen %}{% for one in many %}{% chart one %}{% endfor %}")
    return template.render(Context({"many": drawn}))


def lamps(*values: int) -> charts.Chart:
    series = charts.Series(name="Đã nhận", values=values)
    return charts.bars(
        "Đơn theo loại", "Loại", ("<b>Phản ánh</b>", "Kiến nghị")[: len(values)], series, unit="đơn"
    )


def test_the_table_stands_beside_the_drawing() -> None:
    shown = page(lamps(3, 1))
    assert shown.index("<svg") < shown.index("<table")
    assert '<th scope="row">Kiến nghị</th><td>1</td>' in shown


def test_words_are_escaped_in_both() -> None:
    assert "<b>" not in page(lamps(3, 1))


def test_the_style_sheet_comes_once() -> None:
    assert page(lamps(3, 1), lamps(2, 2)).count("chart.css") == 1


def test_without_numbers_a_sentence_stands_there() -> None:
    shown = page(lamps(0, 0))
    assert "Chưa có số liệu" in shown and "<svg" not in shown
