"""A greeting as it stands, and what is asked for at each step."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, AwareDatetime, Field

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .rules import rules
from .states import GreetingState


def _fits_a_post(text: str) -> str:
    most = rules().social_max
    if len(text) > most:
        raise problem(
            "social_too_long",
            f"Dài {len(text)} chữ cái, bài mạng xã hội nhiều nhất {most}. Mời viết gọn lại.",
        )
    return text


Social = Annotated[str, AfterValidator(_fits_a_post)]


class Greeting(Record):
    """The chair's greeting on one day of one year. ``year`` is the lunar year for a lunar day."""

    id: UUID
    occasion: str = Field(max_length=40, title="Dịp")
    label: Line = Field(max_length=150, title="Tên dịp")
    year: int = Field(title="Năm")
    day: date = Field(title="Đúng ngày")
    state: GreetingState = Field(default=GreetingState.DRAFT, title="Bước")
    title: Line = Field(max_length=200, title="Tiêu đề")
    page: str = Field(title="Lời trên trang")
    script: str = Field(title="Lời đọc loa")
    social: Social = Field(title="Bài mạng xã hội")
    version: int = Field(default=1, title="Bản số")
    drafted_by: str = Field(default="", max_length=40, title="Mã người soạn")
    drafter: Line = Field(default="", max_length=150, title="Người soạn")
    approved_by: str = Field(default="", max_length=40, title="Mã người duyệt")
    approver: Line = Field(default="", max_length=150, title="Người duyệt")
    remark: str = Field(default="", title="Lời nhắn")
    publish_at: AwareDatetime | None = Field(default=None, title="Hẹn đăng lúc")
    shown_days: int = Field(default=3, title="Ở trang chủ mấy ngày")
    loudspeaker: bool = Field(default=True, title="Đọc trên loa")
    social_media: bool = Field(default=True, title="Đăng mạng xã hội")
    signed: Line = Field(default="", max_length=300, title="Người chúc")
    published_at: AwareDatetime | None = Field(default=None, title="Đăng lúc")

    @property
    def digest(self) -> str:
        """What an approver saw: changes with every word."""
        whole = "\x00".join((self.title, self.page, self.script, self.social))
        return hashlib.sha256(whole.encode()).hexdigest()

    @property
    def last_day(self) -> date | None:
        """The last day on the front page."""
        begun = self.published_at or self.publish_at
        return local_day(begun) + timedelta(days=self.shown_days - 1) if begun else None


class DraftGreeting(Record):
    """Begin a greeting from the occasion's words."""

    occasion: str = Field(min_length=1, max_length=40, title="Dịp")
    year: int = Field(title="Năm")


class EditGreeting(Record):
    """New words in all three forms; they need a new look of the second person."""

    title: Line = Field(min_length=5, max_length=200, title="Tiêu đề")
    page: str = Field(
        min_length=20,
        max_length=10_000,
        title="Lời trên trang",
        description="Mỗi đoạn cách nhau một dòng trống.",
    )
    script: str = Field(
        min_length=20, max_length=5_000, title="Lời đọc loa",
        description="Câu ngắn, số và ngày viết bằng chữ, không viết tắt: người nghe chỉ nghe một lần.",
    )  # fmt: skip
    social: Social = Field(min_length=10, title="Bài mạng xã hội")


class ApproveGreeting(Record):
    """The second person's yes. ``seen`` is the digest of the words on the screen."""

    seen: str = Field(min_length=1, max_length=64)


class ReturnGreeting(Record):
    """Back to the writer."""

    remark: str = Field(
        min_length=5,
        max_length=2_000,
        title="Cần sửa gì",
        description="Người soạn sẽ đọc đúng những lời này.",
    )


class PlanGreeting(Record):
    """When it goes out, for how long it stands on the front page, and where else it goes."""

    publish_at: AwareDatetime = Field(title="Đăng lúc")
    shown_days: int = Field(ge=1, le=60, title="Ở trang chủ mấy ngày")
    loudspeaker: bool = Field(default=False, title="Đọc trên loa truyền thanh")
    social_media: bool = Field(default=False, title="Đăng lên mạng xã hội")


class CancelGreeting(Record):
    """Not this time."""

    remark: str = Field(min_length=5, max_length=2_000, title="Vì sao không gửi")


class WithdrawGreeting(Record):
    """Take a published greeting down."""

    remark: str = Field(min_length=5, max_length=2_000, title="Vì sao gỡ xuống")


class LogPlay(Record):
    """A reading through a loudspeaker that took place."""

    played_at: AwareDatetime = Field(title="Đã phát lúc")
    place: Line = Field(
        min_length=2, max_length=200, title="Ở loa nào", description="Ví dụ: cụm loa tổ 3, loa xóm Đồng."
    )
    note: Line = Field(default="", max_length=300, title="Ghi chú")
