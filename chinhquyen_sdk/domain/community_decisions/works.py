"""Works that follow from a decision: plan, tasks, progress, acceptance, final account: what is asked, and what is kept."""

from __future__ import annotations

from datetime import date
from typing import Self
from uuid import UUID

from pydantic import Field, model_validator

from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line


class PlanWorks(Record):
    """Who is in charge, from when to when; the tasks are lines of their own."""

    plan: str = Field(
        min_length=10,
        max_length=4000,
        title="Làm thế nào",
        description="Các bước, ai góp gì. Bà con đọc được.",
    )
    in_charge: Line = Field(
        min_length=3,
        max_length=200,
        title="Ai phụ trách",
        description="Chức danh, ban, tổ; không cần tên người.",
    )
    starts_on: date = Field(title="Bắt đầu ngày")
    ends_on: date = Field(title="Xong trước hết ngày")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.ends_on < self.starts_on:
            raise problem("ends_too_early", "Ngày xong đứng trước ngày bắt đầu, mời xem lại.")
        return self


class AddTask(Record):
    """One thing to do."""

    what: Line = Field(
        min_length=5, max_length=200, title="Việc phải làm", description="Không nêu tên người."
    )
    who: Line = Field(default="", max_length=120, title="Ai làm", description="Tổ, ban, đơn vị.")
    due_on: date = Field(title="Xong trước hết ngày")


class FinishTask(Record):
    """It is done."""

    task: UUID = Field(title="Việc nào")
    day: date = Field(title="Xong ngày")


class WorksTask(Record):
    """One thing to do, as it is kept."""

    id: UUID
    what: Line = Field(max_length=200, title="Việc")
    who: Line = Field(default="", max_length=120, title="Ai làm")
    due_on: date = Field(title="Xong trước")
    done_on: date | None = Field(default=None, title="Xong ngày")

    def is_late(self, today: date) -> bool:
        """Say whether it should be done by now."""
        return self.done_on is None and self.due_on < today

    @property
    def done_late(self) -> bool:
        return self.done_on is not None and self.done_on > self.due_on


class TellProgress(Record):
    """What has been done, for everybody."""

    day: date = Field(title="Ngày")
    text: str = Field(
        min_length=10,
        max_length=2000,
        title="Làm tới đâu",
        description="Bà con đọc được. Không nêu tên người.",
    )
    percent: int | None = Field(default=None, ge=0, le=100, title="Xong khoảng bao nhiêu phần trăm")


class ProgressEntry(Record):
    """One entry, as it is kept."""

    id: UUID
    day: date = Field(title="Ngày")
    text: str = Field(title="Làm tới đâu")
    percent: int | None = Field(default=None, title="Phần trăm")


class AcceptWorks(Record):
    """The villagers looked at it and said whether it is right."""

    day: date = Field(title="Nghiệm thu ngày")
    households: int = Field(ge=1, le=1_000_000, title="Số hộ dự nghiệm thu")
    agreed: int = Field(ge=0, le=1_000_000, title="Số hộ đồng ý nghiệm thu")
    result: str = Field(
        min_length=10,
        max_length=2000,
        title="Bà con nhận xét gì",
        description="Bà con đọc được. Không nêu tên người.",
    )

    @model_validator(mode="after")
    def _within(self) -> Self:
        if self.agreed > self.households:
            raise problem("more_agreed", "Số hộ đồng ý không thể nhiều hơn số hộ dự.")
        return self


class SettleAccounts(Record):
    """The final account is made public; what remains is decided upon."""

    day: date = Field(title="Quyết toán công khai ngày")
    remainder: Line = Field(
        default="",
        max_length=500,
        title="Tiền còn lại, hoặc còn thiếu: bà con quyết định thế nào",
        description="Bỏ trống khi thu chi vừa đủ.",
    )
