"""What people ask of a letter: one record per deed."""

from __future__ import annotations

from uuid import UUID

from pydantic import Field

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line, Prose


class EditLetter(Record):
    """New wording of a letter that has no number yet."""

    letter: UUID
    subject: Line = Field(title="Trích yếu", min_length=1, max_length=300)
    addressee: Line = Field(title="Kính gửi", min_length=1, max_length=300)
    address: Line = Field(default="", title="Địa chỉ", max_length=300)
    body: Prose = Field(
        title="Nội dung thư",
        min_length=1,
        max_length=20_000,
        description="Mỗi đoạn cách nhau một dòng trống.",
    )


class ApproveLetter(Record):
    """The chair's yes. ``seen`` is the digest of the wording on the screen: nobody signs an unseen change."""

    letter: UUID
    seen: str = Field(min_length=1, max_length=64)


class ReturnLetter(Record):
    """Back to the drafter, with what should change."""

    letter: UUID
    remark: Prose = Field(
        title="Cần sửa gì",
        min_length=1,
        max_length=2_000,
        description="Người soạn sẽ đọc đúng những lời này.",
    )


class CancelLetter(Record):
    """A letter that shall not go out."""

    letter: UUID
    reason: Prose = Field(title="Vì sao không gửi", min_length=1, max_length=2_000)
