"""The receipt, and the code on it."""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET

from chinhquyen_sdk.rendering import Fact, qr_svg, receipt_pdf

from .factories import pages_of, receipt, text_of


def test_a_receipt_holds_what_a_person_needs_tomorrow() -> None:
    text = text_of(receipt_pdf(receipt()))
    for words in (
        "GIẤY BIÊN NHẬN ĐƠN",
        "PHƯỜNG QUYẾT THẮNG",
        "26-4839-2174",
        "K7QP-3MXD",
        "Khiếu nại",
        "Chậm nhất thứ Tư",
    ):
        assert words in text


def test_it_fits_half_a_sheet() -> None:
    assert len(pages_of(receipt_pdf(receipt()))) == 1


def test_a_long_fact_goes_on_and_is_not_cut() -> None:
    said = "Đường trước nhà ngập nước. " * 300
    assert (
        text_of(receipt_pdf(receipt(facts=(Fact(label="Nội dung", value=said),)))).count("ngập nước.") == 300
    )


def test_typst_signs_in_a_fact_come_out_as_typed() -> None:
    assert "#a $b *c* @d \\e" in text_of(
        receipt_pdf(receipt(facts=(Fact(label="Ghi chú", value="#a $b *c* @d \\e"),)))
    )


def test_a_receipt_without_a_code_is_still_a_receipt() -> None:
    assert "26-4839-2174" in text_of(receipt_pdf(receipt(link="")))


def test_the_qr_is_one_svg_element_with_a_name() -> None:
    svg = ET.fromstring(qr_svg("https://quyetthang.localhost/?a=1&b=2", 'Mã "của" tôi'))  # noqa: S314
    assert svg.get("aria-label") == 'Mã "của" tôi'
    assert svg.get("role") == "img"


def test_importing_the_renderers_loads_neither_typst_nor_segno_nor_django() -> None:
    check = (
        "import sys, chinhquyen_sdk.rendering;"
        "print([m for m in ('typst', 'segno', 'django', 'holidays') if m in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"
