"""The letter as it leaves the house: every word a renderer needs, and nothing it must look up."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line, normalise, one_line

from . import form

CleanLine = Annotated[str, AfterValidator(normalise), AfterValidator(one_line), Field(max_length=500)]


class LetterDocument(Record):
    """One letter in full. Frozen at approval and kept: the same document always gives the same page.

    ``body`` holds paragraphs parted by blank lines. Without ``number`` it is a draft and says so.
    """

    agency: tuple[CleanLine, ...]
    symbol: CleanLine = ""
    number: int | None = Field(default=None, ge=1)
    place: Line
    day: date | None = None
    heading: Line
    subject: Line
    addressee: Line
    address: Line = ""
    body: str
    authority: tuple[CleanLine, ...]
    signer: Line = ""
    recipients: tuple[CleanLine, ...] = ()
    link: str = Field(default="", description="address the QR leads to; empty: no QR")
    link_note: Line = ""

    @property
    def draft(self) -> bool:
        """Whether the letter has no number yet and binds nobody."""
        return self.number is None

    @property
    def number_line(self) -> str:
        """The line "Số: 05/TB-UBND", or "" for a letter that takes no symbol."""
        return form.number_line(self.number, self.symbol) if self.symbol else ""

    @property
    def place_line(self) -> str:
        """The line "Quyết Thắng, ngày 05 tháng 02 năm 2026"."""
        return form.place_and_date(self.place, self.day)

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The body's paragraphs, each on one line, the last closed by "./." (Phụ lục I, II.6)."""
        parts = [one_line(part) for part in self.body.split("\n\n") if part.strip()]
        if not parts:
            return ()
        return (*parts[:-1], parts[-1].removesuffix(form.END).rstrip(" .") + form.END)
