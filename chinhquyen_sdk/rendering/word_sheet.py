"""The parts of a Word file that letters and papers share: our own small template, and the head and foot of a sheet.

Times New Roman by name, as Nghị định 30/2020/NĐ-CP asks; Liberation Serif has the same widths.
"""

from __future__ import annotations

import functools
import io
import zipfile
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from chinhquyen_sdk.domain.letters.form import MOTTO, NATION

from .qr import qr_png
from .sheet import Drawn

_HOME = Path(__file__).parent / "word"
_RELS = "word/_rels/document.xml.rels"
_QR_RELATION = (
    '<Relationship Id="rQr" Target="media/qr.png"'
    ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/>'
)
_PARTS = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_rels.xml",
    _RELS: "document_rels.xml",
    "word/styles.xml": "styles.xml",
    "word/settings.xml": "settings.xml",
    "word/header.xml": "header.xml",
}
_SPACES = " ".join(
    f'xmlns:{prefix}="http://schemas.openxmlformats.org/{name}"'
    for prefix, name in (
        ("w", "wordprocessingml/2006/main"),
        ("r", "officeDocument/2006/relationships"),
        ("wp", "drawingml/2006/wordprocessingDrawing"),
        ("a", "drawingml/2006/main"),
        ("pic", "drawingml/2006/picture"),
    )
)
# Lengths in twentieths of a point, as Word counts; upright the text is 160 mm wide, lying 262 mm.
INSIDE = 9071
INSIDE_WIDE = 14854


def package(document: Drawn, body: str) -> bytes:
    """Return the Word file around ``body``; the same document gives the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as made:
        for name, content in _parts(document, body).items():
            # ZipInfo without a date: the file's bytes depend on the document alone.
            made.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED, 1)
    return out.getvalue()


def _parts(document: Drawn, body: str) -> dict[str, str | bytes]:
    whole = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document {_SPACES}><w:body>'
        f"{body}</w:body></w:document>"
    )
    parts: dict[str, str | bytes] = {**_constant_parts(), "word/document.xml": whole}
    if document.link:
        parts["word/media/qr.png"] = qr_png(document.link)
        parts[_RELS] = _constant_parts()[_RELS].replace("</Relationships>", _QR_RELATION + "</Relationships>")
    return parts


@functools.cache
def _constant_parts() -> dict[str, str]:
    return {name: piece(file) for name, file in _PARTS.items()}


@functools.cache
def piece(file: str) -> str:
    """Return one part of the template."""
    return (_HOME / file).read_text("utf-8").strip()


def head(d: Drawn, inside: int = INSIDE) -> str:
    """Return the issuer and number on the left, the nation and the day on the right."""
    left = inside * 3700 // INSIDE
    return beside((left, inside - left), (_agency(d, left), _nation(d, inside - left)))


def titled(d: Drawn, inside: int = INSIDE) -> str:
    """Return the title and the line under it."""
    draft = p("Draft", "DỰ THẢO") if d.draft else ""
    rule = _rule(inside, _width(d.subject, 0.5, 14) * 0.4)
    return (
        draft
        + gap()
        + p("LetterTitle", d.heading)
        + (p("LetterTitle", d.subject) + rule if d.subject else "")
    )


def foot(d: Drawn, inside: int = INSIDE) -> str:
    """Return who gets a copy and who signs."""
    half = inside // 2
    return beside((half, inside - half), (_copies(d), _signature(d))) + p("Copies", "")


def _agency(d: Drawn, inside: int) -> str:
    rule = _rule(inside, _width(d.agency[-1], 0.72, 12.5) * 0.4)
    return "".join(p("Agency", line) for line in d.agency) + rule + p("Number", d.number_line)


def _nation(d: Drawn, inside: int) -> str:
    rule = _rule(inside, _width(MOTTO, 0.5, 13.5))
    return p("Agency", NATION) + p("Motto", MOTTO) + rule + p("Place", d.place_line)


def _copies(d: Drawn) -> str:
    label = p("CopiesLabel", "Nơi nhận:") if d.recipients else ""
    code = p("Copies", d.link_note) + picture(d.link_note) if d.link else ""
    return label + "".join(p("Copies", f"- {line}") for line in d.recipients) + code + p("Copies", "")


def _signature(d: Drawn) -> str:
    return "".join(p("Sign", line) for line in d.authority) + _room(d, 4) + p("Sign", d.signer)


def _room(d: Drawn, lines: int) -> str:
    """Return the room for a hand's signature; what is said of a digital one stands in it."""
    if not d.signed_note:
        return p("Sign", "") * lines
    return p("Sign", "") + p("SignNote", d.signed_note) + p("Sign", "")


def p(style: str, text: str | tuple[str, str]) -> str:
    """Return one paragraph, its line ends kept; of a pair the second part is bold."""
    plain, bold = (text, "") if isinstance(text, str) else text
    strong = f"<w:r><w:rPr><w:b/></w:rPr>{_t(bold)}</w:r>" if bold else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r>{_t(plain)}</w:r>{strong}</w:p>'


def _t(text: str) -> str:
    return "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in text.split("\n"))


def gap() -> str:
    """Return a little room between two parts."""
    return '<w:p><w:pPr><w:spacing w:line="200" w:lineRule="exact"/></w:pPr></w:p>'


def _width(text: str, em: float, size: float) -> float:
    """Estimate in twentieths of a point; ``em`` is a mean letter's width."""
    return len(text) * em * size * 20


def _rule(inside: int, width: float) -> str:
    side = max(0, int((inside - width) / 2))
    return f'<w:p><w:pPr><w:pStyle w:val="Rule"/><w:ind w:left="{side}" w:right="{side}"/></w:pPr></w:p>'


def beside(widths: Sequence[int], contents: Sequence[str]) -> str:
    """Return the contents side by side, without lines, on one page."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'
        for width, content in zip(widths, contents, strict=True)
    )
    # No margins, said here too: LibreOffice does not take them from the table's style, and the nation's line would break.
    plain = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{plain}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr></w:tbl>"
    )


def picture(label: str) -> str:
    """Return the QR code, which ``label`` tells to whoever does not see it."""
    return piece("picture.xml").replace("LABEL", escape(label, {'"': "&quot;"}))
