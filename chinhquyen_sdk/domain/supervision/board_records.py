"""A board as it is kept, and what is asked for its steps. Pure."""

from __future__ import annotations

from datetime import date
from typing import Self
from uuid import UUID

from pydantic import Field, model_validator

from chinhquyen_sdk import law
from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line
from chinhquyen_sdk.law.counting import add_months

from .states import BoardKind, BoardState

_VACANCY = "BTTND-VACANCY"


class FormBoard(Record):
    """Begin a board. An inspection board's term follows that of the village heads."""

    kind: BoardKind = Field(title="Ban nào")
    project_title: Line = Field(
        default="", max_length=250, title="Chương trình, dự án", description="Chỉ với Ban Giám sát đầu tư: mỗi dự án một ban.",
    )  # fmt: skip
    project_code: Line = Field(
        default="", max_length=60, title="Mã dự án", description="Nếu có trong sổ dự án."
    )
    term_from: date = Field(
        title="Nhiệm kỳ từ ngày", description="Ban Thanh tra: theo nhiệm kỳ trưởng xóm, tổ trưởng."
    )
    term_until: date | None = Field(
        default=None, title="Đến hết ngày",
        description="Để trống: Ban Thanh tra tính theo nhiệm kỳ trưởng xóm; Ban Giám sát đầu tư đến khi dự án xong.",
    )  # fmt: skip

    @model_validator(mode="after")
    def _makes_sense(self) -> Self:
        if self.kind is BoardKind.INVESTMENT and not self.project_title:
            raise problem(
                "project_missing", "Ban Giám sát đầu tư lập cho từng chương trình, dự án: mời ghi tên dự án."
            )
        if self.term_until and self.term_until <= self.term_from:
            raise problem("dates_reversed", "Ngày hết nhiệm kỳ đứng trước ngày bắt đầu, mời xem lại.")
        return self


class RecogniseBoard(Record):
    """The Front recognises. ``exceptions``: rule → why it is so all the same; each is kept and shown."""

    number: Line = Field(min_length=1, max_length=60, title="Số văn bản công nhận")
    day: date = Field(title="Ngày công nhận")
    exceptions: dict[str, str] = Field(default_factory=dict, title="Ngoại lệ")


class EndBoard(Record):
    """The board has done its work: the term ended, the project is finished."""

    day: date = Field(title="Kết thúc ngày")
    reason: Line = Field(
        min_length=5, max_length=300, title="Vì sao", description="Ví dụ: Dự án đã bàn giao, ban tự giải thể."
    )


class Departure(Record):
    """A rule a recognised board does not meet, and why."""

    rule: str
    text: str
    basis: str
    reason: Line


class Board(Record):
    """One board."""

    id: UUID
    kind: BoardKind
    project_title: Line = Field(default="", max_length=250)
    project_code: Line = Field(default="", max_length=60)
    term_from: date
    term_until: date | None = None
    state: BoardState = BoardState.FORMING
    number: Line = Field(default="", max_length=60)
    recognised_on: date | None = None
    exceptions: tuple[Departure, ...] = ()
    seats: int = 0
    vacant_since: date | None = None
    ended_on: date | None = None
    end_reason: Line = Field(default="", max_length=300)

    @property
    def title(self) -> str:
        """What the board is called."""
        return f"{self.kind.label}: {self.project_title}" if self.project_title else self.kind.label

    @property
    def by_election_until(self) -> date | None:
        """The last day on which an empty seat is to be filled (Luật 10/2022 Điều 36 khoản 2); None without a term."""
        if self.kind is not BoardKind.INSPECTION or self.term_until is None:
            return None
        return add_months(self.term_until, -(law.rule(_VACANCY, self.term_from).length or 0))

    @property
    def needs_by_election(self) -> bool:
        """Whether a seat fell empty early enough that it must be filled."""
        until = self.by_election_until
        return bool(
            self.state is BoardState.ACTIVE and self.vacant_since and until and self.vacant_since <= until
        )
