"""A report as it stands: its sections, and its figures as they were when they were taken."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from pydantic import AwareDatetime, Field

from chinhquyen_sdk.domain.indicators import Aim, Figure, Indicator, Standing, ToldIndicator
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .sections import SectionChart, SectionTable


class ReportKind(StrEnum):
    MONTHLY = "monthly"
    YEARLY = "yearly"

    @property
    def label(self) -> str:
        return {"monthly": "Báo cáo tháng", "yearly": "Báo cáo năm"}[self.value]


class ReportState(StrEnum):
    DRAFT = "draft"
    RETURNED = "returned"
    APPROVED = "approved"
    SENT = "sent"

    @property
    def label(self) -> str:
        return {
            "draft": "Đang soạn", "returned": "Trả lại để sửa", "approved": "Đã duyệt, chưa tới tỉnh", "sent": "Tỉnh đã nhận",
        }[self.value]  # fmt: skip

    @property
    def is_frozen(self) -> bool:
        """Whether nothing of it changes any more."""
        return self in (ReportState.APPROVED, ReportState.SENT)


class ReportSection(Record):
    """One section. ``composed`` is what the module wrote last, ``text`` what stands in the report: a person's where they differ."""

    id: str
    title: Line
    text: str = Field(default="", max_length=10_000)
    composed: str = ""
    figures: tuple[str, ...] = ()
    charts: tuple[SectionChart, ...] = ()
    tables: tuple[SectionTable, ...] = ()

    @property
    def edited(self) -> bool:
        return self.text != self.composed


class FrozenFigure(Record):
    """A figure with all that is needed to tell it years later; ``on`` leads to the rows of that day."""

    code: str
    name: str
    title: Line
    unit: Line
    aim: Aim
    target: Decimal | None = None
    value: Decimal | None = None
    numerator: int | None = None
    denominator: int | None = None
    note: Line = ""
    basis: Line
    how: Line
    part_unit: Line = ""
    module: str = ""
    on: date
    rows: tuple[str, ...] = Field(
        default=(), description="the kept rows it was counted from, by their digests"
    )

    @property
    def told(self) -> ToldIndicator:
        """The figure as tables show it."""
        one = Indicator(
            id=self.name, title=self.title, unit=self.unit, aim=self.aim, target=self.target, basis=self.basis, how=self.how,
            plan=self.code if self.code.startswith("P-") else "", part_unit=self.part_unit,
        )  # fmt: skip
        figure = Figure(
            indicator=self.name, value=self.value, numerator=self.numerator, denominator=self.denominator,
            note=self.note,
        )  # fmt: skip
        return ToldIndicator(module=self.module, indicator=one, figure=figure, period="", on=self.on)

    @property
    def standing(self) -> Standing:
        return self.told.standing


def freeze(told: ToldIndicator) -> FrozenFigure:
    """Return ``told`` as a report keeps it."""
    one, figure = told.indicator, told.figure
    return FrozenFigure(
        code=one.code, name=one.id, title=one.title, unit=one.unit, aim=one.aim, target=one.target, value=figure.value,
        numerator=figure.numerator, denominator=figure.denominator, note=figure.note, basis=one.basis, how=one.how,
        part_unit=one.part_unit, module=told.module, on=told.on,
    )  # fmt: skip


class Report(Record):
    """One report of one period; of a kind and a period there is one."""

    id: UUID = Field(default_factory=uuid4)
    kind: ReportKind = Field(title="Loại")
    period: str = Field(max_length=7, title="Kỳ")
    title: Line = Field(max_length=250, title="Tên báo cáo")
    state: ReportState = Field(default=ReportState.DRAFT, title="Tình trạng")
    due_on: date = Field(title="Gửi chậm nhất ngày")
    sections: tuple[ReportSection, ...] = Field(default=(), title="Các phần")
    figures: tuple[FrozenFigure, ...] = Field(default=(), title="Các chỉ tiêu")
    closing: str = Field(default="", max_length=10_000, title="Đánh giá chung, kiến nghị")
    taken_on: date = Field(title="Số liệu đến ngày")
    remark: str = Field(default="", max_length=1_000, title="Lời nhắn khi trả lại")
    drafter: Line = Field(default="", max_length=150, title="Người soạn")
    approver: Line = Field(default="", max_length=150, title="Người duyệt")
    number: int | None = Field(default=None, title="Số")
    issued_on: date | None = Field(default=None, title="Ngày ban hành")
    digest: str = Field(default="", max_length=64, title="Dấu nội dung")
    receipt: Line = Field(default="", max_length=60, title="Mã nhận của tỉnh")
    received_at: AwareDatetime | None = Field(default=None, title="Tỉnh nhận lúc")

    def is_late(self, today: date) -> bool:
        """Whether the province should have it by now."""
        return self.received_at is None and today > self.due_on

    def section(self, id: str) -> ReportSection | None:
        """Return one section, or None."""
        return next((each for each in self.sections if each.id == id), None)

    def changed(self, **values: Any) -> Report:
        """Return the report with other values, checked."""
        return Report.model_validate(
            {**{name: getattr(self, name) for name in Report.model_fields}, **values}
        )
