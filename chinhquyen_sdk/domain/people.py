"""People: who acts, who is written to, how a telephone number is written."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from .messages import problem
from .records import Record
from .text import Line

_SEPARATORS = re.compile(r"[\s.\-()]")
_VIETNAM = re.compile(r"0\d{9,10}")
_ABROAD = re.compile(r"\+[1-9]\d{6,14}")  # ITU-T E.164: at most 15 digits


def _phone(text: str) -> str:
    digits = _SEPARATORS.sub("", text)
    if not digits:
        return ""
    if digits.startswith("00"):
        digits = "+" + digits[2:]
    if digits.startswith("+84"):
        digits = "0" + digits[3:].lstrip("0")
    if _VIETNAM.fullmatch(digits) or _ABROAD.fullmatch(digits):
        return digits
    raise problem(
        "phone_invalid", "Số điện thoại chưa đúng. Ví dụ: 0912 000 123; số nước ngoài bắt đầu bằng dấu +."
    )


Phone = Annotated[str, Field(max_length=40), AfterValidator(_phone)]
"""A telephone number: Vietnamese as 0…, foreign as +country…; empty when there is none."""


class Actor(Record):
    """Who did it. A citizen is never named here: events are kept for ever."""

    kind: Literal["citizen", "staff", "system"]
    id: str = ""
    name: Line = ""

    @classmethod
    def citizen(cls) -> Actor:
        return cls(kind="citizen")

    @classmethod
    def system(cls) -> Actor:
        return cls(kind="system")

    @classmethod
    def staff(cls, id: str, name: str) -> Actor:
        return cls(kind="staff", id=id, name=name)


class Addressee(Record):
    """Who a letter goes to. Without a name it goes to "the sender of petition X" (Luật Tố cáo 25/2018/QH14: giữ bí mật)."""

    salutation: Line = "ông/bà"
    name: Line = ""
    address: Line = ""
