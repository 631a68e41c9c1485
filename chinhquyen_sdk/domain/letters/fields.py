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


class RefusalNotice(Record):
    """A petition is not taken up. ``document``: the paper the refusal stands in, when it has one already."""

    code: Line = Field(title="Mã đơn", max_length=20)
    kind: Line = Field(title="Loại đơn", max_length=40)
    received_on: date = Field(title="Ngày nhận đơn")
    refused_on: date = Field(title="Ngày quyết định không thụ lý")
    ground: Line = Field(title="Lý do theo luật", max_length=1_000)
    ground_basis: Line = Field(default="", title="Căn cứ của lý do", max_length=300)
    document: Line = Field(default="", title="Số văn bản", max_length=100)


class GuidanceNotice(Record):
    """The sender is told where to turn."""

    code: Line = Field(title="Mã đơn", max_length=20)
    kind: Line = Field(title="Loại đơn", max_length=40)
    received_on: date = Field(title="Ngày nhận đơn")
    agency: Line = Field(title="Nơi có thẩm quyền", max_length=300)
    document: Line = Field(default="", title="Số văn bản", max_length=100)


class ExtensionNotice(Record):
    """A period was lengthened. ``tests``: the law's own words for why; ``due`` empty: no day may be promised."""

    code: Line = Field(title="Mã đơn", max_length=20)
    kind: Line = Field(title="Loại đơn", max_length=40)
    received_on: date = Field(title="Ngày nhận đơn")
    document: Line = Field(default="", title="Số văn bản gia hạn", max_length=100)
    reason: Line = Field(default="", title="Lý do", max_length=2_000)
    tests: Line = Field(default="", title="Vụ việc phức tạp vì", max_length=2_000)
    due: date | None = Field(default=None, title="Ngày trả lời chậm nhất")
    due_basis: Line = Field(default="", title="Căn cứ của thời hạn", max_length=300)


class ReopeningNotice(Record):
    """The sender said that it is not solved; the commune says sorry and goes on."""

    code: Line = Field(title="Mã đơn", max_length=20)
    kind: Line = Field(title="Loại đơn", max_length=40)
    received_on: date = Field(title="Ngày nhận đơn")
    reopened_on: date = Field(title="Ngày mở lại")
    reason: Line = Field(default="", title="Người gửi cho biết", max_length=300)
    due: date | None = Field(default=None, title="Ngày trả lời lại chậm nhất")
    due_basis: Line = Field(default="", title="Căn cứ của thời hạn", max_length=300)


class DialogueInvitation(Record):
    """The complainant is invited to a dialogue (Luật Khiếu nại 02/2011/QH13 Điều 30)."""

    code: Line = Field(title="Mã đơn", max_length=20)
    received_on: date = Field(title="Ngày nhận đơn")
    hour: Line = Field(title="Giờ đối thoại", max_length=20)
    meets_on: date = Field(title="Ngày đối thoại")
    place: Line = Field(title="Nơi đối thoại", max_length=300)
    document: Line = Field(default="", title="Số thông báo đối thoại", max_length=100)


class ExplanationNotice(Record):
    """The explanation was given; it goes out with this letter. ``sorry``: words for a late one."""

    code: Line = Field(title="Mã yêu cầu", max_length=20)
    received_on: date = Field(title="Ngày nhận yêu cầu")
    subject: Line = Field(title="Về việc", max_length=200)
    document: Line = Field(title="Số văn bản giải trình", max_length=100)
    answered_on: date = Field(title="Ngày giải trình")
    sorry: Line = Field(default="", title="Lời xin lỗi vì chậm", max_length=300)


NOTICES: dict[str, type[Record]] = {
    "AcceptanceNotice": AcceptanceNotice,
    "ConclusionNotice": ConclusionNotice,
    "DialogueInvitation": DialogueInvitation,
    "ExplanationNotice": ExplanationNotice,
    "ExtensionNotice": ExtensionNotice,
    "GuidanceNotice": GuidanceNotice,
    "RefusalNotice": RefusalNotice,
    "ReopeningNotice": ReopeningNotice,
    "TransferNotice": TransferNotice,
}
