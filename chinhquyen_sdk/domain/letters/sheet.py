"""What every paper of the office has: who issues it, its number and day, its title, who signs."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line, normalise, one_line

from . import form

CleanLine = Annotated[str, AfterValidator(normalise), AfterValidator(one_line), Field(max_length=500)]


class Sheet(Record):
    """The frame of Nghị định 30/2020/NĐ-CP, Phụ lục I; letters and the lawful forms are drawn in it."""

    agency: tuple[CleanLine, ...]
    symbol: CleanLine = ""
    number: int | None = Field(default=None, ge=1)
    place: Line
    day: date | None = None
    heading: Line
    subject: Line = ""
    authority: tuple[CleanLine, ...] = ()
    signer: Line = ""
    signed_note: Line = Field(
        default="", description="what the page says of its digital signature; empty: signed by hand"
    )
    recipients: tuple[CleanLine, ...] = ()
    link: str = Field(default="", description="address the QR leads to; empty: no QR")
    link_note: Line = ""

    @property
    def number_line(self) -> str:
        """The line "Số: 05/TB-UBND", or "" for a paper that takes no symbol."""
        return form.number_line(self.number, self.symbol) if self.symbol else ""

    @property
    def place_line(self) -> str:
        """The line "Quyết Thắng, ngày 05 tháng 02 năm 2026"."""
        return form.place_and_date(self.place, self.day)
