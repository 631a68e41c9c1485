"""What is done on a petition after it was taken up: verification, dialogue, execution, and the sender's last word."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from uuid import UUID, uuid4

from pydantic import AwareDatetime, Field

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line


class Verifier(Record):
    """An officer of the commune in a verification."""

    officer_id: str = Field(max_length=40)
    name: Line = Field(max_length=150)


class Verification(Record):
    """Who verifies what, until when, by which paper; and what came out of it. It never names the sender."""

    id: UUID = Field(default_factory=uuid4)
    matter: str = Field(title="Nội dung cần xác minh")
    leader_id: str = Field(default="", max_length=40, title="Mã người được giao")
    leader_name: Line = Field(max_length=150, title="Người được giao, tổ trưởng")
    members: tuple[str, ...] = Field(default=(), title="Người ngoài cơ quan cùng xác minh")
    staff: tuple[Verifier, ...] = Field(default=(), title="Cán bộ cùng xác minh")
    no_conflict: bool = Field(default=False, title="Đã hỏi, không ai có quyền lợi liên quan")
    document: Line = Field(max_length=100, title="Số văn bản giao xác minh")
    given_on: date = Field(title="Ngày giao")
    due: date = Field(title="Hạn báo cáo")
    done_on: date | None = Field(default=None, title="Xong ngày")
    report: Line = Field(default="", max_length=100, title="Số báo cáo kết quả")
    result: str = Field(default="", title="Kết quả xác minh")
    views_differ: bool = Field(default=False, title="Kết quả còn khác yêu cầu của người khiếu nại")
    dropped_on: date | None = Field(default=None, title="Thôi giao ngày")
    drop_reason: str = Field(default="", title="Vì sao thôi giao")

    @property
    def is_open(self) -> bool:
        return self.done_on is None and self.dropped_on is None

    @property
    def people(self) -> tuple[tuple[str, str], ...]:
        """Id and name of everybody who verifies, the leader first; who does not work at the commune has no id."""
        staff = tuple((each.officer_id, each.name) for each in self.staff)
        return ((self.leader_id, self.leader_name), *staff, *(("", name) for name in self.members))

    @property
    def others(self) -> tuple[str, ...]:
        """The names of those who verify with the leader."""
        return tuple(name for _, name in self.people[1:])


class DialogueOutcome(StrEnum):
    """How a dialogue ended (Nghị định 124/2020/NĐ-CP Điều 28)."""

    AGREED = "agreed"
    DIFFER = "differ"
    ABSENT = "absent"
    EXCUSED = "excused"

    @property
    def label(self) -> str:
        return _OUTCOMES[self]

    @property
    def counts(self) -> bool:
        """Whether the commune has done its part: who stays away with a good reason is invited again."""
        return self is not DialogueOutcome.EXCUSED


_OUTCOMES = {
    DialogueOutcome.AGREED: "Các bên đã thống nhất",
    DialogueOutcome.DIFFER: "Vẫn còn ý kiến khác nhau",
    DialogueOutcome.ABSENT: "Người khiếu nại vắng mặt, không có lý do chính đáng",
    DialogueOutcome.EXCUSED: "Người khiếu nại vắng mặt, có lý do chính đáng (mời lại)",
}


class Dialogue(Record):
    """A face-to-face dialogue in a complaint (Luật Khiếu nại Điều 30), announced and held."""

    id: UUID = Field(default_factory=uuid4)
    at: AwareDatetime = Field(title="Lúc")
    place: Line = Field(max_length=300, title="Địa điểm")
    agenda: str = Field(default="", title="Nội dung đối thoại")
    invited: tuple[str, ...] = Field(default=(), title="Thành phần được mời")
    notice: Line = Field(max_length=100, title="Số thông báo")
    noticed_on: date = Field(title="Ngày thông báo")
    held_on: date | None = Field(default=None, title="Đã tổ chức ngày")
    minutes: Line = Field(default="", max_length=100, title="Số biên bản (Mẫu số 14)")
    agreed: str = Field(default="", title="Nội dung đã thống nhất")
    differing: str = Field(default="", title="Nội dung còn khác nhau")
    outcome: DialogueOutcome | None = Field(default=None, title="Kết quả")
    cancelled_on: date | None = Field(default=None, title="Hoãn, hủy ngày")
    cancel_reason: str = Field(default="", title="Vì sao hoãn, hủy")

    @property
    def is_open(self) -> bool:
        return self.held_on is None and self.cancelled_on is None


class Duty(Record):
    """One thing somebody must do because of a decision or conclusion. The sender reads it."""

    id: UUID = Field(default_factory=uuid4)
    what: str = Field(title="Phải làm gì")
    who: Line = Field(max_length=200, title="Ai làm")
    due: date = Field(title="Chậm nhất ngày")
    set_on: date = Field(title="Giao ngày")
    done_on: date | None = Field(default=None, title="Xong ngày")
    result: str = Field(default="", title="Đã làm được gì")

    @property
    def is_open(self) -> bool:
        return self.done_on is None

    def is_late(self, today: date) -> bool:
        return self.is_open and self.due < today


class UnsolvedWhy(StrEnum):
    """Why a sender says "not solved"; chosen, because events hold no personal data."""

    NOT_DONE = "not_done"
    HALF_DONE = "half_done"
    BROKEN_AGAIN = "broken_again"
    BESIDE_THE_POINT = "beside_the_point"
    OTHER = "other"

    @property
    def label(self) -> str:
        return _WHY[self]


_WHY = {
    UnsolvedWhy.NOT_DONE: "Việc chưa ai làm",
    UnsolvedWhy.HALF_DONE: "Làm rồi nhưng chưa xong",
    UnsolvedWhy.BROKEN_AGAIN: "Xong rồi nay lại như cũ",
    UnsolvedWhy.BESIDE_THE_POINT: "Trả lời chưa đúng điều tôi hỏi",
    UnsolvedWhy.OTHER: "Lý do khác",
}


class Verdict(Record):
    """What the sender answered when asked whether the matter is solved. The own words are kept sealed, apart."""

    solved: bool
    why: UnsolvedWhy | None = None
    on: date
    closed_on: date
