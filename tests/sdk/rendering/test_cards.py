"""Half-page cards, and hostile words in every form a letter takes."""

from __future__ import annotations

import html
import io
import unicodedata
import zipfile
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader

from chinhquyen_sdk.domain.letters.document import LetterDocument
from chinhquyen_sdk.domain.letters.filling import data_model, document_for
from chinhquyen_sdk.domain.letters.templates import template
from chinhquyen_sdk.rendering import (
    letter_docx,
    letter_html,
    letter_page,
    letter_pdf,
    letter_script,
    letter_text,
)
from tests.sdk.letters.humane_data import HUMANE, filled

from .factories import text_of

CARDS = [id for id in HUMANE if template(id).format == "card"]
HOSTILE = [
    "Nguyễn #let x = 1 $a$ *b* @c \\d \" ' « »",
    "Nguyễn <script>alert(1)</script> & #panic()",
    "{you} {{ 7*7 }} {% x %} %s",
    " ".join(["Khánh"] * 15),
    "Ô" * 90,
]


def card(id: str = "wedding", **changes: object) -> LetterDocument:
    form = template(id)
    return document_for(form, data_model(form).model_validate(filled(id, **changes)))


def named(name: str) -> LetterDocument:
    return card("thanks", person={"name": name, "sex": "nu", "birth_year": 1961, "called": "bà"})


def words_of(docx: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        root = ElementTree.fromstring(package.read("word/document.xml"))  # noqa: S314 - we wrote it ourselves
    return " ".join("".join(root.itertext()).split())


@pytest.mark.parametrize("id", CARDS)
def test_a_card_is_one_half_sheet_lying(id: str) -> None:
    reader = PdfReader(io.BytesIO(letter_pdf(card(id, link="https://quyetthang.localhost/thu/1/"))))
    width, height = (round(float(side) / 72 * 25.4) for side in reader.pages[0].mediabox[2:])
    assert (len(reader.pages), width, height) == (1, 210, 148)


def test_a_card_is_for_the_archive_and_for_the_ear() -> None:
    made = letter_pdf(card(link="https://quyetthang.localhost/thu/1/"))
    catalog = PdfReader(io.BytesIO(made)).trailer["/Root"]
    assert b"<pdfuaid:part>1<" in made and b"<pdfaid:part>2<" in made and b"<pdfaid:conformance>A<" in made
    assert catalog["/Lang"] == "vi"
    assert catalog["/MarkInfo"]["/Marked"]
    assert b"/S/H1" in made
    assert "THƯ CHÚC MỪNG" in str(PdfReader(io.BytesIO(made)).metadata.title)


def test_a_very_long_letter_goes_on_to_a_second_card_and_loses_nothing() -> None:
    text = text_of(letter_pdf(card("thanks", result="Con đường nay rộng bốn mét rưỡi. " * 12)))
    assert text.count("Con đường nay rộng") == 12
    assert "Hoàng Thị Minh Châu" in text


def test_a_letter_among_people_has_neither_the_nations_lines_nor_the_offices_end_mark() -> None:
    for said in (letter_text(card()), text_of(letter_pdf(card())), words_of(letter_docx(card()))):
        assert "CỘNG HÒA" not in said and "./." not in said
        assert "THƯ CHÚC MỪNG" in said


def test_its_number_is_small_and_at_the_foot() -> None:
    assert "Thư số 05" in text_of(letter_pdf(card()))
    assert "DỰ THẢO" in text_of(letter_pdf(card(number=None)))
    assert "DỰ THẢO" in words_of(letter_docx(card(number=None)))


@pytest.mark.parametrize("name", HOSTILE)
def test_a_strange_name_comes_out_as_typed_everywhere(name: str) -> None:
    document = named(name)
    assert name.replace(" ", "") in text_of(letter_pdf(document)).replace(" ", "")
    assert name in words_of(letter_docx(document))
    assert html.escape(name) in letter_html(document)
    assert name in letter_text(document)


def test_decomposed_letters_and_direction_marks_are_put_right_everywhere() -> None:
    document = named("Nguye\u0302\u0303n \u202eThi\u0323 Bi\u0300nh\u200f")
    for said in (
        text_of(letter_pdf(document)),
        words_of(letter_docx(document)),
        letter_html(document),
        letter_text(document),
    ):
        assert "bà Nguyễn Thị Bình" in said or "Bà Nguyễn Thị Bình" in said
        assert said == unicodedata.normalize("NFC", said)
        assert "\u202e" not in said


def test_the_page_needs_nothing_from_elsewhere() -> None:
    page = letter_page(card())
    assert page.startswith("<!doctype html>")
    assert "http" not in page and "src=" not in page
    assert "cq-letter-card cq-letter-festive" in page


def test_the_loudspeaker_reads_no_number_as_digits() -> None:
    script = letter_script(card("national_day"))
    assert not any(c.isdecimal() for c in script)
    assert script.startswith("Thư chúc mừng quốc khánh\n\nKính gửi Toàn thể bà con")


def test_a_digital_signature_is_told_on_the_page() -> None:
    signed = card().model_copy(update={"signed_note": "Đã ký số ngày 04/12/2026"})
    for said in (text_of(letter_pdf(signed)), words_of(letter_docx(signed)), letter_html(signed)):
        assert "Đã ký số ngày 04/12/2026" in said
