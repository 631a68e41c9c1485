"""One paper in full: every word a renderer needs. It decides nothing and looks nothing up."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from chinhquyen_sdk.domain.letters.sheet import CleanLine, Sheet
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line, normalise

CleanText = Annotated[str, AfterValidator(normalise)]


class PaperColumn(Record):
    """One column of a paper's table. Columns in a row with the same ``group`` stand under one heading."""

    label: CleanLine
    width: float = Field(default=1.0, gt=0, description="share of the table's width, as a relative number")
    align: Literal["left", "center", "right"] = "left"
    group: CleanLine = ""


class PaperTable(Record):
    """A table; its headings come again on every page. ``numbered`` adds the row (1) (2) (3) of the books."""

    columns: tuple[PaperColumn, ...] = Field(min_length=1, max_length=20)
    rows: tuple[tuple[CleanText, ...], ...] = ()
    numbered: bool = False
    empty: CleanLine = Field(default="Không có.", description="printed when there is no row")

    @model_validator(mode="after")
    def _rows_fit(self) -> Self:
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError("every row of a table has a cell for each column")
        return self

    @property
    def groups(self) -> tuple[tuple[str, int], ...]:
        """The upper row of headings as (group, how many columns); "" stands for a column without a group."""
        found: list[tuple[str, int]] = []
        for column in self.columns:
            if column.group and found and found[-1][0] == column.group:
                found[-1] = (column.group, found[-1][1] + 1)
            else:
                found.append((column.group, 1))
        return tuple(found) if any(name for name, _ in found) else ()


class Signature(Record):
    """One of several who sign side by side: "NGƯỜI GIAO", "(Ký, ghi rõ họ tên)", the name."""

    role: CleanLine
    note: CleanLine = "(Ký, ghi rõ họ tên)"
    name: Line = ""


class Paper(Sheet):
    """A lawful form, a book or a record of the office.

    ``form`` names the form ("Mẫu số 02/TCD"), ``form_note`` the decree it comes with; both stand at the top right.
    ``heading`` is the title ("GIẤY BIÊN NHẬN"), ``subject`` the line under it. ``bases`` are printed in italics
    before ``paragraphs``; ``closing`` stands after the table. With ``signatures`` these stand side by side;
    without, ``authority`` and ``signer`` sign alone, beside ``recipients``.
    """

    form: CleanLine = ""
    form_note: CleanLine = ""
    addressee: Line = ""
    bases: tuple[CleanText, ...] = ()
    paragraphs: tuple[CleanText, ...] = ()
    table: PaperTable | None = None
    closing: tuple[CleanText, ...] = ()
    signatures: tuple[Signature, ...] = Field(default=(), max_length=4)
    landscape: bool = False
    draft: bool = Field(default=False, description="prints DỰ THẢO")
