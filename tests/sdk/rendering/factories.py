"""Documents to draw; every person is invented."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

from pypdf import PdfReader

from chinhquyen_sdk.domain.letters.document import LetterDocument
from chinhquyen_sdk.rendering import Fact, ReceiptDocument

PLAIN: dict[str, Any] = {
    "agency": ("ỦY BAN NHÂN DÂN", "PHƯỜNG QUYẾT THẮNG"),
    "symbol": "TB-UBND",
    "number": 5,
    "place": "Quyết Thắng",
    "day": date(2026, 2, 5),
    "heading": "THÔNG BÁO",
    "subject": "Về việc thụ lý giải quyết khiếu nại",
    "addressee": "Bà Nguyễn Thị Bình",
    "address": "Tổ 5, phường Quyết Thắng",
    "body": "Kính thưa bà,\n\nƯu, ừ, ửng, ữ, ựa: mười ngưỡng cửa, đủ nghĩa nghiệm.\n\nXin cảm ơn bà.",
    "authority": ("CHỦ TỊCH",),
    "signer": "Hoàng Thị Minh Châu",
    "recipients": ("Như trên;", "Lưu: VT, TCD."),
}


def letter(**changes: Any) -> LetterDocument:
    return LetterDocument.model_validate({**PLAIN, **changes})


def receipt(**changes: Any) -> ReceiptDocument:
    plain = {
        "commune": "phường Quyết Thắng",
        "code": "26-4839-2174",
        "secret": "K7QP-3MXD",
        "day": date(2026, 2, 2),
        "facts": (Fact(label="Loại đơn", value="Khiếu nại"), Fact(label="Tệp gửi kèm", value="2 tệp")),
        "next_step": "Chậm nhất thứ Tư, ngày 11 tháng 02 năm 2026, ông/bà được báo kết quả thụ lý.",
        "law": "Theo Điều 27 Luật Khiếu nại số 02/2011/QH13.",
        "lookup": "Xem đơn đang đến đâu: quét mã trên.",
        "link": "https://quyetthang.localhost/don-thu/q/abc",
    }
    return ReceiptDocument.model_validate({**plain, **changes})


def pages_of(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


def text_of(pdf: bytes) -> str:
    """All words of a PDF with every run of white space as one space: where a line breaks is not the text."""
    return " ".join(" ".join(pages_of(pdf)).split())
