"""A report and what may be asked about one."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any, Self
from uuid import UUID

from pydantic import AwareDatetime, Field, field_validator, model_validator

from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.people import Phone
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .kinds import KindCode
from .moves import MoveName
from .states import ReportState

_SIXTH = Decimal("0.000001")
# Vietnam with its islands: a point outside is a finger that slipped, or a telephone that does not know.
_SOUTH, _NORTH, _WEST, _EAST = 6, 24, 102, 118


class ReportSource(StrEnum):
    """The door a report came through."""

    WEB = "web"
    HOTLINE = "hotline"
    CARD = "card"
    DESK = "desk"
    API = "api"

    @property
    def label(self) -> str:
        return _SOURCES[self]


_SOURCES = {
    ReportSource.WEB: "Trang web",
    ReportSource.HOTLINE: "Đường dây nóng",
    ReportSource.CARD: "Hòm thư góp ý",
    ReportSource.DESK: "Nói trực tiếp",
    ReportSource.API: "Ứng dụng khác",
}


class Showing(StrEnum):
    """What the public sees. HELD waits for an officer; HIDDEN was decided by one."""

    PUBLIC = "public"
    HELD = "held"
    HIDDEN = "hidden"


class SendReport(Record):
    """Tell the commune of a thing that needs mending: what, where; a photograph says the rest."""

    kind: KindCode = Field(title="Việc gì")
    words: str = Field(default="", max_length=2_000, title="Nói thêm vài chữ")
    village: Line = Field(default="", max_length=100, title="Xóm, tổ dân phố")
    place: Line = Field(default="", max_length=200, title="Chỗ nào")
    latitude: Decimal | None = Field(default=None, max_digits=8, decimal_places=6, title="Vĩ độ")
    longitude: Decimal | None = Field(default=None, max_digits=9, decimal_places=6, title="Kinh độ")
    phone: Phone = Field(default="", title="Số điện thoại")
    source: ReportSource = ReportSource.WEB

    @field_validator("latitude", "longitude", mode="before")
    @classmethod
    def _sixth_place(cls, value: Any) -> Any:
        """Telephones know fourteen places; six are a tenth of a metre."""
        if value in (None, ""):
            return None
        try:
            return Decimal(str(value).strip().replace(",", ".")).quantize(_SIXTH)
        except InvalidOperation:
            raise problem("invalid_number", "Điểm trên bản đồ không đọc được, mời chọn lại.") from None

    @model_validator(mode="after")
    def _somewhere(self) -> Self:
        if (self.latitude is None) != (self.longitude is None):
            raise problem("place_incomplete", "Điểm trên bản đồ còn thiếu, mời chọn lại.")
        if self.latitude is None or self.longitude is None:
            if not self.village and not self.place:
                raise problem(
                    "place_needed", "Mời ông/bà chọn xóm, tổ, hoặc chỉ trên bản đồ, hoặc ghi vài chữ chỉ chỗ."
                )
            return self
        if not (_SOUTH <= self.latitude <= _NORTH and _WEST <= self.longitude <= _EAST):
            raise problem("place_far", "Điểm trên bản đồ nằm ngoài Việt Nam, mời chọn lại.")
        return self


class FieldReport(Record):
    """A report as it stands. How to reach its sender is kept elsewhere, sealed."""

    id: UUID
    code: str = Field(max_length=12, title="Mã phản ánh")
    kind: str = Field(max_length=40, title="Loại việc")
    state: ReportState = Field(title="Trạng thái")
    words: str = Field(default="", max_length=2_000, title="Lời người gửi")
    public_words: str = Field(default="", max_length=2_000, title="Lời hiện công khai")
    village: Line = Field(default="", max_length=100, title="Xóm, tổ dân phố")
    place: Line = Field(default="", max_length=200, title="Chỗ")
    latitude: Decimal | None = Field(default=None, max_digits=8, decimal_places=6, title="Vĩ độ")
    longitude: Decimal | None = Field(default=None, max_digits=9, decimal_places=6, title="Kinh độ")
    source: ReportSource = Field(title="Nơi nhận")
    sent_at: AwareDatetime = Field(title="Gửi lúc")
    showing: Showing = Field(default=Showing.PUBLIC, title="Công khai")
    held_for: tuple[str, ...] = Field(default=(), title="Vì sao giữ lại")
    has_contact: bool = Field(default=False, title="Có số điện thoại")
    officer_id: str = Field(default="", max_length=40, title="Mã cán bộ")
    officer_name: Line = Field(default="", max_length=150, title="Cán bộ phụ trách")
    due_on: date | None = Field(default=None, title="Hẹn xong")
    answer: str = Field(default="", max_length=5_000, title="Trả lời")
    agency: Line = Field(default="", max_length=300, title="Nơi chuyển đến")
    original: str = Field(default="", max_length=12, title="Trùng với mã")
    petition: str = Field(default="", max_length=12, title="Mã đơn đã chuyển thành")
    me_too: int = Field(default=0, ge=0, title="Số người cùng thấy")
    reopened: int = Field(default=0, ge=0, title="Số lần báo chưa xong")
    closed_at: AwareDatetime | None = Field(default=None, title="Xong lúc")

    @property
    def is_open(self) -> bool:
        return self.state.is_open

    @property
    def is_public(self) -> bool:
        return self.showing is Showing.PUBLIC

    @property
    def public_place(self) -> str:
        """The words that say where; kept back with the others while an officer must read them first."""
        return "" if self.held_for else self.place

    def is_late(self, today: date) -> bool:
        """Whether the commune's own promise was for a day before ``today``."""
        return self.is_open and self.due_on is not None and self.due_on < today


class MoveReport(Record):
    """Ask for one step. Which fields are needed stands in the table of moves."""

    move: MoveName = Field(title="Việc cần làm")
    answer: str = Field(default="", max_length=5_000, title="Trả lời bà con")
    agency: Line = Field(default="", max_length=300, title="Chuyển đến đâu")
    original: Line = Field(default="", max_length=20, title="Mã của việc đã có")


class AssignReport(Record):
    """Ask to give a report to an officer."""

    officer_id: str = Field(min_length=1, max_length=40, title="Cán bộ")
    officer_name: Line = Field(min_length=1, max_length=150, title="Tên cán bộ")


class ShowReport(Record):
    """Decide what the public sees: at all or not, and in which words."""

    showing: Showing = Field(title="Công khai")
    public_words: str = Field(default="", max_length=2_000, title="Lời hiện công khai")
    place: Line = Field(default="", max_length=200, title="Chỗ hiện công khai")


class Reopening(StrEnum):
    """Why a report that was called done is not; chosen, because events hold no personal data."""

    UNTOUCHED = "untouched"
    PARTLY = "partly"
    AGAIN = "again"
    WRONG_PLACE = "wrong_place"

    @property
    def label(self) -> str:
        return _REASONS[self]


_REASONS = {
    Reopening.UNTOUCHED: "Chưa thấy ai làm",
    Reopening.PARTLY: "Mới làm được một phần",
    Reopening.AGAIN: "Làm rồi nhưng hỏng lại",
    Reopening.WRONG_PLACE: "Làm nhầm chỗ khác",
}


class ReopenReport(Record):
    """Say that it is not done."""

    reason: Reopening = Field(title="Vì sao chưa xong?")
    note: str = Field(default="", max_length=1_000, title="Nói thêm cho cán bộ")
