"""A letter as DOCX: our own small template, of which only the text part is written anew for each letter.

Times New Roman by name, as Nghị định 30/2020/NĐ-CP asks; Liberation Serif has the same widths.
"""

from __future__ import annotations

import functools
import io
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from chinhquyen_sdk.domain.letters.document import LetterDocument
from chinhquyen_sdk.domain.letters.form import MOTTO, NATION

from .qr import qr_png

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
# Lengths in twentieths of a point, as Word counts; the text is 160 mm wide.
_INSIDE = 9071
_HEAD = (3700, 5371)
_FOOT = (4535, 4536)


def letter_docx(document: LetterDocument) -> bytes:
    """Return the letter as DOCX for Word and LibreOffice; the same document gives the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name, content in _parts(document).items():
            # ZipInfo without a date: the file's bytes depend on the letter alone.
            package.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED, 1)
    return out.getvalue()


def _parts(document: LetterDocument) -> dict[str, str | bytes]:
    parts: dict[str, str | bytes] = {**_constant_parts(), "word/document.xml": _document(document)}
    if document.link:
        parts["word/media/qr.png"] = qr_png(document.link)
        parts[_RELS] = _constant_parts()[_RELS].replace("</Relationships>", _QR_RELATION + "</Relationships>")
    return parts


@functools.cache
def _constant_parts() -> dict[str, str]:
    return {name: _piece(file) for name, file in _PARTS.items()}


def _document(d: LetterDocument) -> str:
    body = "".join(_p("LetterBody", paragraph) for paragraph in d.paragraphs)
    to = _p("To", ("Kính gửi: ", d.addressee)) + (_p("To", d.address) if d.address else "")
    foot = _table(_FOOT, _copies(d), _signature(d)) + _p("Copies", "")
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document {_SPACES}><w:body>'
        f"{_table(_HEAD, _agency(d), _nation(d))}{_title(d)}{to}{body}{_gap()}{foot}"
        f"{_piece('section.xml')}</w:body></w:document>"
    )


def _title(d: LetterDocument) -> str:
    draft = _p("Draft", "DỰ THẢO") if d.draft else ""
    rule = _rule(_INSIDE, _width(d.subject, 0.5, 14) * 0.4)
    return (
        draft
        + _gap()
        + _p("LetterTitle", d.heading)
        + (_p("LetterTitle", d.subject) + rule if d.subject else "")
    )


def _agency(d: LetterDocument) -> str:
    rule = _rule(_HEAD[0], _width(d.agency[-1], 0.72, 12.5) * 0.4)
    return "".join(_p("Agency", line) for line in d.agency) + rule + _p("Number", d.number_line)


def _nation(d: LetterDocument) -> str:
    rule = _rule(_HEAD[1], _width(MOTTO, 0.5, 13.5))
    return _p("Agency", NATION) + _p("Motto", MOTTO) + rule + _p("Place", d.place_line)


def _copies(d: LetterDocument) -> str:
    label = _p("CopiesLabel", "Nơi nhận:") if d.recipients else ""
    code = _p("Copies", d.link_note) + _picture(d.link_note) if d.link else ""
    return label + "".join(_p("Copies", f"- {line}") for line in d.recipients) + code + _p("Copies", "")


def _signature(d: LetterDocument) -> str:
    return "".join(_p("Sign", line) for line in (*d.authority, "", "", "", "", d.signer))


def _p(style: str, text: str | tuple[str, str]) -> str:
    """One paragraph; of a pair the second part is bold."""
    plain, bold = (text, "") if isinstance(text, str) else text
    strong = f"<w:r><w:rPr><w:b/></w:rPr>{_t(bold)}</w:r>" if bold else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r>{_t(plain)}</w:r>{strong}</w:p>'


def _t(text: str) -> str:
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'


def _gap() -> str:
    return '<w:p><w:pPr><w:spacing w:line="200" w:lineRule="exact"/></w:pPr></w:p>'


def _width(text: str, em: float, size: float) -> float:
    """Estimate in twentieths of a point; ``em`` is a mean letter's width."""
    return len(text) * em * size * 20


def _rule(inside: int, width: float) -> str:
    side = max(0, int((inside - width) / 2))
    return f'<w:p><w:pPr><w:pStyle w:val="Rule"/><w:ind w:left="{side}" w:right="{side}"/></w:pPr></w:p>'


def _table(widths: tuple[int, int], left: str, right: str) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'
        for width, content in zip(widths, (left, right), strict=True)
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr></w:tbl>"
    )


def _picture(label: str) -> str:
    return _piece("picture.xml").replace("LABEL", escape(label, {'"': "&quot;"}))


@functools.cache
def _piece(file: str) -> str:
    return (_HOME / file).read_text("utf-8").strip()
