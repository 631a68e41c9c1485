"""Members of a board: elected or named, what they declared, how they leave. Pure."""

from __future__ import annotations

from datetime import date
from typing import Self
from uuid import UUID

from pydantic import Field, model_validator

from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.people import Phone
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .states import Leaving, MemberPart, MemberRole

EXCEPTION = "Vì sao vẫn làm khác quy định"
EXCEPTION_HINT = "Chỉ khi máy báo là khác quy định. Lý do được ghi lại và bà con đọc được."


class AddMember(Record):
    """A member who was elected or named. ``answers``: standard → "co" or "khong", asked one by one.

    Whoever was elected is taken from the minutes, with name and village.
    """

    candidate: UUID | None = Field(
        default=None, title="Người trúng cử", description="Theo biên bản bầu đã ghi ở trang của ban."
    )
    name: Line = Field(
        default="", max_length=120, title="Họ và tên", description="Chỉ ghi với người được cử, không bầu."
    )
    role: MemberRole = Field(default=MemberRole.MEMBER, title="Vai trò")
    part: MemberPart = Field(default=MemberPart.RESIDENT, title="Là đại diện của")
    village: UUID | None = Field(default=None, title="Xóm, tổ dân phố")
    phone: Phone = Field(
        default="", title="Điện thoại", description="Chỉ để gửi đường dẫn đi hiện trường; không công khai."
    )
    answers: dict[str, str] = Field(default_factory=dict, title="Lời khai theo tiêu chuẩn")
    exception: Line = Field(default="", max_length=300, title=EXCEPTION, description=EXCEPTION_HINT)

    @model_validator(mode="after")
    def _somebody(self) -> Self:
        if self.candidate is None and len(self.name) < 2:
            raise problem("nobody", "Mời chọn người trúng cử theo biên bản, hoặc ghi tên người được cử.")
        return self


class ChangeRole(Record):
    """Another role in the same board."""

    role: MemberRole = Field(title="Vai trò mới")
    exception: Line = Field(default="", max_length=300, title=EXCEPTION, description=EXCEPTION_HINT)


class LeaveBoard(Record):
    """A member leaves. ``document``: of the Front, where there is one."""

    kind: Leaving = Field(title="Vì sao")
    day: date = Field(title="Từ ngày")
    document: Line = Field(
        default="", max_length=120, title="Văn bản của Mặt trận", description="Số, ngày văn bản."
    )
    reason: Line = Field(default="", max_length=300, title="Nói thêm", description="Chỉ cán bộ đọc.")


class Member(Record):
    """One member. Everybody reads name, role and village; the rest is the Front's."""

    id: UUID
    board: UUID
    name: Line = Field(max_length=120, title="Họ và tên")
    role: MemberRole = MemberRole.MEMBER
    part: MemberPart = MemberPart.RESIDENT
    village: UUID | None = None
    village_name: Line = Field(default="", max_length=100, title="Xóm, tổ dân phố")
    election: UUID | None = None
    candidate: UUID | None = None
    answers: dict[str, str] = Field(default_factory=dict)
    left_on: date | None = None
    left_kind: Leaving | None = None
    left_document: Line = Field(default="", max_length=120)
    left_reason: Line = Field(default="", max_length=300)

    @property
    def sits(self) -> bool:
        """Whether the member is one today."""
        return self.left_on is None
