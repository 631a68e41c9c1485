"""A project as the register keeps it, its progress, what people gave."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from pydantic import Field

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line, fold

from .capital import CapitalPart, CapitalSource, PaidFacts, paid_total, planned_total
from .states import ProjectState
from .wishes import GiftKind, ProjectFacts


class Project(ProjectFacts, PaidFacts):
    """One project. ``code`` never changes; ``percent`` and what was paid are of ``percent_on``.

    ``given_…`` and ``spent_money`` are running totals of what people gave: đồng, days of work, square metres.
    """

    id: UUID
    code: Line = Field(max_length=30, title="Mã dự án")
    village_name: Line = Field(default="", max_length=100, title="Xóm, tổ dân phố")
    state: ProjectState = ProjectState.PREPARING
    percent: int = Field(default=0, title="Khối lượng (%)")
    percent_on: date | None = Field(default=None, title="Số liệu ngày")
    started_on: date | None = Field(default=None, title="Khởi công ngày")
    finished_on: date | None = Field(default=None, title="Hoàn thành ngày")
    guarantee_until: date | None = Field(default=None, title="Bảo hành đến hết")
    settled_on: date | None = Field(default=None, title="Quyết toán ngày")
    settled_amount: int | None = Field(default=None, title="Giá trị quyết toán")
    settled_decision: Line = Field(default="", max_length=120, title="Quyết định quyết toán")
    paused_on: date | None = Field(default=None, title="Tạm dừng từ")
    paused_until: date | None = Field(default=None, title="Dự kiến làm lại")
    reason: Line = Field(default="", max_length=300, title="Vì sao")
    given_money: int = Field(default=0, title="Bà con góp tiền")
    given_days: int = Field(default=0, title="Bà con góp ngày công")
    given_land: int = Field(default=0, title="Bà con góp đất (m²)")
    spent_money: int = Field(default=0, title="Đã chi từ tiền góp")
    withdrawn: bool = Field(default=False, title="Đã gỡ khỏi sổ")

    @property
    def capital(self) -> int | None:
        """All planned capital in đồng."""
        return planned_total(self)

    @property
    def paid(self) -> int | None:
        """All that was paid out in đồng."""
        return paid_total(self)

    @property
    def parts(self) -> list[CapitalPart]:
        """Capital by source, only those there are."""
        found = [self._part(source) for source in CapitalSource]
        return [part for part in found if part.planned is not None or part.paid is not None]

    def _part(self, source: CapitalSource) -> CapitalPart:
        name = source.value
        return CapitalPart(source, getattr(self, f"capital_{name}"), getattr(self, f"paid_{name}"))

    @property
    def where(self) -> str:
        """Village and place as one says them."""
        return ", ".join(filter(None, (self.place, self.village_name)))

    @property
    def has_gifts(self) -> bool:
        """Whether people gave something."""
        return bool(self.given_money or self.given_days or self.given_land)

    @property
    def money_left(self) -> int:
        """What is left of people's money."""
        return self.given_money - self.spent_money


class Progress(Record):
    """How far a project was on a day; ``paid`` in đồng, since the beginning."""

    id: UUID
    project: UUID
    on: date = Field(title="Số liệu ngày")
    percent: int = Field(ge=0, le=100, title="Khối lượng (%)")
    paid: int | None = Field(default=None, title="Đã chi")
    told: str = Field(max_length=2000, title="Đã làm gì")


class Gift(Record):
    """What people gave, or (``spent``) what their money went to."""

    id: UUID
    project: UUID
    kind: GiftKind = Field(title="Góp gì")
    amount: int = Field(title="Bao nhiêu")
    told: Line = Field(max_length=250, title="Ai góp, chi việc gì")
    households: int | None = Field(default=None, title="Số hộ")
    on: date = Field(title="Ngày")
    spent: bool = Field(default=False, title="Là khoản chi")

    @property
    def said(self) -> str:
        """The amount with its unit."""
        return self.kind.said(self.amount)


def double_key(facts: ProjectFacts) -> str:
    """Return what two entries of one project share: its name and where it is, however they were typed."""
    return fold(f"{facts.title}|{facts.village or ''}|{facts.decision_number}")[:400]


def facts_of(wish: ProjectFacts) -> dict[str, Any]:
    """Return what ``wish`` says of a project, by field."""
    return {name: getattr(wish, name) for name in ProjectFacts.model_fields}
