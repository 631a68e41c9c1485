"""What is asked for each step of a finding: one record a step."""

from __future__ import annotations

from datetime import date
from typing import Self
from uuid import UUID

from pydantic import Field, model_validator

from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .house import CHECKED, CHECKED_HINT
from .states import Addressee, Answered, Gravity

_CODE = r"^[A-Za-z0-9-]{0,40}$"


class RecordFinding(Record):
    """What is not as it should be. ``code``: of the petition or feedback that told of it."""

    title: Line = Field(min_length=8, max_length=200, title="Phát hiện việc gì")
    day: date = Field(title="Phát hiện ngày")
    where: Line = Field(min_length=2, max_length=200, title="Ở đâu")
    gravity: Gravity = Field(default=Gravity.MINOR, title="Mức độ")
    text: str = Field(
        min_length=10,
        max_length=4000,
        title="Thấy gì, căn cứ vào đâu",
        description="Viết dễ hiểu cho bà con đọc; không nêu tên người.",
    )
    visit: UUID | None = Field(default=None, title="Từ chuyến đi nào")
    code: Line = Field(
        default="",
        max_length=40,
        pattern=_CODE,
        title="Mã đơn, mã phản ánh",
        description="Khi đơn hoặc phản ánh của bà con là căn cứ.",
    )
    checked: bool = Field(default=False, title=CHECKED, description=CHECKED_HINT)


class Recommend(Record):
    """What the board asks for, and of whom."""

    recommendation: str = Field(min_length=10, max_length=3000, title="Kiến nghị gì")
    addressee: Addressee = Field(default=Addressee.COMMITTEE, title="Gửi ai")
    addressee_name: Line = Field(
        default="",
        max_length=200,
        title="Tên cơ quan",
        description="Khi không phải Ủy ban nhân dân xã, phường.",
    )
    wanted_by: date | None = Field(
        default=None,
        title="Mong trả lời trước ngày",
        description="Chỉ khi luật không định hạn: chủ đầu tư, cơ quan khác.",
    )
    checked: bool = Field(default=False, title=CHECKED, description=CHECKED_HINT)

    @model_validator(mode="after")
    def _others_are_named(self) -> Self:
        if self.addressee is not Addressee.COMMITTEE and not (self.addressee_name and self.wanted_by):
            raise problem(
                "addressee_missing", "Gửi cơ quan khác thì mời ghi tên cơ quan và ngày mong trả lời."
            )
        return self


class ConfirmRecommendation(Record):
    """The Front confirms and sends."""

    number: Line = Field(min_length=1, max_length=60, title="Số văn bản kiến nghị")
    day: date = Field(
        title="Ngày gửi", description="Ngày nơi nhận nhận được: thời hạn trả lời tính từ ngày này."
    )


class ReturnRecommendation(Record):
    """The Front does not confirm."""

    reason: Line = Field(
        min_length=5, max_length=500, title="Vì sao trả lại", description="Chỉ cán bộ và ban đọc."
    )


class AnswerRecommendation(Record):
    """What the addressee replied."""

    day: date = Field(title="Trả lời ngày")
    document: Line = Field(min_length=1, max_length=60, title="Số văn bản trả lời")
    answer: Answered = Field(title="Trả lời thế nào")
    text: str = Field(
        min_length=10,
        max_length=4000,
        title="Nội dung trả lời",
        description="Tóm tắt cho bà con; không nêu tên người.",
    )
    promise_by: date | None = Field(default=None, title="Hẹn làm xong trước ngày")
    checked: bool = Field(default=False, title=CHECKED, description=CHECKED_HINT)


class VerifyRecommendation(Record):
    """The board went to see whether it was done."""

    day: date = Field(title="Kiểm tra lại ngày")
    done: bool = Field(default=False, title="Đã làm xong")
    text: str = Field(
        min_length=10,
        max_length=3000,
        title="Thấy gì",
        description="Chưa xong thì ghi còn thiếu gì; không nêu tên người.",
    )
    checked: bool = Field(default=False, title=CHECKED, description=CHECKED_HINT)


class CloseFinding(Record):
    """No recommendation is needed."""

    reason: Line = Field(min_length=5, max_length=300, title="Vì sao không cần kiến nghị")


class AddEvidence(Record):
    """Something else that shows it: a petition or feedback by its code."""

    code: Line = Field(min_length=4, max_length=40, pattern=_CODE, title="Mã đơn, mã phản ánh")
