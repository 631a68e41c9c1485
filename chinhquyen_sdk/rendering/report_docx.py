"""Reports in sections as DOCX: the office goes on from it, so that charts come as pictures and tables as tables."""

from __future__ import annotations

import io
import struct
import zipfile
from xml.sax.saxutils import escape

from chinhquyen_sdk.domain.papers import PaperColumn, PaperTable
from chinhquyen_sdk.domain.reporting import PaperSection, ReportPaper, SectionChart, SectionTable

from .charts import description
from .paper_docx import table_docx
from .report import chart_of, chart_png, column_widths
from .word_sheet import INSIDE, foot, gap, head, p, package, piece, titled

_RELS = "word/_rels/document.xml.rels"
_RELATION = (
    '<Relationship Id="rChart{n}" Target="media/chart{n}.png"'
    ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/>'
)
_WIDTH = 3_600_000  # 100 mm, in Word's units of a drawing


def report_docx(paper: ReportPaper) -> bytes:
    """Return the report as DOCX; the same report gives the same bytes."""
    pictures: list[bytes] = []
    parts = [head(paper), titled(paper)]
    parts += [p("To", ("Kính gửi: ", paper.addressee))] if paper.addressee else []
    parts += [p("Basis", words) for words in paper.bases]
    for number, section in enumerate(paper.sections, start=1):
        parts.append(_section(number, section, pictures))
    parts += [gap(), foot(paper)]
    for number, table in enumerate((paper.figures, *paper.annexes), start=1):
        parts.append(_annex(number, table))
    return _with_pictures(package(paper, "".join(parts) + piece("section.xml")), pictures)


def _section(number: int, section: PaperSection, pictures: list[bytes]) -> str:
    words = p("LetterBody", ("", f"{number}. {section.title}"))
    words += "".join(p("LetterBody", text) for text in section.paragraphs)
    return words + "".join(_chart(one, pictures) for one in section.charts)


def _chart(one: SectionChart, pictures: list[bytes]) -> str:
    picture = chart_png(one)
    pictures.append(picture)
    width, height = struct.unpack(">II", picture[16:24])
    words = {
        "864000": str(_WIDTH),
        "LABEL": escape(description(chart_of(one)), {'"': "&quot;"}),
        "rQr": f"rChart{len(pictures)}",
    }
    drawn = piece("picture.xml").replace('cy="864000"', f'cy="{_WIDTH * height // width}"')
    for old, new in words.items():
        drawn = drawn.replace(old, new)
    drawn = drawn.replace('id="1"', f'id="{100 + len(pictures)}"').replace(
        "qr.png", f"chart{len(pictures)}.png"
    )
    drawn = drawn.replace("<w:p><w:r>", '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r>', 1)
    return p("CellHead", one.title) + drawn.replace('name="QR"', f'name="Biểu đồ {len(pictures)}"')


def _annex(number: int, table: SectionTable) -> str:
    widths = column_widths(table)
    columns = tuple(
        PaperColumn(label=label, width=width) for label, width in zip(table.headings, widths, strict=True)
    )
    page = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    title = p("LetterTitle", f"Phụ lục {number}. {table.title}")
    return page + title + gap() + table_docx(PaperTable(columns=columns, rows=table.rows), INSIDE) + gap()


def _with_pictures(document: bytes, pictures: list[bytes]) -> bytes:
    if not pictures:
        return document
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(document)) as made,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as whole,
    ):
        for part in made.infolist():
            content = made.read(part)
            if part.filename == _RELS:
                more = "".join(_RELATION.format(n=n) for n in range(1, len(pictures) + 1))
                content = content.decode().replace("</Relationships>", more + "</Relationships>").encode()
            whole.writestr(zipfile.ZipInfo(part.filename), content, zipfile.ZIP_DEFLATED)
        for number, picture in enumerate(pictures, start=1):
            whole.writestr(zipfile.ZipInfo(f"word/media/chart{number}.png"), picture, zipfile.ZIP_DEFLATED)
    return out.getvalue()
