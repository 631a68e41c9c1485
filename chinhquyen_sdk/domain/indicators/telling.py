"""An indicator with its figure, as screens, files and the API tell it."""

from __future__ import annotations

from datetime import date
from typing import Any

from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.domain.records import Record

from .records import Figure, Indicator, parts_text
from .standing import Standing, amount, standing_of, target_text, value_text


class ToldIndicator(Record):
    """One line of a table of figures. ``on``: the day it stood so; ``module`` whose it is, "" for a plan line that no module
    here answers."""

    module: str
    indicator: Indicator
    figure: Figure
    period: str
    on: date

    @property
    def code(self) -> str:
        return self.indicator.code

    @property
    def standing(self) -> Standing:
        return standing_of(self.indicator, self.figure.value)

    @property
    def value(self) -> str:
        """The value with its unit, "chưa có dữ liệu" without one."""
        return value_text(self.indicator, self.figure.value)

    @property
    def parts(self) -> str:
        """What a share was made of: "45/50", of sums "1.180/1.200 hộ"; "" for a plain number."""
        one, unit = self.figure, self.indicator.part_unit
        parts = parts_text(one.numerator, one.denominator)
        return f"{parts} {unit}" if parts and unit else parts

    @property
    def target(self) -> str:
        return target_text(self.indicator)

    def as_json(self) -> dict[str, Any]:
        """Return what programs read."""
        one, figure = self.indicator, self.figure
        return {
            "id": one.code, "name": one.id, "module": self.module, "title": one.title, "unit": one.unit,
            "target": amount(one.target), "aim": one.aim.value, "value": amount(figure.value), "numerator": figure.numerator,
            "denominator": figure.denominator, "part_unit": one.part_unit,
            "standing": self.standing.value, "note": figure.note, "basis": one.basis,
            "how": one.how, "public": one.public, "period": self.period, "on": self.on.isoformat(),
        }  # fmt: skip


def told_of(
    module: str, declared: tuple[Indicator, ...], figures: list[Figure], period: Period, on: date
) -> list[ToldIndicator]:
    """Return every declared indicator with its figure; what was not answered, or not for such a period, has no data."""
    known = {figure.indicator: figure for figure in figures}
    found = []
    for one in declared:
        figure = known.get(one.id) or Figure(indicator=one.id)
        if period.length not in one.lengths:
            figure = Figure(indicator=one.id, note="Số này chỉ tính theo năm.")
        elif period.since > on:
            figure = Figure(indicator=one.id, note="Kỳ này chưa tới.")
        found.append(ToldIndicator(module=module, indicator=one, figure=figure, period=period.code, on=on))
    return found
