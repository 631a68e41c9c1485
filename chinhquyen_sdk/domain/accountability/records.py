"""A request for explanation, and what is asked for at each step."""

from __future__ import annotations

from datetime import date
from typing import Self
from uuid import UUID

from pydantic import AwareDatetime, Field, field_validator, model_validator

from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.people import Phone
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .clocks import Clock, due_on
from .kinds import Asker, Form, Source
from .states import RequestState


class AskExplanation(Record):
    """A request, as its asker makes it (Luật PCTN 36/2018/QH14 Điều 15)."""

    subject: Line = Field(min_length=5, max_length=200, title="Quyết định hoặc việc làm nào?")
    content: str = Field(min_length=20, max_length=10_000, title="Ông/bà muốn được giải trình điều gì?")
    affected: str = Field(min_length=5, max_length=2_000, title="Việc ấy ảnh hưởng đến ông/bà thế nào?")
    asker: Asker = Field(default=Asker.PERSON, title="Người yêu cầu là")
    name: Line = Field(min_length=2, max_length=150, title="Họ tên hoặc tên cơ quan, tổ chức")
    phone: Phone = Field(default="", title="Số điện thoại")
    address: Line = Field(default="", max_length=300, title="Địa chỉ")
    wanted: Form = Field(default=Form.WRITING, title="Muốn được trả lời")
    consent: bool = Field(title="Đồng ý để xã, phường dùng thông tin này để giải trình")
    source: Source = Source.WEB
    received_on: date | None = Field(default=None, title="Ngày nhận văn bản")

    @field_validator("consent")
    @classmethod
    def _must_consent(cls, value: bool) -> bool:
        if not value:
            raise problem("consent_needed", "Ông/bà cần đồng ý để chúng tôi dùng thông tin này mà trả lời.")
        return value

    @model_validator(mode="after")
    def _a_way_to_answer(self) -> Self:
        if not self.phone and not self.address:
            raise problem(
                "contact_needed", "Mời ông/bà cho số điện thoại hoặc địa chỉ, để chúng tôi trả lời được."
            )
        return self


class ExplanationRequest(Record):
    """A request as it stands. Who asks is kept encrypted beside it and is never published."""

    id: UUID
    code: str = Field(max_length=12, title="Mã yêu cầu")
    state: RequestState = Field(default=RequestState.RECEIVED, title="Trạng thái")
    asker: Asker = Field(title="Người yêu cầu")
    subject: Line = Field(max_length=200, title="Về việc")
    content: str = Field(title="Nội dung yêu cầu")
    affected: str = Field(default="", title="Ảnh hưởng")
    wanted: Form = Field(default=Form.WRITING, title="Muốn được trả lời")
    source: Source = Field(title="Nơi nhận")
    asked_at: AwareDatetime = Field(title="Gửi lúc")
    received_on: date = Field(title="Ngày nhận")
    clocks: tuple[Clock, ...] = Field(default=(), title="Thời hạn")
    responsible: Line = Field(default="", max_length=200, title="Người có trách nhiệm giải trình")
    missing: str = Field(default="", title="Cần bổ sung")
    meeting_at: AwareDatetime | None = Field(default=None, title="Hẹn gặp lúc")
    meeting_place: Line = Field(default="", max_length=300, title="Nơi gặp")
    document: Line = Field(default="", max_length=100, title="Số văn bản")
    answer: str = Field(default="", title="Nội dung giải trình")
    public_subject: Line = Field(default="", max_length=200, title="Tiêu đề khi công khai")
    public_answer: str = Field(default="", title="Bản công khai")
    published_on: date | None = Field(default=None, title="Ngày công khai")
    ground: str = Field(default="", max_length=40, title="Căn cứ từ chối")
    reason: str = Field(default="", title="Lý do")
    agency: Line = Field(default="", max_length=300, title="Nơi có trách nhiệm")
    answered_on: date | None = Field(default=None, title="Trả lời ngày")
    petition: str = Field(default="", max_length=12, title="Mã đơn")
    closed_on: date | None = Field(default=None, title="Xong ngày")
    officer_id: str = Field(default="", max_length=40, title="Mã cán bộ")
    officer_name: Line = Field(default="", max_length=150, title="Cán bộ phụ trách")

    @property
    def due_on(self) -> date | None:
        """When the next thing is due; None while nothing runs."""
        return due_on(self.clocks) if self.state.is_open else None

    @property
    def in_time(self) -> bool:
        """Whether every clock was stopped by its day."""
        return all(
            c.stopped is None or (due := c.deadline().due) is None or c.stopped <= due for c in self.clocks
        )

    def is_late(self, today: date) -> bool:
        """Whether something was due before ``today``; a request that waits for its asker is never late."""
        return (due := self.due_on) is not None and due < today


class AcceptRequest(Record):
    """The commune takes the duty: who explains (the head, or whom the head names)."""

    responsible: Line = Field(min_length=3, max_length=200, title="Người có trách nhiệm giải trình")


class AskMore(Record):
    """What the asker must make clearer."""

    missing: str = Field(min_length=10, max_length=2_000, title="Cần ông/bà nói rõ thêm điều gì")


class AddMore(Record):
    """What the asker adds."""

    text: str = Field(min_length=5, max_length=5_000, title="Ông/bà nói rõ thêm")


class RefuseRequest(Record):
    """A lawful no: its ground from the list, its reason in plain words."""

    ground: str = Field(min_length=1, max_length=40, title="Căn cứ")
    reason: str = Field(min_length=10, max_length=2_000, title="Lý do, nói cho người hỏi hiểu")
    document: Line = Field(min_length=1, max_length=100, title="Số văn bản")


class GuideRequest(Record):
    """Somebody else's duty."""

    agency: Line = Field(min_length=3, max_length=300, title="Nơi có trách nhiệm giải trình")
    reason: str = Field(min_length=10, max_length=2_000, title="Hướng dẫn")


class ExtendRequest(Record):
    """More time, once, with a document."""

    reason: str = Field(min_length=10, max_length=2_000, title="Vì sao cần thêm thời gian")
    document: Line = Field(min_length=1, max_length=100, title="Số văn bản gia hạn")


class MeetAsker(Record):
    """When and where the asker is met."""

    meeting_at: AwareDatetime = Field(title="Gặp lúc")
    meeting_place: Line = Field(min_length=3, max_length=300, title="Nơi gặp")


class ExplainRequest(Record):
    """The explanation in writing."""

    answer: str = Field(min_length=20, max_length=50_000, title="Nội dung giải trình")
    document: Line = Field(min_length=1, max_length=100, title="Số văn bản")


class PublishExplanation(Record):
    """The same for everybody, without a word that tells who asked."""

    public_subject: Line = Field(min_length=5, max_length=200, title="Tiêu đề")
    public_answer: str = Field(min_length=20, max_length=50_000, title="Bản công khai")


class AssignRequest(Record):
    """Give the request to an officer."""

    officer_id: str = Field(min_length=1, max_length=40, title="Cán bộ")
    officer_name: Line = Field(min_length=1, max_length=150)
