"""The same letter in Word, on the screen and as plain words."""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ET
import zipfile

import pytest

from chinhquyen_sdk.rendering import letter_docx, letter_html, letter_text

from .factories import letter

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HOSTILE = 'Nguyễn <script>alert("x")</script> & #let $x$'
LINK = {"link": "https://quyetthang.localhost/thu/0b0c/", "link_note": 'Quét "mã" & xem'}


def paragraphs(docx: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        root = ET.fromstring(package.read("word/document.xml"))  # noqa: S314 - we wrote it ourselves
    return ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in root.iter(f"{W}p")]


def test_word_holds_the_same_words_in_the_same_order() -> None:
    document = letter()
    said = [line for line in paragraphs(letter_docx(document)) if line]
    assert said[:5] == [
        *document.agency,
        document.number_line,
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ]
    assert "Kính gửi: Bà Nguyễn Thị Bình" in said
    assert [line for line in said if line in document.paragraphs] == list(document.paragraphs)
    assert said[-1] == "Hoàng Thị Minh Châu"


@pytest.mark.parametrize(
    "changes", [{}, LINK, {"number": None, "day": None}, {"subject": ""}, {"recipients": ()}]
)
def test_every_part_of_the_word_file_is_well_formed_and_known(changes: dict[str, object]) -> None:
    with zipfile.ZipFile(io.BytesIO(letter_docx(letter(**changes)))) as package:
        assert package.testzip() is None
        names = set(package.namelist())
        for name in names:
            if name.endswith((".xml", ".rels")):
                ET.fromstring(package.read(name))  # noqa: S314 - we wrote it ourselves
        targets = re.findall(r'Target="([^"]+)"', package.read("word/_rels/document.xml.rels").decode())
    assert {f"word/{target}" for target in targets} <= names


def test_the_picture_in_word_is_the_code_a_telephone_reads() -> None:
    import segno
    from PIL import Image

    with zipfile.ZipFile(io.BytesIO(letter_docx(letter(**LINK)))) as package:
        picture = Image.open(io.BytesIO(package.read("word/media/qr.png")))
    code = segno.make_qr(LINK["link"], error="m", boost_error=False, mask=2)
    modules = [
        [picture.getpixel((x * 8 + 4, y * 8 + 4)) == 0 for x in range(picture.width // 8)]
        for y in range(picture.height // 8)
    ]
    assert modules == [[bool(cell) for cell in row] for row in code.matrix_iter(border=4)]


def test_word_and_the_screen_take_names_as_they_are() -> None:
    assert f"Kính gửi: {HOSTILE}" in paragraphs(letter_docx(letter(addressee=HOSTILE, **LINK)))
    page = letter_html(letter(addressee=HOSTILE))
    assert "<script>" not in page
    assert "Nguyễn &lt;script&gt;" in page


def test_the_same_letter_is_the_same_word_file() -> None:
    assert letter_docx(letter(**LINK)) == letter_docx(letter(**LINK))


def test_the_preview_needs_no_inline_style() -> None:
    page = letter_html(letter(number=None, day=None))
    assert "style=" not in page
    assert "DỰ THẢO" in page
    assert "ngưỡng cửa" in page


def test_plain_text_for_messages() -> None:
    text = letter_text(letter())
    assert text.startswith("ỦY BAN NHÂN DÂN\nPHƯỜNG QUYẾT THẮNG\nSố: 05/TB-UBND\n")
    assert "\n\nKính thưa bà,\n\n" in text
    assert text.endswith("CHỦ TỊCH\nHoàng Thị Minh Châu")
