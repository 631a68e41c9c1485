"""What travels to the province, and what comes back. Nothing in it can name a person who came to the office.

The record is closed: figures, words that a person approved after the look for personal data, and the commune. There is no place
for a row behind a figure; those stay where they are, and the figure says at which address and of which day.
"""

from __future__ import annotations

import hashlib
import json
from datetime import date
from decimal import Decimal

from pydantic import AwareDatetime, Field

from chinhquyen_sdk.domain.indicators import Aim, amount
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .records import FrozenFigure, Report, ReportKind
from .sections import SectionChart, SectionTable


class ParcelFigure(Record):
    """One figure on its way."""

    code: str = Field(max_length=60)
    name: str = Field(max_length=60)
    title: Line = Field(max_length=200)
    unit: Line = Field(max_length=30)
    aim: Aim
    target: Decimal | None = None
    value: Decimal | None = None
    numerator: int | None = None
    denominator: int | None = None
    note: Line = Field(default="", max_length=300)
    on: date


class ParcelSection(Record):
    """One section on its way."""

    title: Line = Field(max_length=200)
    text: str = Field(default="", max_length=10_000)
    charts: tuple[SectionChart, ...] = Field(default=(), max_length=4)
    tables: tuple[SectionTable, ...] = Field(default=(), max_length=4)


class Parcel(Record):
    """One report on its way. ``commune`` is the five-digit code of Quyết định 19/2025/QĐ-TTg; ``site`` its public address."""

    commune: str = Field(pattern=r"^\d{5}$")
    commune_name: Line = Field(max_length=150)
    site: str = Field(default="", max_length=200)
    kind: ReportKind
    period: str = Field(pattern=r"^\d{4}(-\d{2})?$")
    title: Line = Field(max_length=250)
    number_line: Line = Field(max_length=60)
    issued_on: date
    sections: tuple[ParcelSection, ...] = Field(default=(), max_length=60)
    closing: str = Field(default="", max_length=10_000)
    figures: tuple[ParcelFigure, ...] = Field(default=(), max_length=200)

    @property
    def digest(self) -> str:
        """What names this very report: sent twice, it is received once."""
        text = json.dumps(self.model_dump(mode="json"), ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()


class Receipt(Record):
    """What the province answers: its own number for the report, and when it came."""

    receipt: str = Field(max_length=60)
    received_at: AwareDatetime
    digest: str = Field(max_length=64)
    on_time: bool


def parcel_of(report: Report, code: str, name: str, site: str, number_line: str) -> Parcel:
    """Return what travels of an approved report."""
    return Parcel(
        commune=code, commune_name=name, site=site, kind=report.kind, period=report.period, title=report.title,
        number_line=number_line, issued_on=report.issued_on or report.taken_on, closing=report.closing,
        sections=tuple(
            ParcelSection(title=each.title, text=each.text, charts=each.charts, tables=each.tables)
            for each in report.sections
        ),
        figures=tuple(_figure(each) for each in report.figures),
    )  # fmt: skip


def _figure(one: FrozenFigure) -> ParcelFigure:
    return ParcelFigure(**{name: getattr(one, name) for name in ParcelFigure.model_fields})


def figure_value(figure: ParcelFigure) -> int | float | None:
    """Return the value as programs read it."""
    return amount(figure.value)
