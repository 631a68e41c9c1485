"""A lawful form as the file a browser opens: PDF to print, DOCX to change before it is signed."""

from __future__ import annotations

from django.http import HttpResponse

from chinhquyen_sdk import rendering
from chinhquyen_sdk.domain.papers import Paper

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def paper_file(paper: Paper, name: str, kind: str = "pdf") -> HttpResponse:
    """Return ``paper`` as the file ``name``; ``kind`` is "pdf", or "docx" for a text that is still changed."""
    if kind == "docx":
        response = HttpResponse(rendering.paper_docx(paper), content_type=WORD)
        response["Content-Disposition"] = f'attachment; filename="{name}.docx"'
        return response
    response = HttpResponse(rendering.paper_pdf(paper), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    return response
