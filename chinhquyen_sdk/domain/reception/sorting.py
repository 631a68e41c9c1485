"""What an officer decides before a petition is taken up: the kind, whose business it is, whether anything is missing."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .flags import Flag


class Competence(StrEnum):
    OURS = "commune"
    OTHERS = "others"

    @property
    def label(self) -> str:
        return "Của xã, phường" if self is Competence.OURS else "Của cơ quan khác"


class Checked(Record):
    """One condition as an officer found it; ``note`` says why, where it goes against what the record shows."""

    condition: str = Field(max_length=40)
    met: bool
    note: str = Field(default="", max_length=500)


class CheckConditions(Record):
    """Ask to write down which conditions are met."""

    checked: tuple[Checked, ...] = Field(default=(), title="Các điều kiện")


class DecideCompetence(Record):
    """Ask to write down whose business the petition is."""

    competence: Competence = Field(title="Thuộc thẩm quyền")
    agency: Line = Field(default="", max_length=300, title="Cơ quan có thẩm quyền")


class FlagPetition(Record):
    """Ask to mark what must be looked out for; the list replaces the former one."""

    flags: tuple[Flag, ...] = Field(default=(), title="Cần lưu ý")
