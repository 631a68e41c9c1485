"""What an indicator is, what its value was, and the rows it was counted from."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from chinhquyen_sdk.domain.messages import thousands
from chinhquyen_sdk.domain.periods import PeriodLength
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line


class Aim(StrEnum):
    """Which way is better. ``NONE``: a number that is told, with nothing to reach."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    NONE = "none"


class Indicator(Record):
    """One figure a module can tell, declared in its manifest.

    ``id`` is unique in the house ("petitions_on_time") and never changes. ``plan`` names the line of the province's plan
    it answers ("P-02"). ``how`` says in one sentence what is counted and what it is divided by. ``lengths`` are the
    periods it can be told of. ``public``: everybody may read it.

    ``part_unit`` ("hộ") is declared by a share of sums: its rows each carry their own part of numerator and denominator,
    which added up are the figure's. Without it a row is one.
    """

    id: str = Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=60)
    title: Line = Field(min_length=5, max_length=200)
    unit: Line = Field(min_length=1, max_length=30, description='"%", "đơn", "buổi"')
    aim: Aim = Aim.NONE
    target: Decimal | None = None
    basis: Line = Field(min_length=3, max_length=300, description="căn cứ: luật, điều; hoặc mục của kế hoạch")
    how: Line = Field(min_length=10, max_length=500)
    plan: str = Field(default="", pattern=r"^(P-\d{2})?$")
    part_unit: Line = Field(default="", max_length=30, description='"hộ": what the parts of its rows are')
    lengths: tuple[PeriodLength, ...] = tuple(PeriodLength)
    public: bool = True

    @model_validator(mode="after")
    def _target_belongs_to_an_aim(self) -> Self:
        if (self.target is None) != (self.aim is Aim.NONE):
            raise ValueError(f"indicator {self.id}: a target needs an aim, an aim a target")
        return self

    @property
    def code(self) -> str:
        """The name people use: the plan's number where there is one."""
        return self.plan or self.id


class Figure(Record):
    """What an indicator's value is in one period, as it stands when it is asked.

    ``value`` None means "chưa có dữ liệu" and ``note`` says why; a zero is a zero that was counted. A share carries what
    it was divided from; make it with :func:`share`, a plain number with :func:`count`.
    """

    indicator: str
    value: Decimal | None = None
    numerator: int | None = None
    denominator: int | None = None
    note: Line = ""


class TracedRow(Record):
    """One row behind a figure. ``label`` names the case without personal data; ``counted`` says whether it is in the
    numerator, ``why`` in which way or why not. ``public_url`` is "" for what not everybody may open.

    ``numerator`` and ``denominator`` are the row's own part of a share of sums (``Indicator.part_unit``): 118 of 120
    households told. Such a row is counted when it adds anything. Make it with :func:`part`.
    """

    label: Line = Field(min_length=1, max_length=300)
    day: date | None = None
    counted: bool = True
    why: Line = Field(default="", max_length=300)
    url: str = Field(default="", description="trang của cán bộ")
    public_url: str = Field(default="", description="trang ai cũng mở được")
    numerator: int | None = Field(default=None, ge=0, description="phần của dòng này trong tử số")
    denominator: int | None = Field(default=None, ge=0, description="phần của dòng này trong mẫu số")

    @model_validator(mode="after")
    def _part_of_a_whole(self) -> Self:
        if (self.numerator is None) != (self.denominator is None):
            raise ValueError("a part needs its whole, a whole its part")
        if self.numerator is not None and self.denominator is not None:
            if self.numerator > self.denominator:
                raise ValueError(f"{self.numerator} is no part of {self.denominator}")
            if self.counted != (self.numerator > 0):
                raise ValueError("a row with a part is counted when it adds something")
        return self

    @property
    def parts(self) -> str:
        """What the row adds to a share of sums: "118/120"; "" for a row that is one."""
        return parts_text(self.numerator, self.denominator)


def parts_text(numerator: int | None, denominator: int | None) -> str:
    """Return what a share was made of as one writes it: "1.180/1.200"; "" without anything to divide by."""
    return f"{thousands(numerator or 0)}/{thousands(denominator)}" if denominator else ""


class TracedPage(Record):
    """Rows in a fixed order and the key of the next page, "" at the end."""

    rows: tuple[TracedRow, ...] = ()
    after: str = ""
