"""What a template needs to know: one record per kind of occasion. The titles are what an officer reads."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line


class AcceptanceNotice(Record):
    """A petition was taken up. ``due`` empty: no verified period may be promised."""

    code: Line = Field(title="Mã đơn", max_length=20)
    kind: Line = Field(title="Loại đơn", max_length=40)
    received_on: date = Field(title="Ngày nhận đơn")
    accepted_on: date = Field(title="Ngày thụ lý")
    due: date | None = Field(default=None, title="Ngày trả lời chậm nhất")
    due_basis: Line = Field(default="", title="Căn cứ của thời hạn", max_length=300)


class TransferNotice(Record):
    """A petition was passed on to the body whose business it is."""

    code: Line = Field(title="Mã đơn", max_length=20)
    kind: Line = Field(title="Loại đơn", max_length=40)
    received_on: date = Field(title="Ngày nhận đơn")
    transferred_on: date = Field(title="Ngày chuyển đơn")
    agency: Line = Field(title="Nơi giải quyết", max_length=300)


class ConclusionNotice(Record):
    """The chair concluded after receiving somebody (NĐ 154/2026/NĐ-CP Điều 25 khoản 2)."""

    code: Line = Field(title="Mã lượt tiếp", max_length=20)
    received_on: date = Field(title="Ngày tiếp")
    conclusion: str = Field(title="Kết luận", max_length=10_000)
    responsible: Line = Field(title="Nơi chịu trách nhiệm", max_length=300)
    finish_by: date | None = Field(default=None, title="Giải quyết xong trước ngày")
    contact: Line = Field(default="", title="Người cần liên hệ", max_length=300)


NOTICES: dict[str, type[Record]] = {
    "AcceptanceNotice": AcceptanceNotice,
    "ConclusionNotice": ConclusionNotice,
    "TransferNotice": TransferNotice,
}
