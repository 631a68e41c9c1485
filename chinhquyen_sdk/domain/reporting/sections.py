"""What a module contributes to a report: words with figures, charts, tables for the annex."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, Self

from pydantic import Field, model_validator

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line


class SectionSeries(Record):
    """One measure of a chart: a number for each label, None where nothing is known."""

    name: Line
    values: tuple[int | Decimal | None, ...]
    late: bool = Field(default=False, description="means late: drawn in the seal's red")


class SectionChart(Record):
    """A chart as numbers; whoever shows it draws it and prints its table."""

    title: Line
    heading: Line = Field(description='what the labels are: "Tháng"')
    labels: tuple[str, ...] = Field(max_length=40)
    series: tuple[SectionSeries, ...] = Field(min_length=1, max_length=4)
    shape: Literal["bars", "columns", "lines"] = "columns"
    unit: Line = ""

    @model_validator(mode="after")
    def _a_number_for_each_label(self) -> Self:
        if any(len(each.values) != len(self.labels) for each in self.series):
            raise ValueError("every series needs one value for each label")
        return self


class SectionTable(Record):
    """A table for the annex: no names of people, no rows of cases."""

    title: Line
    headings: tuple[str, ...] = Field(min_length=1, max_length=12)
    rows: tuple[tuple[str, ...], ...] = Field(default=(), max_length=500)


class SectionOffer(Record):
    """One section a module offers for a period. ``id`` is "module.name"; ``order`` sorts, the plan's sections are 10 to 90.

    ``text`` is written from figures, in sentences an editor can go on from; ``figures`` names the indicators it speaks of.
    """

    id: str = Field(pattern=r"^[a-z_]+\.[a-z_]+$")
    order: int = 50
    title: Line = Field(min_length=3, max_length=200)
    text: str = Field(default="", max_length=5_000)
    figures: tuple[str, ...] = ()
    charts: tuple[SectionChart, ...] = Field(default=(), max_length=4)
    tables: tuple[SectionTable, ...] = Field(default=(), max_length=4)
