"""What must stand on a commune's website, as dated data with its source (data/sections.toml)."""

from __future__ import annotations

import functools
import tomllib
from datetime import date
from enum import StrEnum
from importlib import resources
from typing import Any, Self

from pydantic import Field, model_validator

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.law import LegalBasis


class Need(StrEnum):
    """What a page of a section must hold besides words."""

    UNIT = "unit"
    LEADER = "leader"
    MAP = "map"

    @property
    def label(self) -> str:
        """What is asked for, as it is said to the editor who has to add it."""
        return _NEEDS[self]


class Section(Record):
    """One thing to stand on the site. Without ``basis`` it is our own advice and never called law.

    ``months``: after how many months an editor is asked to look again; the law says "at once on change" and gives
    no number, so this one is the house's. ``confidence`` says how the text of ``basis`` is known.
    """

    code: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)
    title: str
    text: str
    hint: str
    needs: tuple[Need, ...] = ()
    months: int = Field(gt=0, le=60)
    basis: tuple[LegalBasis, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    verified: bool = False
    confidence: str
    source: str
    note: str = ""

    @model_validator(mode="after")
    def _sound(self) -> Self:
        if self.verified != (self.confidence == "verified"):
            raise ValueError(f"{self.code}: confidence and verified do not say the same")
        if self.verified and not self.basis:
            raise ValueError(f"{self.code}: verified, but no basis")
        return self

    @property
    def asked_by_law(self) -> bool:
        """Whether an article we have read asks for it."""
        return self.verified

    @property
    def why(self) -> str:
        """The legal basis in words, with a warning where it was not read; what we advise says so."""
        if not self.basis:
            return "Nên có (không phải luật buộc)"
        named = "; ".join(str(each) for each in self.basis)
        return named if self.verified else f"{named} (chưa kiểm chứng)"

    def in_force(self, day: date) -> bool:
        """Whether it is asked for on ``day``."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )


@functools.cache
def _data() -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath("data/sections.toml").read_text("utf-8"))


@functools.cache
def sections() -> tuple[Section, ...]:
    """Return every section we know, in the order in which the site check lists them."""
    return tuple(Section.model_validate(row) for row in _data()["section"])


def find_section(code: str) -> Section | None:
    """Return the section ``code``, None when there is none."""
    return next((each for each in sections() if each.code == code), None)


def few_words() -> int:
    """Return the number of words under which a page counts as empty: the house's number, not the law's."""
    return int(_data()["few_words"])


_NEEDS = {
    Need.UNIT: "các phòng, đơn vị và việc của từng nơi",
    Need.LEADER: "từng lãnh đạo, có tiểu sử tóm tắt và nhiệm vụ",
    Need.MAP: "bản đồ kèm lời mô tả",
}
