"""A visit: booked ahead or registered at the door; little is asked, and what is asked is sealed."""

from __future__ import annotations

from datetime import date
from typing import Self
from uuid import UUID

from pydantic import AwareDatetime, Field, field_validator, model_validator

from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.people import Phone
from chinhquyen_sdk.domain.reception.kinds import PetitionKind
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from ..dates import ClockTime
from .states import VisitSource, VisitState


class Visitor(Record):
    """Who comes, and about what. Kept sealed, whole."""

    name: Line = Field(min_length=1, max_length=150, title="Họ và tên")
    phone: Phone = Field(default="", title="Số điện thoại")
    address: Line = Field(default="", max_length=300, title="Địa chỉ")
    email: Line = Field(default="", max_length=200, title="Thư điện tử")
    matter: Line = Field(default="", max_length=300, title="Việc muốn trình bày, vài chữ")
    representatives: tuple[Line, ...] = Field(default=(), title="Người đại diện")
    proxy_for: Line = Field(default="", max_length=150, title="Đi thay cho")
    proxy_paper: Line = Field(default="", max_length=200, title="Giấy ủy quyền")


class VisitWish(Record):
    """What booking and registering have in common."""

    name: Line = Field(min_length=1, max_length=150, title="Họ và tên")
    phone: Phone = Field(default="", title="Số điện thoại")
    address: Line = Field(default="", max_length=300, title="Địa chỉ")
    matter: Line = Field(min_length=3, max_length=300, title="Việc muốn trình bày, vài chữ")
    people: int = Field(default=1, ge=1, le=500, title="Bao nhiêu người cùng đến về việc này")

    @field_validator("name")
    @classmethod
    def _a_name(cls, value: str) -> str:
        if not any(char.isalpha() for char in value):
            raise problem("name_invalid", "Họ tên cần có chữ cái. Ví dụ: Nguyễn Thị Hoa.")
        return value

    @model_validator(mode="after")
    def _reachable(self) -> Self:
        if not self.phone and not self.address:
            raise problem(
                "contact_needed", "Mời cho số điện thoại hoặc địa chỉ, để chúng tôi báo khi lịch đổi."
            )
        return self


class BookVisit(VisitWish):
    """Ask for a turn on a reception day, without an account."""

    day: UUID = Field(title="Ngày tiếp")
    slot: ClockTime = Field(title="Giờ hẹn")
    email: Line = Field(default="", max_length=200, title="Thư điện tử (để chúng tôi nhắc)")

    @field_validator("email")
    @classmethod
    def _an_address(cls, value: str) -> str:
        name, at, host = value.partition("@")
        if value and not (name and at and "." in host and " " not in value):
            raise problem("email_invalid", "Địa chỉ thư chưa đúng. Ví dụ: hoa@vidu.vn.")
        return value


class RegisterVisit(VisitWish):
    """Register somebody who stands at the door."""

    day: UUID | None = Field(default=None, title="Ngày tiếp", description="None: officers receive, any day")
    representatives: tuple[Line, ...] = Field(default=(), title="Người đại diện, mỗi dòng một tên")
    proxy_for: Line = Field(default="", max_length=150, title="Đi thay cho (người ủy quyền)")
    proxy_paper: Line = Field(default="", max_length=200, title="Giấy ủy quyền, giấy đại diện")

    @model_validator(mode="after")
    def _a_paper(self) -> Self:
        if self.proxy_for and not self.proxy_paper:
            raise problem(
                "proxy_paper_needed",
                "Đi thay người khác thì cần giấy ủy quyền hoặc giấy chứng minh việc đại diện (NĐ 154/2026 Điều 13).",
            )
        return self


class MoveVisit(Record):
    """Ask for another turn."""

    day: UUID = Field(title="Ngày tiếp")
    slot: ClockTime = Field(title="Giờ hẹn")


class Visit(Record):
    """A visit as it stands. ``number`` is the place in the day's queue, given at the door."""

    id: UUID
    code: str = Field(max_length=12, title="Mã hẹn")
    day: UUID | None = Field(default=None, title="Ngày tiếp")
    on: date = Field(title="Ngày")
    slot: ClockTime | None = Field(default=None, title="Giờ hẹn")
    number: int | None = Field(default=None, title="Số thứ tự chờ")
    state: VisitState = Field(title="Trạng thái")
    source: VisitSource = Field(title="Nơi đăng ký")
    visitor: Visitor = Field(title="Người đến")
    people: int = Field(default=1, title="Số người")
    kind: PetitionKind | None = Field(default=None, title="Loại việc")
    registered_at: AwareDatetime = Field(title="Đăng ký lúc")
    arrived_at: AwareDatetime | None = Field(default=None, title="Đến lúc")
    caller: str = Field(default="", max_length=40, title="Mã cán bộ mời vào")
    called_at: AwareDatetime | None = Field(default=None, title="Mời lúc")
    finished_at: AwareDatetime | None = Field(default=None, title="Xong lúc")
    reminded_at: AwareDatetime | None = Field(default=None, title="Nhắc lúc")
    petition_code: str = Field(default="", max_length=12, title="Mã đơn đã nộp")

    @property
    def is_ahead(self) -> bool:
        """Whether the visitor may still move or cancel it."""
        return self.state is VisitState.BOOKED
