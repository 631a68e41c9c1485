"""A legal time limit as a record: one dated version of one rule, with its basis and how sure we are of it."""

from __future__ import annotations

from datetime import date
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from .units import Direction, Unit

Period = Literal["week", "month", "quarter", "half-year", "year", "term"]


class Statute(BaseModel):
    """Settings shared by the records of the law: they never change and know no stray fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True)


class LegalBasis(Statute):
    """One document and the place in it, in Vietnamese ("Luật Khiếu nại 02/2011/QH13", "Điều 27")."""

    document: str = Field(min_length=1)
    article: str = ""

    def __str__(self) -> str:
        return f"{self.article} {self.document}" if self.article else self.document


class Allowance(Statute):
    """A longer period the law allows: a new `total`, or `add` on top, at most `times` times."""

    kind: str = Field(pattern=r"^[a-z][a-z-]*$", description="chosen by Extension.kind, as in 'complex'")
    when: str = Field(description="the condition, in Vietnamese")
    total: int | None = Field(default=None, gt=0)
    add: int | None = Field(default=None, gt=0)
    times: int = Field(default=1, ge=1)
    unit: Unit | None = Field(default=None, description="unit of `add` where it differs from the rule's")

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if (self.total is None) == (self.add is None):
            raise ValueError("an allowance has either a total or an addition")
        return self


class Rule(Statute):
    """One version of a rule, in force from `valid_from` to `valid_to` (both included; None = open)."""

    id: str = Field(pattern=r"^[A-Z0-9]+(-[A-Z0-9]+)*$")
    trigger: str = Field(min_length=1, description="the event that starts the clock, in Vietnamese")
    trigger_en: str = ""
    event: str = Field(default="Sự việc", description="the event in a word or two, to begin an explanation")
    length: int | None = Field(default=None, ge=0)
    unit: Unit
    direction: Direction = Direction.AFTER
    consecutive: bool = False
    every: tuple[Period, ...] = Field(default=(), description="occurrences: `length` times in each")
    wording: str = Field(default="", description="the term in Vietnamese words where no number says it all")
    day: date | None = Field(default=None, description="the fixed day of a rule in the unit 'date'")
    counts_from: date | None = Field(default=None, description="a fixed day to count from")
    allowances: tuple[Allowance, ...] = ()
    exception: str = Field(default="", description="when the rule does not run, in Vietnamese")
    basis: tuple[LegalBasis, ...] = Field(min_length=1)
    valid_from: date | None = None
    valid_to: date | None = None
    replaced_by: str = Field(default="", description="id of the rule that took this one's place")
    verified: bool = False
    confidence: str = ""
    source: str = ""
    note: str = ""
    note_en: str = ""
    caution: str = Field(default="", description="what a person must still check, in Vietnamese")

    @model_validator(mode="after")
    def _sound(self) -> Self:
        if self.verified and self.confidence not in ("", "verified"):
            raise ValueError(f"{self.id}: confidence {self.confidence!r} is not 'verified'")
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValueError(f"{self.id}: valid_to lies before valid_from")
        if self.unit is Unit.DATE and self.day is None:
            raise ValueError(f"{self.id}: a rule in the unit 'date' names its day")
        if self.unit.in_hours and any(a.unit not in (None, self.unit) for a in self.allowances):
            raise ValueError(f"{self.id}: hours are not extended by another unit")
        return self

    def in_force(self, on: date) -> bool:
        """Whether this version holds for an event on that day."""
        return (self.valid_from is None or self.valid_from <= on) and (
            self.valid_to is None or on <= self.valid_to
        )

    @property
    def computable(self) -> bool:
        """Whether a due date can be counted from it."""
        return self.unit is Unit.DATE or (
            self.length is not None and self.unit not in (Unit.OCCURRENCE, Unit.NONE)
        )

    @property
    def basis_text(self) -> str:
        """All legal bases in one Vietnamese line."""
        return "; ".join(map(str, self.basis))

    @property
    def term(self) -> str:
        """The length in Vietnamese words: "07 ngày làm việc", or the wording of the law."""
        if self.wording or self.length is None:
            return self.wording or self.unit.vi
        before = " trước" if self.direction is Direction.BEFORE else ""
        least = "ít nhất " if self.direction is not Direction.AFTER else ""
        return f"{least}{self.length:02d} {self.unit.vi}{before}"
