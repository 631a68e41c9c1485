"""Letters, lawful papers and receipts as PDF, DOCX, HTML and plain text, and QR codes. No network, no system fonts.

Needs the extra "letters" (Typst, segno); both load only when something is drawn.
"""

from __future__ import annotations

from .docx import letter_docx
from .letter import letter_html, letter_pdf, letter_text
from .paper import paper_html, paper_pdf
from .paper_docx import paper_docx
from .qr import qr_svg
from .receipt import Fact, ReceiptDocument, receipt_pdf

__all__ = [
    "Fact",
    "ReceiptDocument",
    "letter_docx",
    "letter_html",
    "letter_pdf",
    "letter_text",
    "paper_docx",
    "paper_html",
    "paper_pdf",
    "qr_svg",
    "receipt_pdf",
]
