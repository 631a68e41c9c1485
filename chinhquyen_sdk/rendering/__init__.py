"""Letters, lawful papers and receipts as PDF, DOCX, HTML and plain text, and QR codes. No network, no system fonts.

Needs the extra "letters" (Typst, segno), for signatures "signing" (pyHanko); they load only when something is drawn or signed.
"""

from __future__ import annotations

from .docx import letter_docx
from .letter import letter_html, letter_pdf, letter_script, letter_text
from .letter_page import letter_page
from .paper import paper_html, paper_pdf
from .paper_docx import paper_docx
from .piles import envelopes_pdf, labels_pdf, letters_pdf
from .qr import qr_svg
from .receipt import Fact, ReceiptDocument, receipt_pdf
from .report import chart_of, report_pdf
from .report_docx import report_docx
from .signing import SignatureReport, sign_letter, verify_signature

__all__ = [
    "Fact",
    "ReceiptDocument",
    "SignatureReport",
    "chart_of",
    "envelopes_pdf",
    "labels_pdf",
    "letter_docx",
    "letter_html",
    "letter_page",
    "letter_pdf",
    "letter_script",
    "letter_text",
    "letters_pdf",
    "paper_docx",
    "paper_html",
    "paper_pdf",
    "qr_svg",
    "receipt_pdf",
    "report_docx",
    "report_pdf",
    "sign_letter",
    "verify_signature",
]
