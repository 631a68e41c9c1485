"""The letter as it leaves the house: every word a renderer needs, and nothing it must look up."""

from __future__ import annotations

from chinhquyen_sdk.domain.text import Line, one_line

from . import form
from .occasions import Look, PaperFormat
from .sheet import CleanLine, Sheet

__all__ = ["CleanLine", "LetterDocument"]


class LetterDocument(Sheet):
    """One letter in full. Frozen at approval and kept: the same document always gives the same page.

    ``body`` holds paragraphs parted by blank lines. Without ``number`` it is a draft and says so.
    """

    subject: Line
    addressee: Line
    address: Line = ""
    body: str
    authority: tuple[CleanLine, ...]
    format: PaperFormat = PaperFormat.A4
    look: Look = Look.OFFICE

    @property
    def draft(self) -> bool:
        """Whether the letter has no number yet and binds nobody."""
        return self.number is None

    @property
    def quiet_number(self) -> str:
        """What a letter among people says of its place in the book, small and at the foot: "Thư số 05"."""
        return f"Thư số {self.number:02d}" if self.number and not self.symbol else ""

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The body's paragraphs, each on one line, the last of an office letter closed by "./." (Phụ lục I, II.6)."""
        parts = [one_line(part) for part in self.body.split("\n\n") if part.strip()]
        if not parts or self.look is not Look.OFFICE:
            return tuple(parts)
        return (*parts[:-1], parts[-1].removesuffix(form.END).rstrip(" .") + form.END)
