"""A request for information, as its asker makes it and as it stands."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from pydantic import AwareDatetime, Field, ValidationInfo, field_validator

from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.people import Phone
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .clocks import Clock, due_on, running
from .kinds import Acting, Asker, Channel, Delivery
from .lists import find_content
from .states import RequestState


class AskInformation(Record):
    """A request (Luật Tiếp cận thông tin 01/2026/QH16 Điều 24, Điều 26). No number of an identity card is asked."""

    title: Line = Field(min_length=5, max_length=200, title="Ông/bà cần thông tin gì?")
    content: str = Field(min_length=10, max_length=5_000, title="Nói rõ hơn để chúng tôi tìm đúng")
    asker: Asker = Field(default=Asker.RESIDENT, title="Ông/bà là")
    organisation: Line = Field(
        default="", validate_default=True, max_length=200, title="Tên tổ chức, đoàn thể, doanh nghiệp"
    )
    relation: str = Field(
        default="",
        validate_default=True,
        max_length=2_000,
        title="Thông tin này liên quan trực tiếp đến ông/bà thế nào?",
    )
    acting: Acting = Field(default=Acting.SELF, title="Ông/bà yêu cầu")
    represented: Line = Field(
        default="", validate_default=True, max_length=200, title="Yêu cầu thay ai, ông/bà là gì của người ấy?"
    )
    delivery: Delivery = Field(default=Delivery.ONLINE, title="Ông/bà muốn nhận thông tin bằng cách nào?")
    name: Line = Field(min_length=2, max_length=150, title="Họ và tên")
    phone: Phone = Field(default="", title="Số điện thoại")
    address: Line = Field(default="", validate_default=True, max_length=300, title="Địa chỉ")
    forward: bool = Field(
        default=False, title="Nếu nơi khác giữ thông tin này, xin chuyển giúp yêu cầu của tôi đến đó"
    )
    consent: bool = Field(title="Đồng ý để xã, phường dùng họ tên, cách liên hệ này để trả lời")
    source: Channel = Channel.WEB
    received_on: date | None = Field(default=None, title="Ngày nhận yêu cầu")

    @field_validator("consent")
    @classmethod
    def _must_consent(cls, value: bool) -> bool:
        if not value:
            raise problem("consent_needed", "Ông/bà cần đồng ý để chúng tôi dùng thông tin này mà trả lời.")
        return value

    @field_validator("relation")
    @classmethod
    def _says_why(cls, value: str, info: ValidationInfo) -> str:
        asker = info.data.get("asker")
        if asker and asker.why_basis and not value:
            text = "Mời ông/bà nói thông tin này liên quan trực tiếp đến mình thế nào. Luật hỏi điều này với người ở nơi khác."
            raise problem("relation_needed", text)
        return value

    @field_validator("organisation")
    @classmethod
    def _names_the_group(cls, value: str, info: ValidationInfo) -> str:
        if info.data.get("asker") is Asker.GROUP and not value:
            raise problem("organisation_needed", "Mời ông/bà ghi tên tổ chức, đoàn thể, doanh nghiệp.")
        return value

    @field_validator("represented")
    @classmethod
    def _names_the_other(cls, value: str, info: ValidationInfo) -> str:
        if info.data.get("acting") is Acting.REPRESENTATIVE and not value:
            raise problem("represented_needed", "Mời ông/bà ghi yêu cầu thay ai.")
        return value

    @field_validator("address")
    @classmethod
    def _can_be_reached(cls, value: str, info: ValidationInfo) -> str:
        if value:
            return value
        if info.data.get("delivery") is Delivery.POST:
            raise problem("address_needed", "Gửi qua bưu điện thì cần địa chỉ.")
        if info.data.get("phone") == "":
            raise problem("contact_needed", "Mời ông/bà cho số điện thoại hoặc địa chỉ để liên hệ khi cần.")
        return value


class Link(Record):
    """Where public information stands: a name, and an address unless it hangs on a board."""

    title: Line = Field(min_length=2, max_length=200)
    url: str = Field(default="", max_length=500)


class InformationRequest(Record):
    """A request as it stands. Who asks is kept encrypted beside it and is never published."""

    id: UUID
    code: str = Field(max_length=12, title="Mã yêu cầu")
    state: RequestState = Field(default=RequestState.RECEIVED, title="Trạng thái")
    asker: Asker = Field(title="Người yêu cầu là")
    acting: Acting = Field(default=Acting.SELF, title="Yêu cầu")
    title: Line = Field(max_length=200, title="Thông tin cần biết")
    content: str = Field(title="Nói rõ hơn")
    relation: str = Field(default="", title="Liên quan đến người hỏi")
    delivery: Delivery = Field(default=Delivery.ONLINE, title="Cách nhận")
    forward: bool = Field(default=False, title="Đồng ý chuyển giúp đến nơi khác")
    source: Channel = Field(title="Nơi nhận")
    asked_at: AwareDatetime = Field(title="Gửi lúc")
    received_on: date = Field(title="Ngày nhận")
    clocks: tuple[Clock, ...] = Field(default=(), title="Thời hạn")
    scope: str = Field(default="", max_length=40, title="Loại thông tin (Điều 23)")
    missing: tuple[str, ...] = Field(default=(), title="Còn thiếu")
    missing_note: str = Field(default="", title="Nói rõ điều còn thiếu")
    cost: int | None = Field(default=None, title="Chi phí (đồng)")
    cost_detail: str = Field(default="", title="Cách tính chi phí")
    paid_on: date | None = Field(default=None, title="Trả chi phí ngày")
    answer: str = Field(default="", title="Trả lời")
    document: Line = Field(default="", max_length=100, title="Số văn bản")
    withheld: str = Field(default="", title="Phần không cung cấp")
    ground: str = Field(default="", max_length=40, title="Căn cứ")
    reason: str = Field(default="", title="Lý do, hướng dẫn")
    links: tuple[Link, ...] = Field(default=(), title="Nơi đã công khai")
    agency: Line = Field(default="", max_length=300, title="Nơi giữ thông tin")
    forwarded: bool = Field(default=False, title="Đã chuyển giúp")
    answered_on: date | None = Field(default=None, title="Trả lời ngày")
    dispute: str = Field(default="", title="Người hỏi báo chưa đúng, chưa đủ")
    correction: str = Field(default="", title="Trả lời lại")
    corrected_on: date | None = Field(default=None, title="Trả lời lại ngày")
    public_title: Line = Field(default="", max_length=200, title="Tiêu đề khi công khai")
    public_answer: str = Field(default="", title="Bản công khai")
    published_on: date | None = Field(default=None, title="Ngày công khai")
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
        return all(clock.in_time for clock in self.clocks)

    @property
    def is_extended(self) -> bool:
        """Whether more time was taken for the answer."""
        return any(clock.extension for clock in self.clocks)

    @property
    def follows_old_law(self) -> bool:
        """Whether it was sent before the new law, so that articles of the new one do not rule it (Điều 31 khoản 4)."""
        return bool(self.clocks) and not self.clocks[0].is_of_new_law

    @property
    def is_partial(self) -> bool:
        """Whether a part was withheld (Điều 10 khoản 4)."""
        return bool(self.withheld)

    @property
    def asked_for(self) -> tuple[str, ...]:
        """What is still missing, in the words the asker reads."""
        return tuple(found.ask for id in self.missing if (found := find_content(id)))

    def is_late(self, today: date) -> bool:
        """Whether something was due before ``today``."""
        return (due := self.due_on) is not None and due < today

    @property
    def clock(self) -> Clock | None:
        """The clock that runs while the request is open."""
        return running(self.clocks) if self.state.is_open else None
