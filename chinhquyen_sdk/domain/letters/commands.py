"""What people ask of a letter: one record per deed."""

from __future__ import annotations

from typing import Self
from uuid import UUID

from pydantic import Field, field_validator, model_validator

from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line, Prose

from .channels import POST, ChannelSlug
from .delivery import Outcome
from .mailing import EnvelopeSize


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
    late_reason: Line = Field(
        default="", title="Vì sao vẫn gửi", max_length=300, description="Chỉ cần khi thư đã quá ngày nên gửi."
    )  # fmt: skip


class ApproveLetters(Record):
    """A yes to many letters, each with the digest of the wording that was looked at. A letter named twice counts once."""

    letters: tuple[ApproveLetter, ...] = Field(title="Thư đã xem", min_length=1, max_length=5_000)

    @field_validator("letters")
    @classmethod
    def _each_once(cls, value: tuple[ApproveLetter, ...]) -> tuple[ApproveLetter, ...]:
        return tuple({one.letter: one for one in value}.values())


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


class CheckLetter(Record):
    """Read through and found ready. ``seen`` is the digest of the wording on the screen."""

    letter: UUID
    seen: str = Field(min_length=1, max_length=64)


class PrintLetter(Record):
    """It lies on paper now."""

    letter: UUID


class SignLetter(Record):
    """The office's digital signature under a numbered letter."""

    letter: UUID


class PrintPile(Record):
    """Numbered letters to be printed as one pile; none named: all that wait for it."""

    letters: tuple[UUID, ...] = Field(default=(), title="Thư", max_length=5_000)
    envelope: EnvelopeSize = Field(default=EnvelopeSize.DL, title="Cỡ phong bì")


class Reprint(Record):
    """Letters that were printed before, or came back from the road, in a new pile. ``pile``: all of that pile."""

    letters: tuple[UUID, ...] = Field(default=(), title="Thư", max_length=5_000)
    pile: UUID | None = Field(default=None, title="Đợt in")
    why: Line = Field(
        title="Vì sao in lại",
        min_length=1,
        max_length=300,
        description="Ví dụ: máy in kẹt giấy; thư quay về.",
    )
    envelope: EnvelopeSize = Field(default=EnvelopeSize.DL, title="Cỡ phong bì")

    @model_validator(mode="after")
    def _names_letters(self) -> Self:
        if not self.letters and self.pile is None:
            raise problem("letters_missing", "Mời chọn thư cần in lại.")
        return self


class SendLetter(Record):
    """Out of the house, by ``channel``."""

    letter: UUID
    channel: ChannelSlug = Field(title="Cách gửi")
    postal_code: Line = Field(
        default="",
        title="Mã bưu gửi",
        max_length=30,
        description="Chỉ cần khi gửi bưu điện: mã trên biên lai.",
    )
    late_reason: Line = Field(
        default="", title="Vì sao vẫn gửi", max_length=300, description="Chỉ cần khi thư đã quá ngày nên gửi."
    )  # fmt: skip

    @model_validator(mode="after")
    def _names_its_code(self) -> Self:
        if self.channel == POST.slug and not self.postal_code:
            raise problem("postal_code_missing", "Gửi bưu điện thì ghi mã bưu gửi.")
        return self


class DeliverLetter(Record):
    """It arrived."""

    letter: UUID
    received_by: Line = Field(
        default="",
        title="Người nhận thư",
        max_length=150,
        description="Đưa tận tay thì ghi tên người đã cầm thư.",
    )


class BringBackLetter(Record):
    """It did not arrive, and why."""

    letter: UUID
    outcome: Outcome = Field(title="Kết quả")
    failure: Line = Field(
        title="Vì sao không đến", min_length=1, max_length=300, description="Ví dụ: nhà đóng cửa ba lần."
    )

    @field_validator("outcome")
    @classmethod
    def _is_a_failure(cls, value: Outcome) -> Outcome:
        if value in (Outcome.UNDER_WAY, Outcome.DELIVERED):
            raise problem("outcome_not_lost", "Mời chọn vì sao thư không đến tay.")
        return value


class KeepAddress(Record):
    """Where one reader agreed to get this letter by ``channel``; empty: no more."""

    letter: UUID
    channel: ChannelSlug = Field(title="Cách gửi")
    address: Line = Field(default="", title="Địa chỉ", max_length=200)
    agreed: bool = Field(default=False, title="Người nhận đã đồng ý", validate_default=True)

    @model_validator(mode="after")
    def _only_with_a_yes(self) -> Self:
        if self.address and not self.agreed:
            raise problem("consent_missing", "Chỉ ghi địa chỉ khi người nhận đã đồng ý.")
        return self
