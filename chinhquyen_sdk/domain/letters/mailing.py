"""Where letters go on paper: the lines of an address, and the order in which they are carried round."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line, fold

_VILLAGE = re.compile(r"(to|xom|thon|ban|khu|ap|tdp|buon|lang)\b")
_NUMBER = re.compile(r"(\d+)")


class EnvelopeSize(StrEnum):
    """DL 220 mm x 110 mm, C5 229 mm x 162 mm."""

    DL = "dl"
    C5 = "c5"


class Mailing(Record):
    """One addressee. ``village`` is where the letter is carried to: "tổ 5", "xóm Gốc Gạo"."""

    name: Line
    address: Line = ""
    village: Line = ""
    commune: Line = ""

    @property
    def lines(self) -> list[str]:
        """The lines under the name; a village that the address names already is not said twice."""
        village = "" if self.village and fold(self.village) in fold(self.address) else self.village
        return [line for line in (self.address, village, self.commune) if line]


def village_of(address: str) -> str:
    """Return the part of ``address`` that names a village: "Số 4, Tổ 5, phường X" gives "Tổ 5"; empty: none does."""
    parts = (part.strip() for part in address.split(","))
    return next((part for part in parts if _VILLAGE.match(fold(part))), "")


def by_village(mailings: Iterable[Mailing]) -> list[Mailing]:
    """Return the addressees village by village ("tổ 2" before "tổ 10"), within one by address, then by name."""
    return sorted(mailings, key=lambda one: (_natural(one.village), _natural(one.address), fold(one.name)))


def _natural(text: str) -> list[tuple[int, int, str]]:
    parts = (part for part in _NUMBER.split(fold(text)) if part)
    return [(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts]
