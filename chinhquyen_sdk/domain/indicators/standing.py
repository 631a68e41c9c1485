"""How a figure is made, how it stands against its target, and how it is said."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from .records import Aim, Figure, Indicator, TracedRow

NO_DATA = "chưa có dữ liệu"
NOTHING_TO_SHARE = "Trong kỳ chưa có việc nào để tính."


class Standing(StrEnum):
    """A figure against its target."""

    MET = "met"
    OFF = "off"
    NO_TARGET = "no_target"
    NO_DATA = "no_data"

    @property
    def label(self) -> str:
        return {"met": "đạt", "off": "chưa đạt", "no_target": "không đặt chỉ tiêu", "no_data": NO_DATA}[
            self.value
        ]


def count(indicator: Indicator, number: int | None, note: str = "") -> Figure:
    """Return a counted number; None when nobody counts it here yet."""
    value = None if number is None else Decimal(number)
    return Figure(indicator=indicator.id, value=value, note=note)


def share(indicator: Indicator, part: int, of: int, note: str = "") -> Figure:
    """Return ``part`` of ``of`` in percent, rounded down: 99,6 % is not "always". Nothing to divide by is no data."""
    if of <= 0:
        return Figure(indicator=indicator.id, numerator=part, denominator=of, note=note or NOTHING_TO_SHARE)
    return Figure(
        indicator=indicator.id,
        value=Decimal(100 * part // of),
        numerator=part,
        denominator=of,
        note=note,
    )


def part(row: TracedRow, numerator: int, denominator: int) -> TracedRow:
    """Return ``row`` with its own part of a share of sums; it is counted when it adds something."""
    counted = numerator > 0
    more = {"counted": counted, "numerator": numerator, "denominator": denominator}
    return TracedRow.model_validate({**dict(row), **more})


def standing_of(indicator: Indicator, value: Decimal | None) -> Standing:
    """Return how ``value`` stands."""
    if value is None:
        return Standing.NO_DATA
    if indicator.target is None:
        return Standing.NO_TARGET
    reached = value >= indicator.target if indicator.aim is Aim.AT_LEAST else value <= indicator.target
    return Standing.MET if reached else Standing.OFF


def amount(value: Decimal | None) -> int | float | None:
    """Return a value as JSON writes it."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _number(value: Decimal) -> str:
    whole, _, rest = f"{value.normalize():f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    return f"{grouped},{rest}" if rest else grouped


def value_text(indicator: Indicator, value: Decimal | None) -> str:
    """Return a value with its unit as one says it."""
    if value is None:
        return NO_DATA
    return f"{_number(value)}{'' if indicator.unit == '%' else ' '}{indicator.unit}"


def target_text(indicator: Indicator) -> str:
    """Return the target as one says it; "" where there is none."""
    if indicator.target is None:
        return ""
    word = "ít nhất" if indicator.aim is Aim.AT_LEAST else "không quá"
    if indicator.aim is Aim.AT_LEAST and indicator.unit == "%" and indicator.target == 100:
        return "100%"
    return f"{word} {value_text(indicator, indicator.target)}"
