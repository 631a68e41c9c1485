"""The account of a decision: what came in, what went out, in exact đồng. A line is never changed, only struck out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple, Self
from uuid import UUID

from pydantic import Field, model_validator

from chinhquyen_sdk.domain.messages import problem, thousands
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .states import Direction, Good, Source


class AddLine(Record):
    """One line. ``amount``: đồng, work days or m²; materials are told in words and not added up."""

    source: Source = Field(title="Thu hay chi")
    good: Good = Field(default=Good.MONEY, title="Bằng gì")
    amount: int = Field(
        default=0,
        ge=0,
        le=10**13,
        title="Bao nhiêu",
        description="Tiền: đồng. Ngày công: công. Đất: m². Vật liệu: để 0, ghi ở nội dung.",
    )
    households: int = Field(
        default=0,
        ge=0,
        le=1_000_000,
        title="Của bao nhiêu hộ",
        description="Chỉ khi các hộ đóng góp: ghi gộp, không ghi tên từng hộ.",
    )
    what: Line = Field(
        min_length=5, max_length=300, title="Nội dung", description="Bà con đọc được. Không nêu tên người."
    )
    paper: Line = Field(
        default="", max_length=100, title="Chứng từ", description="Số phiếu thu, phiếu chi, hóa đơn."
    )
    day: date = Field(title="Ngày")

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.good is not Good.MATERIALS and self.amount == 0:
            raise problem("amount_missing", "Mời ghi bao nhiêu.")
        if self.good is Good.MATERIALS and self.amount:
            raise problem(
                "amount_of_materials", "Vật liệu ghi bằng chữ ở nội dung, không cộng vào tiền: số lượng để 0."
            )
        if self.source is Source.EXPENSE and self.good is not Good.MONEY:
            raise problem("expense_of_goods", "Khoản chi ghi bằng tiền.")
        if self.source is Source.EXPENSE and not self.paper:
            raise problem("paper_missing", "Khoản chi phải có chứng từ.")
        if self.source is not Source.HOUSEHOLDS and self.households:
            raise problem("households", "Chỉ khoản các hộ đóng góp mới ghi số hộ.")
        return self


class StrikeLine(Record):
    """Why a line was wrong; it stays readable."""

    line: UUID = Field(title="Dòng nào")
    reason: Line = Field(min_length=5, max_length=200, title="Vì sao bỏ dòng này")


class MoneyLine(Record):
    """One line of the account as it is kept."""

    id: UUID
    source: Source = Field(title="Thu, chi")
    good: Good = Field(title="Bằng gì")
    amount: int = Field(title="Bao nhiêu")
    households: int = Field(default=0, title="Số hộ")
    what: Line = Field(max_length=300, title="Nội dung")
    paper: Line = Field(default="", max_length=100, title="Chứng từ")
    day: date = Field(title="Ngày")
    struck_on: date | None = Field(default=None, title="Bỏ ngày")
    reason: Line = Field(default="", max_length=200, title="Vì sao bỏ")

    @property
    def direction(self) -> Direction:
        return self.source.direction

    @property
    def said(self) -> str:
        """How much, as it is read: "2.000.000 đồng"; materials only by their kind."""
        return f"{thousands(self.amount)} {self.good.unit}" if self.amount else self.good.label


class Totals(NamedTuple):
    """The sums kept with the decision, by the names of its fields; money in đồng."""

    from_households: int = 0
    from_donors: int = 0
    from_state: int = 0
    spent: int = 0
    work_days: int = 0
    land: int = 0

    @property
    def balance(self) -> int:
        return self.from_households + self.from_donors + self.from_state - self.spent


_MONEY = {
    Source.HOUSEHOLDS: "from_households",
    Source.DONATION: "from_donors",
    Source.SUPPORT: "from_state",
    Source.EXPENSE: "spent",
}
_GOODS = {Good.WORK_DAYS: "work_days", Good.LAND: "land"}


def column_of(line: MoneyLine) -> str | None:
    """Return the sum a line belongs to; None for materials."""
    return _MONEY[line.source] if line.good is Good.MONEY else _GOODS.get(line.good)


def totals(lines: Iterable[MoneyLine]) -> Totals:
    """Add up an account from its lines; struck ones do not count."""
    sums = dict.fromkeys(Totals._fields, 0)
    for line in lines:
        name = column_of(line)
        if name and line.struck_on is None:
            sums[name] += line.amount
    return Totals(**sums)
