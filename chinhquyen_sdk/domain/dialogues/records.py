"""A dialogue, its questions, its promises, and a request of voters: as they stand."""

from __future__ import annotations

from datetime import date
from uuid import UUID, uuid4

from pydantic import AwareDatetime, Field

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .kinds import Attendance, Door, HideReason, Manner, Occasion
from .states import DemandState, DialogueState, PromiseState, QuestionState


class Dialogue(Record):
    """One dialogue between the commune and its people. Without ``villages`` it is for everybody."""

    id: UUID = Field(default_factory=uuid4)
    code: str = Field(max_length=12, title="Mã")
    occasion: Occasion = Field(title="Lý do tổ chức")
    state: DialogueState = Field(default=DialogueState.PLANNED, title="Trạng thái")
    title: Line = Field(max_length=200, title="Tên buổi đối thoại")
    content: str = Field(default="", title="Nội dung đối thoại")
    year: int = Field(ge=2000, le=2200, title="Thuộc kế hoạch năm")
    planned_on: date = Field(title="Dự kiến ngày")
    villages: tuple[str, ...] = Field(default=(), title="Cụm xóm, tổ dân phố")
    attendance: Attendance = Field(default=Attendance.PERSON, title="Hình thức")
    starts_at: AwareDatetime | None = Field(default=None, title="Bắt đầu")
    ends_at: AwareDatetime | None = Field(default=None, title="Dự kiến kết thúc")
    place: Line = Field(default="", max_length=300, title="Địa điểm")
    link: str = Field(default="", max_length=300, title="Đường vào phòng họp trực tuyến")
    how_to: str = Field(default="", title="Cách tham dự")
    partner: Line = Field(default="", max_length=300, title="Phối hợp tổ chức")
    chairs: Line = Field(default="", max_length=300, title="Chủ trì")
    announced_on: date | None = Field(default=None, title="Ngày thông báo")
    held_on: date | None = Field(default=None, title="Ngày đối thoại")
    attended: int | None = Field(default=None, title="Số người dự")
    minutes: str = Field(default="", title="Biên bản")
    secretary: Line = Field(default="", max_length=150, title="Thư ký")
    result: str = Field(default="", title="Kết quả")
    result_due: date | None = Field(default=None, title="Hạn công bố kết quả")
    published_on: date | None = Field(default=None, title="Ngày công bố kết quả")
    reason: str = Field(default="", title="Lý do không tổ chức")
    demand: UUID | None = Field(default=None, title="Yêu cầu của cử tri")
    now_asked: UUID | None = Field(default=None, title="Câu đang trả lời")
    revision: int = Field(default=0, title="Số lần đổi lịch")
    changed_at: AwareDatetime | None = Field(default=None, title="Đổi lúc")
    officer_id: str = Field(default="", max_length=40, title="Mã cán bộ")
    officer_name: Line = Field(default="", max_length=150, title="Cán bộ phụ trách")

    @property
    def day(self) -> date:
        """The day it is held, as far as it is known."""
        return self.held_on or (local_day(self.starts_at) if self.starts_at else self.planned_on)

    @property
    def published_late(self) -> bool:
        return bool(self.published_on and self.result_due and self.published_on > self.result_due)

    def is_late(self, today: date) -> bool:
        """Whether the result should have been published before ``today``."""
        return self.state is DialogueState.HELD and self.result_due is not None and self.result_due < today


class Question(Record):
    """One question. ``askers`` counts those who asked the same; who they are is kept elsewhere or nowhere."""

    id: UUID = Field(default_factory=uuid4)
    dialogue: UUID
    number: int = Field(ge=1, title="Số")
    text: str = Field(title="Câu hỏi")
    topic: Line = Field(default="", max_length=100, title="Nhóm vấn đề")
    village: Line = Field(default="", max_length=100, title="Xóm, tổ dân phố")
    door: Door = Field(title="Nơi nhận")
    state: QuestionState = Field(default=QuestionState.NEW, title="Trạng thái")
    caution: Line = Field(default="", max_length=200, title="Cần xem kỹ")
    hidden_for: HideReason | None = Field(default=None, title="Vì sao không hiện")
    joined_to: UUID | None = Field(default=None, title="Gộp vào câu")
    askers: int = Field(default=1, ge=1, title="Số người cùng hỏi")
    asked_at: AwareDatetime = Field(title="Hỏi lúc")
    answer: str = Field(default="", title="Trả lời")
    manner: Manner | None = Field(default=None, title="Cách trả lời")
    answered_by: Line = Field(default="", max_length=150, title="Người trả lời")
    answered_at: AwareDatetime | None = Field(default=None, title="Trả lời lúc")
    petition: str = Field(default="", max_length=12, title="Mã đơn")

    @property
    def is_answered(self) -> bool:
        return self.answered_at is not None

    @property
    def waits(self) -> bool:
        """Whether the commune owes an answer (or at least a look)."""
        owed = self.state in (QuestionState.NEW, QuestionState.SHOWN)
        return owed and not self.is_answered


class Promise(Record):
    """What was promised, by whom, for which day. ``due_on`` is the day first promised and never moves."""

    id: UUID = Field(default_factory=uuid4)
    dialogue: UUID
    question: UUID | None = Field(default=None, title="Trả lời câu hỏi")
    number: int = Field(ge=1, title="Số")
    what: str = Field(title="Hứa làm gì")
    owner: Line = Field(max_length=150, title="Người chịu trách nhiệm")
    officer_id: str = Field(default="", max_length=40, title="Mã cán bộ")
    made_on: date = Field(title="Hứa ngày")
    due_on: date = Field(title="Hẹn xong ngày")
    moved_to: date | None = Field(default=None, title="Hẹn lại ngày")
    why_late: str = Field(default="", title="Vì sao chậm")
    state: PromiseState = Field(default=PromiseState.OPEN, title="Trạng thái")
    result: str = Field(default="", title="Kết quả")
    kept_on: date | None = Field(default=None, title="Xong ngày")
    has_photo: bool = Field(default=False, title="Có ảnh")

    @property
    def next_day(self) -> date:
        """The day people wait for now."""
        return self.moved_to or self.due_on

    def is_late(self, today: date) -> bool:
        """Whether the day first promised has passed; a second day does not make the first one kept."""
        return (self.kept_on or today) > self.due_on


class Demand(Record):
    """Voters ask for a dialogue. ``needed`` is a tenth of the voters when it was opened; None: not counted yet."""

    id: UUID = Field(default_factory=uuid4)
    code: str = Field(max_length=12, title="Mã")
    title: Line = Field(max_length=200, title="Đối thoại về việc gì")
    content: str = Field(default="", title="Vì sao cần đối thoại")
    state: DemandState = Field(default=DemandState.COLLECTING, title="Trạng thái")
    opened_on: date = Field(title="Mở ngày")
    voters: int | None = Field(default=None, title="Số cử tri của xã, phường")
    needed: int | None = Field(default=None, title="Số người cần có")
    counted: int = Field(default=0, ge=0, title="Số người đã đồng ý")
    reached_on: date | None = Field(default=None, title="Đủ ngày")
    plan_due: date | None = Field(default=None, title="Hạn lên lịch đối thoại")
    reason: str = Field(default="", title="Lý do khép lại")

    @property
    def share(self) -> int:
        """Percent of those needed, at most 100."""
        return min(100, 100 * self.counted // self.needed) if self.needed else 0
