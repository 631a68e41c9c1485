"""What people ask for when they do something about a due or a posting."""

from __future__ import annotations

from datetime import date

from pydantic import Field, field_validator

from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .forms import Form


class ArisenDue(Record):
    """It arose, or the day it is counted from is known now."""

    label: Line = Field(
        default="", max_length=300, title="Việc gì", description="Ví dụ: Danh sách gọi nhập ngũ năm 2027."
    )
    starts_on: date = Field(title="Ngày bắt đầu tính hạn")


class AddDue(ArisenDue):
    """One more of the same duty in the same year."""

    duty: str = Field(min_length=1, max_length=40, title="Nghĩa vụ")
    label: Line = Field(min_length=5, max_length=300, title="Việc gì")


class CloseDue(Record):
    """It did not arise. The reason is public."""

    reason: str = Field(
        min_length=10,
        max_length=1_000,
        title="Vì sao không phát sinh",
        description="Bà con đọc được lời này.",
    )


class ReopenDue(Record):
    """It did arise after all."""

    reason: str = Field(min_length=5, max_length=1_000, title="Vì sao mở lại")


class PublishPosting(Record):
    """The one act: a page goes up and its other forms are opened."""

    title: Line = Field(min_length=10, max_length=250, title="Tiêu đề")
    summary: Line = Field(
        default="",
        max_length=500,
        title="Tóm tắt trong một câu",
        description="Hiện ở danh sách, tin nhắn và trên loa.",
    )
    text: str = Field(
        min_length=20, max_length=50_000, title="Nội dung", description="Mỗi đoạn cách nhau một dòng trống."
    )
    document: Line = Field(default="", max_length=100, title="Số, ký hiệu văn bản")
    contact: Line = Field(
        min_length=3,
        max_length=300,
        title="Bà con hỏi ai",
        description="Tên bộ phận, số điện thoại của cơ quan.",
    )
    starts_on: date | None = Field(default=None, title="Ngày bắt đầu tính hạn")
    extra_forms: tuple[Form, ...] = Field(default=(), title="Hình thức làm thêm")
    checked: bool = Field(
        title="Tôi đã đọc lại: không còn số căn cước, số điện thoại, số tài khoản, bệnh tật, địa chỉ nhà của ai mà luật không buộc nêu",
    )

    @field_validator("checked")
    @classmethod
    def _looked_through(cls, value: bool) -> bool:
        if not value:
            raise problem(
                "check_needed",
                "Mời đọc lại một lượt xem còn thông tin riêng của ai không, rồi đánh dấu vào đây.",
            )
        return value


class CorrectPosting(Record):
    """What is right, beside the first text that stays."""

    text: str = Field(min_length=10, max_length=20_000, title="Nội dung đúng")
    reason: Line = Field(min_length=5, max_length=500, title="Sai ở đâu")


class WaiveForm(Record):
    """A form that the law asks for only where the commune has the means, or that was chosen freely."""

    form: Form = Field(title="Hình thức")
    reason: Line = Field(min_length=10, max_length=300, title="Vì sao không làm")


class RemoveBoard(Record):
    """Taken off the board."""

    on: date = Field(title="Ngày gỡ")


class ConfirmReceipt(Record):
    """A village head's word, given from a telephone."""

    confirmed: bool = Field(title="Tôi đã nhận và đã báo cho bà con")

    @field_validator("confirmed")
    @classmethod
    def _said(cls, value: bool) -> bool:
        if not value:
            raise problem("confirm_needed", "Mời bấm xác nhận khi đã nhận và đã báo cho bà con.")
        return value
