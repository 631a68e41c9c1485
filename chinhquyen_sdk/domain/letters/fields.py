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


NOTICES: dict[str, type[Record]] = {"AcceptanceNotice": AcceptanceNotice, "TransferNotice": TransferNotice}
