"""A report as files: DOCX, PDF, and its annex as XLSX."""

from __future__ import annotations

import io
from uuid import UUID

import xlsxwriter
from django.http import HttpRequest, HttpResponse

from chinhquyen_sdk import rendering
from chinhquyen_sdk.domain.reporting import Report, ReportPaper, SectionTable, figures_table, report_document
from chinhquyen_sdk.host.answers import found_or_404

from .. import queries
from .office import ReportingPage

_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


class FileView(ReportingPage):
    """One report as a file."""

    http_method_names = ["get"]

    def get(self, request: HttpRequest, id: UUID, kind: str) -> HttpResponse:
        one: Report = found_or_404(queries.report(self.site, id))
        if kind not in _TYPES:
            return HttpResponse(status=404)
        return file_of(one, report_document(one, queries.issuer(self.site)), kind)


def file_of(one: Report, paper: ReportPaper, kind: str) -> HttpResponse:
    """Return the report as "pdf", "docx" or "xlsx"."""
    if kind == "xlsx":
        content = annex_xlsx([figures_table(one.figures), *paper.annexes])
    else:
        content = rendering.report_pdf(paper) if kind == "pdf" else rendering.report_docx(paper)
    response = HttpResponse(content, content_type=_TYPES[kind])
    where = "inline" if kind == "pdf" else "attachment"
    response["Content-Disposition"] = f'{where}; filename="bao-cao-{one.period}.{kind}"'
    return response


def annex_xlsx(tables: list[SectionTable]) -> bytes:
    """Return the tables as one workbook, a sheet each. Cells are text: nothing a commune wrote is a formula."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    ) as book:
        bold, wrapped = (
            book.add_format({"bold": True, "text_wrap": True}),
            book.add_format({"text_wrap": True}),
        )
        for number, table in enumerate(tables, start=1):
            sheet = book.add_worksheet(f"Phụ lục {number}")
            sheet.write_string(0, 0, table.title, bold)
            for column, heading in enumerate(table.headings):
                sheet.write_string(2, column, heading, bold)
            for row, cells in enumerate(table.rows, start=3):
                for column, cell in enumerate(cells):
                    sheet.write_string(row, column, cell, wrapped)
            sheet.set_column(0, 0, 10)
            sheet.set_column(1, len(table.headings), 30)
            sheet.freeze_panes(3, 0)
    return out.getvalue()
