"""A Word document as text: paragraphs, tables, heads and feet, notes, remarks, and what was struck out but is still there."""

from __future__ import annotations

import re
import zipfile

from .package import members, plain, source, unread
from .parts import FileText, Part, PartWriter

_TOKEN = re.compile(r"<(/?)(?:\w+:)?([A-Za-z]\w*)\b[^>]*?(/?)>|([^<]+)")
_TEXT = frozenset({"t", "delText", "instrText"})
_WHERE = (
    ("header", "đầu trang"), ("footer", "chân trang"), ("footnotes", "chú thích cuối trang"), ("endnotes", "chú thích cuối bài"),
    ("comments", "lời nhận xét bên lề"),
    ("diagrams", "sơ đồ"), ("charts", "biểu đồ"),
)  # fmt: skip


def read_docx(archive: zipfile.ZipFile) -> FileText:
    """Return everything the document says, also what Word does not show at first."""
    names = [
        "word/document.xml",
        *members(archive, r"word/(?!document)[a-z]+\d*\.xml|word/(?:charts|diagrams)/\w+\.xml"),
    ]
    quiet = re.compile(r"word/(?:styles|settings|fontTable|webSettings|numbering|theme|people)\w*\.xml")
    parts = [_read(source(archive, name), name) for name in names if not quiet.fullmatch(name)]
    return FileText("docx", tuple(part for part in parts if part.text.strip()), unread(archive))


class _Writer(PartWriter):
    """Where in the document the next words stand."""

    def __init__(self, member: str) -> None:
        super().__init__(member)
        self.elsewhere = next((said for sign, said in _WHERE if sign in member.lower()), "")
        self.paragraph = self.table = self.row = self.cell = self.depth = self.skipped = 0

    def place(self) -> str:
        inside = (
            f"bảng {self.table}, hàng {self.row}, ô {self.cell}" if self.depth else f"đoạn {self.paragraph}"
        )
        return f"{self.elsewhere}, {inside}" if self.elsewhere else inside


def _read(xml: str, member: str) -> Part:
    out = _Writer(member)
    reading = False
    for token in _TOKEN.finditer(xml):
        closing, name, alone, text = token.groups()
        if text is not None:
            if reading and not out.skipped:
                out.at(out.place())
                out.write(plain(text), token.span(4))
        elif name in _TEXT:
            reading = not closing and not alone
        else:
            _step(out, name, bool(closing), bool(alone))
    return out.part()


def _step(out: _Writer, name: str, closing: bool, alone: bool) -> None:
    if name == "Fallback":  # the same text once more, for older programs
        out.skipped += -1 if closing else not alone
    elif name == "p":
        if closing or alone:
            out.write(" " if out.depth else "\n")
        else:
            out.paragraph += not out.depth
    elif name in ("br", "cr", "tab") and not closing:
        out.write("\t" if name == "tab" and not out.depth else " " if out.depth else "\n")
    elif name in ("tbl", "tr", "tc"):
        _table(out, name, closing)


def _table(out: _Writer, name: str, closing: bool) -> None:
    if name == "tbl":
        out.depth += -1 if closing else 1
        if out.depth == 1 and not closing:
            out.table, out.row = out.table + 1, 0
            out.write("\n")
        elif not out.depth:
            out.write("\n")
    elif out.depth != 1:
        return
    elif name == "tr":
        if closing:
            out.write("\n")
        else:
            out.row, out.cell = out.row + 1, 0
    elif closing:
        out.write("\t")
    else:
        out.cell += 1
