"""The receipt a person takes home when a petition is handed in."""

from __future__ import annotations

from datetime import date

from chinhquyen_sdk.domain.letters.form import MOTTO, NATION
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from . import press
from .qr import qr_svg


class Fact(Record):
    """One line of a receipt: what it is, and how it stands."""

    label: Line
    value: str


class ReceiptDocument(Record):
    """Everything printed on a receipt, in words. ``commune`` reads "phường Quyết Thắng"."""

    commune: Line
    title: Line = "Giấy biên nhận đơn"
    code: Line
    secret: Line
    day: date | None = None
    facts: tuple[Fact, ...] = ()
    next_step: str = ""
    law: str = ""
    lookup: str = ""
    contact: str = ""
    link: str = ""


def receipt_pdf(document: ReceiptDocument) -> bytes:
    """Return the receipt as one A5 page (PDF/A-2a): half a sheet, so that an office prints two on A4."""
    words = document.model_dump(mode="json", exclude={"link", "day"})
    qr = qr_svg(document.link) if document.link else None
    return press.pdf("receipt.typ", {"nation": NATION, "motto": MOTTO, "qr": qr, **words}, document.day)
