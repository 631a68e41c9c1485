"""Charts as SVG text, drawn on the server: no JavaScript, no style attributes, colours by the classes of the look.

A chart never stands alone: ``table_of`` says the same numbers in rows and columns, and pages show both. Drawings are 328
units wide, a telephone's page without its margins, so that letters keep their size there.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from typing import Self
from xml.sax.saxutils import escape
from zlib import crc32

from pydantic import Field, model_validator

from chinhquyen_sdk.domain.records import Record

from . import drawing

Number = int | Decimal | None


class Tone(StrEnum):
    """What a series stands for; the look gives each its colour. LATE is the seal's red and means late, nothing else."""

    MAIN = "main"
    SECOND = "second"
    QUIET = "quiet"
    LATE = "late"


class Shape(StrEnum):
    """BARS lie, for names; COLUMNS stand, for months; both stack their series. LINES show a course."""

    BARS = "bars"
    COLUMNS = "columns"
    LINES = "lines"


class Series(Record):
    """One measure: a number for each label, None where nothing is known."""

    name: str
    values: tuple[Number, ...]
    tone: Tone = Tone.MAIN


class Chart(Record):
    """What is drawn: ``labels`` are the rows or months, ``heading`` says what they are ("Tháng", "Xóm, tổ")."""

    title: str
    heading: str
    labels: tuple[str, ...]
    series: tuple[Series, ...] = Field(min_length=1, max_length=4)
    shape: Shape = Shape.BARS
    unit: str = Field(default="", description="follows each number in words: đơn, ngày")
    note: str = Field(default="", description="what the numbers count")

    @model_validator(mode="after")
    def _a_number_for_each_label(self) -> Self:
        if any(len(each.values) != len(self.labels) for each in self.series):
            raise ValueError("every series needs one value for each label")
        return self

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not any(value for each in self.series for value in each.values)


class ChartTable(Record):
    """The same numbers to read: one row for each label, a text in each cell."""

    caption: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def bars(
    title: str, heading: str, labels: Sequence[str], *series: Series, unit: str = "", note: str = ""
) -> Chart:
    """Return a chart of lying bars, stacked when there are several series: names and how many each."""
    return _chart(Shape.BARS, title, heading, labels, series, unit, note)


def columns(
    title: str, heading: str, labels: Sequence[str], *series: Series, unit: str = "", note: str = ""
) -> Chart:
    """Return a chart of standing columns, stacked when there are several series: months and how many each."""
    return _chart(Shape.COLUMNS, title, heading, labels, series, unit, note)


def lines(
    title: str, heading: str, labels: Sequence[str], *series: Series, unit: str = "", note: str = ""
) -> Chart:
    """Return a chart of lines, one for each series: how something goes over time."""
    return _chart(Shape.LINES, title, heading, labels, series, unit, note)


def svg(chart: Chart) -> str:
    """Return the drawing as SVG: ``role="img"``, a title, and a description that says the numbers."""
    body, height = _DRAWN[chart.shape](chart)
    name = f"bieu-do-{crc32(chart.model_dump_json().encode()):08x}"
    return (
        f'<svg class="cq-chart__svg" viewBox="0 0 {drawing.WIDTH} {height}" role="img" focusable="false"'
        f' aria-labelledby="{name}-t {name}-d" xmlns="http://www.w3.org/2000/svg">'
        f'<title id="{name}-t">{escape(chart.title)}</title><desc id="{name}-d">{escape(description(chart))}</desc>'
        f"{body}</svg>"
    )


def description(chart: Chart) -> str:
    """Return the chart in words, for those who hear it; a long one refers to the table."""
    if chart.is_empty:
        return "Chưa có số liệu."
    if len(chart.labels) * len(chart.series) > 24:
        return f"{chart.heading}: {chart.labels[0]} đến {chart.labels[-1]}. Các số ở bảng bên cạnh."
    said = []
    for number, label in enumerate(chart.labels):
        values = [(each.name, each.values[number]) for each in chart.series]
        several = len(values) > 1
        words = [
            f"{name.lower()} {_said(v, chart.unit)}" if several else _said(v, chart.unit)
            for name, v in values
        ]
        said.append(f"{label}: {', '.join(words)}")
    return "; ".join(said) + "."


def table_of(chart: Chart) -> ChartTable:
    """Return the chart's numbers as a table."""
    rows = [
        (label, *(drawing.number(each.values[n]) for each in chart.series))
        for n, label in enumerate(chart.labels)
    ]
    headings = (chart.heading, *(each.name for each in chart.series))
    return ChartTable(caption=chart.title, headings=headings, rows=tuple(rows))


def _chart(
    shape: Shape,
    title: str,
    heading: str,
    labels: Sequence[str],
    series: tuple[Series, ...],
    unit: str,
    note: str,
) -> Chart:
    return Chart(
        title=title, heading=heading, labels=tuple(labels), series=series, shape=shape, unit=unit, note=note
    )


def _said(value: Number, unit: str) -> str:
    return "chưa có số" if value is None else f"{drawing.number(value)} {unit}".strip()


def _parts(chart: Chart) -> list[drawing.Part]:
    return [drawing.Part(each.name, each.tone.value, tuple(each.values)) for each in chart.series]


_DRAWN = {
    Shape.BARS: lambda chart: drawing.lying(chart.labels, _parts(chart)),
    Shape.COLUMNS: lambda chart: drawing.standing(chart.labels, _parts(chart)),
    Shape.LINES: lambda chart: drawing.courses(chart.labels, _parts(chart)),
}
