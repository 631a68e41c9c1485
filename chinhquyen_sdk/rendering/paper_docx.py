"""A lawful form, a book or a record as DOCX: to fill in by hand, or to keep on the office's own shelf."""

from __future__ import annotations

from chinhquyen_sdk.domain.papers import Paper, PaperTable, Signature

from .word_sheet import INSIDE, INSIDE_WIDE, beside, foot, gap, head, p, package, piece, titled

_LINES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_SIDES = '<w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/>'


def paper_docx(paper: Paper) -> bytes:
    """Return the paper as DOCX, upright or lying; a table's headings come again on every page."""
    inside = INSIDE_WIDE if paper.landscape else INSIDE
    section = piece("section.xml")
    if paper.landscape:
        section = section.replace(
            '<w:pgSz w:w="11906" w:h="16838"/>', '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
        )
        section = section.replace('w:right="1134"', 'w:right="850"').replace('w:left="1701"', 'w:left="1134"')
    return package(paper, _body(paper, inside) + section)


def _body(paper: Paper, inside: int) -> str:
    form = "".join(p("FormName", line) for line in (paper.form, paper.form_note) if line)
    to = p("To", ("Kính gửi: ", paper.addressee)) if paper.addressee else ""
    words = "".join(p("Basis", text) for text in paper.bases) + _paragraphs(paper.paragraphs)
    table = gap() + table_docx(paper.table, inside) + gap() if paper.table else ""
    after = _paragraphs(paper.closing) + gap()
    return (
        form
        + head(paper, inside)
        + titled(paper, inside)
        + to
        + words
        + table
        + after
        + _signed(paper, inside)
    )


def _paragraphs(texts: tuple[str, ...]) -> str:
    return "".join(p("LetterBody", text) for text in texts)


def _signed(paper: Paper, inside: int) -> str:
    if paper.signatures:
        width = inside // len(paper.signatures)
        return beside([width] * len(paper.signatures), [_side(one) for one in paper.signatures]) + p(
            "Copies", ""
        )
    return foot(paper, inside) if paper.authority or paper.signer else ""


def _side(one: Signature) -> str:
    return (
        p("Sign", one.role) + p("SignNote", one.note) + "".join(p("Sign", x) for x in ("", "", "", one.name))
    )


def table_docx(table: PaperTable, inside: int) -> str:
    """Return the table with its headings, as wide as ``inside``."""
    whole = sum(column.width for column in table.columns)
    widths = [int(inside * column.width / whole) for column in table.columns]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{_LINES}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{_SIDES}</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"{_heads(table, widths)}{_rows(table, widths)}</w:tbl>"
    )


def _heads(table: PaperTable, widths: list[int]) -> str:
    labels = [column.label for column in table.columns]
    numbers = [_cell("CellHead", f"({at + 1})", width) for at, width in enumerate(widths)]
    tail = _row(numbers, head=True) if table.numbered else ""
    if not table.groups:
        return _row([_cell("CellHead", *each) for each in zip(labels, widths, strict=True)], head=True) + tail
    upper, lower, at = [], [], 0
    for name, span in table.groups:
        part = slice(at, at + span)
        if name:
            upper.append(_cell("CellHead", name, sum(widths[part]), f'<w:gridSpan w:val="{span}"/>'))
            lower += [_cell("CellHead", *each) for each in zip(labels[part], widths[part], strict=True)]
        else:
            upper.append(_cell("CellHead", labels[at], widths[at], '<w:vMerge w:val="restart"/>'))
            lower.append(_cell("CellHead", "", widths[at], "<w:vMerge/>"))
        at += span
    return _row(upper, head=True) + _row(lower, head=True) + tail


def _rows(table: PaperTable, widths: list[int]) -> str:
    if not table.rows:
        span = f'<w:gridSpan w:val="{len(widths)}"/>'
        return _row([_cell("CellHead", table.empty, sum(widths), span)])
    styles = [f"Cell{column.align.title()}" for column in table.columns]
    return "".join(
        _row([_cell(*each) for each in zip(styles, row, widths, strict=True)]) for row in table.rows
    )


def _row(cells: list[str], *, head: bool = False) -> str:
    again = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" if head else ""
    return f"<w:tr>{again}{''.join(cells)}</w:tr>"


def _cell(style: str, text: str, width: int, merged: str = "") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{merged}</w:tcPr>{p(style, text)}</w:tc>'
