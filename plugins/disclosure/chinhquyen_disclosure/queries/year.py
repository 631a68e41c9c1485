"""The register of a year at a glance: each duty with its dues by month, and how many stand how."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from chinhquyen_sdk.domain.disclosure import Due, DueState, Duty, Standing, duties, standing


class Cell(NamedTuple):
    """One due as the register shows it."""

    due: Due
    standing: Standing


class Row(NamedTuple):
    """One duty: its dues of each month, those that wait for something to arise, those that go on always."""

    duty: Duty
    months: tuple[tuple[Cell, ...], ...]
    watched: tuple[Cell, ...]
    always: tuple[Cell, ...]
    through: tuple[Duty, ...]


class YearCount(NamedTuple):
    """How many dues stand how."""

    by: Counter[Standing]

    @property
    def owed(self) -> int:
        """What is known to be owed: not what only might arise."""
        return sum(self.by.values()) - self.by[Standing.WATCHED] - self.by[Standing.NOT_ARISEN]

    @property
    def published(self) -> int:
        return self.by[Standing.PUBLISHED] + self.by[Standing.COMPLETE]


def register(dues: Sequence[Due], year: int, today: date, topic: str = "") -> tuple[list[Row], YearCount]:
    """Return the rows of ``year`` in the register's order and the counts of what they hold."""
    by_duty: dict[str, list[Due]] = {}
    for due in dues:
        by_duty.setdefault(due.duty, []).append(due)
    known = {duty.code: duty for duty in duties()}
    rows, counted = [], Counter[Standing]()
    for duty in known.values():
        if topic and duty.topic != topic:
            continue
        mine = by_duty.get(duty.code, [])
        if mine or duty.through:
            cells = [Cell(due, standing(due, today)) for due in mine]
            counted.update(cell.standing for cell in cells)
            rows.append(_row(duty, cells, year, tuple(known[code] for code in duty.through)))
    return rows, YearCount(counted)


def _row(duty: Duty, cells: list[Cell], year: int, through: tuple[Duty, ...]) -> Row:
    waiting = [c for c in cells if c.due.state is DueState.WATCHED or _never_arose(c.due)]
    always = [c for c in cells if c.due.year == 0]
    dated = [c for c in cells if c not in waiting and c not in always]
    months = tuple(tuple(c for c in dated if _month(c.due, year) == number) for number in range(1, 13))
    return Row(duty, months, tuple(waiting), tuple(always), through)


def _never_arose(due: Due) -> bool:
    return due.facts.on_event and due.state is DueState.NOT_ARISEN


def _month(due: Due, year: int) -> int:
    """The month of the due day; what falls due in January of the next year stands in December.

    Without a day of the law it is the month in which it was published, while it was not the last of its term.
    """
    day = due.due_on or due.published_on or due.ends_on
    return 12 if day is None or day.year > year else day.month


def counts_by_month(rows: Sequence[Row]) -> list[Counter[Standing]]:
    """Return how the dues of each month stand."""
    return [Counter(cell.standing for row in rows for cell in row.months[n]) for n in range(12)]
