"""What was made public: the first text, its corrections beside it, how else it was made known, until when it stays up."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID

from pydantic import AwareDatetime, Field

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line
from chinhquyen_sdk.law import Deadline, LawError, deadline
from chinhquyen_sdk.law.wording import long_day

from .duties import Duty, find_duty, rule_on
from .forms import Form


class Correction(Record):
    """A mistake said openly. The first text stays as it was; ``text`` is what is right."""

    number: int
    on: date
    text: str
    reason: str


class Phase(StrEnum):
    """Where a posting stands in time. What is past stays and can be found."""

    ALWAYS = "always"
    SHOWN = "shown"
    PAST = "past"

    @property
    def label(self) -> str:
        """What everybody reads."""
        return {
            "always": "Công khai thường xuyên",
            "shown": "Đang công khai",
            "past": "Hết thời gian niêm yết",
        }[self]


class Posting(Record):
    """One publication. ``board_from`` is the first day on the board of the office; ``removed_on`` when it was taken off."""

    id: UUID
    due: UUID | None = Field(default=None, title="Việc phải công khai")
    duty: str = Field(max_length=40, title="Nghĩa vụ")
    topic: str = Field(max_length=40, title="Nhóm")
    term_label: Line = Field(default="", max_length=60, title="Kỳ")
    title: Line = Field(max_length=250, title="Tiêu đề")
    summary: Line = Field(default="", max_length=500, title="Tóm tắt")
    text: str = Field(default="", title="Nội dung")
    document: Line = Field(default="", max_length=100, title="Số văn bản")
    contact: Line = Field(default="", max_length=300, title="Hỏi ai")
    forms: tuple[Form, ...] = Field(default=(), title="Hình thức")
    waived: dict[Form, str] = Field(default_factory=dict, title="Không làm, vì")
    published_at: AwareDatetime = Field(title="Đăng lúc")
    due_on: date | None = Field(default=None, title="Hạn công khai")
    board_from: date | None = Field(default=None, title="Niêm yết từ ngày")
    ends_on: date | None = Field(default=None, title="Hết thời gian niêm yết")
    removed_on: date | None = Field(default=None, title="Đã gỡ bảng ngày")
    complete_on: date | None = Field(default=None, title="Đủ các hình thức ngày")
    corrections: tuple[Correction, ...] = Field(default=(), title="Đính chính")

    @property
    def facts(self) -> Duty:
        """The duty; KeyError when the register does not know it any more."""
        duty = find_duty(self.duty)
        if duty is None:
            raise KeyError(self.duty)
        return duty

    @property
    def day(self) -> date:
        """The day it went onto the site."""
        return local_day(self.published_at)

    @property
    def round(self) -> int:
        """Which telling the proofs belong to: 0 for the first text, 1 for the first correction …"""
        return len(self.corrections)

    @property
    def late(self) -> bool:
        """Whether it was published after its due day."""
        return self.due_on is not None and self.day > self.due_on

    def phase(self, today: date) -> Phase:
        """Return where the posting stands on ``today``."""
        if self.ends_on is None:
            return Phase.ALWAYS
        return Phase.SHOWN if today <= self.ends_on else Phase.PAST

    def removal(self) -> Deadline | None:
        """Return how long the board must hold it; None while it does not hang, or where it hangs always."""
        return posted_until(self.facts, self.board_from)

    def explain_end(self) -> str:
        """Say until when it hangs and why."""
        if line := self.removal():
            return line.explain()
        rule = rule_on(self.facts.posting, self.day)
        if rule is None:
            return "Không có thời hạn niêm yết: bài ở lại trên trang này."
        if not rule.computable:
            return f"{rule.term[0].upper()}{rule.term[1:]} ({rule.basis_text})."
        if self.ends_on is None:
            return f"{rule.term[0].upper()}{rule.term[1:]} ({rule.basis_text})."
        return f"{rule.term[0].upper()}{rule.term[1:]} tính từ ngày niêm yết; tạm tính đến {long_day(self.ends_on)}."


def posted_until(duty: Duty, since: date | None) -> Deadline | None:
    """Return the deadline before which the board is not cleared, counted from ``since``."""
    rule = rule_on(duty.posting, since) if since else None
    if since is None or rule is None or not rule.computable:
        return None
    try:
        return deadline(rule.id, since)
    except LawError:
        return None
