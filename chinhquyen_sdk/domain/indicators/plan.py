"""The lines of the province's plan as data: what was asked, how much of it, where it stands in the plan."""

from __future__ import annotations

import functools
import tomllib
from datetime import date
from decimal import Decimal
from importlib import resources

from chinhquyen_sdk.domain.records import Record

from .records import Aim, Indicator


class PlanLine(Record):
    """One line of a plan. ``before``: the day it must be done before."""

    id: str
    title: str
    unit: str = "%"
    aim: Aim = Aim.AT_LEAST
    target: Decimal | None = None
    section: str
    before: date | None = None

    def indicator(self, basis: str) -> Indicator:
        """Return the indicator that stands for a line nobody answers."""
        return Indicator(
            id=self.id.lower().replace("-", "_"), plan=self.id, title=self.title, unit=self.unit,
            aim=self.aim if self.target is not None else Aim.NONE, target=self.target, basis=basis,
            how="Chưa có phần việc nào trên hệ thống ghi số này.",
        )  # fmt: skip


class Plan(Record):
    """One year's plan and its lines."""

    year: int
    title: str
    source: str
    line: tuple[PlanLine, ...]


@functools.cache
def plans() -> dict[int, Plan]:
    """Return the plans by their years."""
    folder = resources.files(__package__).joinpath("data")
    found = [
        Plan.model_validate(tomllib.loads(f.read_text("utf-8"))) for f in sorted(folder.iterdir(), key=str)
    ]
    return {plan.year: plan for plan in found}


def plan_lines(year: int) -> tuple[PlanLine, ...]:
    """Return the lines of the plan of ``year``; none for a year without one."""
    plan = plans().get(year)
    return plan.line if plan else ()


def plan_line(year: int, id: str) -> PlanLine | None:
    """Return one line, or None."""
    return next((line for line in plan_lines(year) if line.id == id), None)


def basis_of(year: int, line: PlanLine) -> str:
    """Return where the line stands."""
    return f"{plans()[year].title}, {line.section}"


def unanswered(year: int, answered: set[str]) -> tuple[Indicator, ...]:
    """Return an indicator for each line of the plan that no module answers."""
    return tuple(line.indicator(basis_of(year, line)) for line in plan_lines(year) if line.id not in answered)
