"""A letter of several matters and the parts it is taken apart into."""

from __future__ import annotations

from pydantic import Field, field_validator

from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .kinds import PetitionKind


class PartOfLetter(Record):
    """One matter of a letter, as it will stand alone."""

    kind: PetitionKind = Field(title="Loại")
    title: Line = Field(default="", max_length=200, title="Tóm tắt một dòng")
    content: str = Field(min_length=10, max_length=20_000, title="Nội dung")

    @field_validator("kind")
    @classmethod
    def _one_matter(cls, value: PetitionKind) -> PetitionKind:
        if value is PetitionKind.MIXED:
            raise problem("one_matter", "Mỗi phần chỉ một việc, mời chọn một loại.")
        return value


class SplitPetition(Record):
    """Ask to take a letter apart. Nothing of it is lost: the letter stays as it was written."""

    parts: tuple[PartOfLetter, ...] = Field(min_length=2, max_length=10, title="Các phần")
