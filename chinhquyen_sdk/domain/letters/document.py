"""The letter as it leaves the house: every word a renderer needs, and nothing it must look up."""

from __future__ import annotations

from chinhquyen_sdk.domain.text import Line, one_line

from . import form
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

    @property
    def draft(self) -> bool:
        """Whether the letter has no number yet and binds nobody."""
        return self.number is None

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The body's paragraphs, each on one line, the last closed by "./." (Phụ lục I, II.6)."""
        parts = [one_line(part) for part in self.body.split("\n\n") if part.strip()]
        if not parts:
            return ()
        return (*parts[:-1], parts[-1].removesuffix(form.END).rstrip(" .") + form.END)
