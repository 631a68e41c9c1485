"""What people and officers ask for: the input of each act, judged in the words they read."""

from __future__ import annotations

from datetime import date
from typing import Self
from uuid import UUID

from pydantic import AwareDatetime, Field, field_validator, model_validator

from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.people import Phone
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .kinds import Attendance, HideReason, Manner, Occasion


class PlanDialogue(Record):
    """Put a dialogue into the year's plan."""

    title: Line = Field(min_length=5, max_length=200, title="Tên buổi đối thoại")
    occasion: Occasion = Field(default=Occasion.YEARLY, title="Lý do tổ chức")
    content: str = Field(default="", max_length=5_000, title="Nội dung đối thoại")
    planned_on: date = Field(title="Dự kiến ngày")
    villages: tuple[str, ...] = Field(default=(), max_length=100, title="Cụm xóm, tổ dân phố")
    demand: UUID | None = None
    officer_id: str = Field(default="", max_length=40, title="Cán bộ phụ trách")
    officer_name: Line = Field(default="", max_length=150)


class AnnounceDialogue(Record):
    """Tell the people: when, where, about what, how to take part (Luật 72/2025/QH15 Điều 43)."""

    starts_at: AwareDatetime = Field(title="Bắt đầu")
    ends_at: AwareDatetime | None = Field(default=None, title="Dự kiến kết thúc")
    attendance: Attendance = Field(default=Attendance.PERSON, title="Hình thức")
    place: Line = Field(default="", max_length=300, title="Địa điểm")
    link: str = Field(default="", max_length=300, title="Đường vào phòng họp trực tuyến")
    content: str = Field(min_length=10, max_length=5_000, title="Nội dung đối thoại")
    how_to: str = Field(min_length=10, max_length=2_000, title="Cách tham dự")
    partner: Line = Field(default="", max_length=300, title="Phối hợp tổ chức")
    chairs: Line = Field(default="", max_length=300, title="Chủ trì")

    @field_validator("link")
    @classmethod
    def _a_web_address(cls, value: str) -> str:
        if value and not value.startswith(("https://", "http://")):
            raise problem("link_invalid", "Đường vào phòng họp bắt đầu bằng https://")
        return value

    @field_validator("ends_at")
    @classmethod
    def _ends_after_it_starts(cls, value: AwareDatetime | None, info: object) -> AwareDatetime | None:
        starts = getattr(info, "data", {}).get("starts_at")
        if value is not None and starts is not None and value <= starts:
            raise problem("ends_before_start", "Giờ kết thúc phải sau giờ bắt đầu.")
        return value

    @model_validator(mode="after")
    def _a_way_in(self) -> Self:
        if self.attendance.in_person and not self.place:
            raise problem("place_needed", "Mời ghi địa điểm để bà con biết đường đến.")
        if self.attendance.online and not self.link:
            raise problem("link_needed", "Mời ghi đường vào phòng họp trực tuyến.")
        return self


class CloseDialogue(Record):
    """What happened in the hall."""

    attended: int = Field(ge=0, le=100_000, title="Số người dự")
    secretary: Line = Field(min_length=1, max_length=150, title="Thư ký")
    minutes: str = Field(min_length=20, max_length=50_000, title="Biên bản")


class PublishResult(Record):
    """What came of it, for everybody."""

    result: str = Field(min_length=20, max_length=20_000, title="Kết quả đối thoại")


class CancelDialogue(Record):
    """Why it is not held."""

    reason: str = Field(min_length=10, max_length=2_000, title="Lý do không tổ chức")


class AskQuestion(Record):
    """A question, as somebody types it on a phone. Nobody has to say who they are."""

    text: str = Field(min_length=10, max_length=1_500, title="Câu hỏi của ông/bà")
    village: Line = Field(default="", max_length=100, title="Xóm, tổ dân phố")
    asker: Line = Field(default="", max_length=150, title="Họ tên")
    phone: Phone = Field(default="", title="Số điện thoại")


class AnswerQuestion(Record):
    """The answer to a question."""

    answer: str = Field(default="", max_length=20_000, title="Nội dung trả lời")
    manner: Manner = Field(default=Manner.MEETING, title="Cách trả lời")
    answered_by: Line = Field(min_length=1, max_length=150, title="Người trả lời")

    @model_validator(mode="after")
    def _words_on_paper(self) -> Self:
        if self.manner is Manner.WRITING and not self.answer:
            raise problem("answer_needed", "Trả lời bằng văn bản thì mời ghi nội dung trả lời.")
        return self


class HideQuestion(Record):
    """Why a question is not shown."""

    reason: HideReason = Field(title="Vì sao không hiện")


class MakePromise(Record):
    """A promise has a deed, a person and a day, or it is none."""

    what: str = Field(min_length=10, max_length=2_000, title="Hứa làm gì")
    owner: Line = Field(min_length=2, max_length=150, title="Người chịu trách nhiệm")
    officer_id: str = Field(default="", max_length=40, title="Cán bộ theo dõi")
    due_on: date = Field(title="Hẹn xong ngày")
    question: int | None = Field(default=None, ge=1, title="Trả lời câu hỏi số")


class KeepPromise(Record):
    """What was done."""

    result: str = Field(min_length=10, max_length=5_000, title="Đã làm được gì")
    kept_on: date | None = Field(default=None, title="Xong ngày")


class DelayPromise(Record):
    """Why it is late, and the new day."""

    why_late: str = Field(min_length=10, max_length=2_000, title="Vì sao chậm")
    moved_to: date = Field(title="Hẹn lại ngày")


class OpenDemand(Record):
    """Ask voters whether they want a dialogue too."""

    title: Line = Field(min_length=5, max_length=200, title="Đối thoại về việc gì")
    content: str = Field(min_length=20, max_length=5_000, title="Vì sao cần đối thoại")


class GiveConsent(Record):
    """A voter agrees. Name and year of birth are asked so that nobody counts twice; they are not shown."""

    name: Line = Field(min_length=3, max_length=150, title="Họ và tên")
    born: int = Field(ge=1900, le=2100, title="Năm sinh")
    village: Line = Field(min_length=1, max_length=100, title="Xóm, tổ dân phố")
    agrees: bool = Field(title="Tôi là cử tri của xã, phường và yêu cầu tổ chức đối thoại về việc này")

    @field_validator("agrees")
    @classmethod
    def _must_agree(cls, value: bool) -> bool:
        if not value:
            raise problem("consent_needed", "Mời ông/bà đánh dấu vào ô đồng ý.")
        return value


class CloseDemand(Record):
    """Why a request is closed without a dialogue."""

    reason: str = Field(min_length=10, max_length=2_000, title="Lý do khép lại")
