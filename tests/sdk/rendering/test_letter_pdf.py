"""The letter on paper: right in form, every word findable, nothing a person types is ever markup."""

from __future__ import annotations

import io
import unicodedata
from concurrent.futures import ThreadPoolExecutor

import pytest
from pypdf import PdfReader

from chinhquyen_sdk.rendering import letter_pdf

from .factories import letter, pages_of, text_of

LONG_NAME = "Công Tằng Tôn Nữ " + "Nguyễn Phước Khánh Tường Vy " * 5


def test_every_word_can_be_found_and_copied() -> None:
    text = text_of(letter_pdf(letter()))
    for words in (
        "ỦY BAN NHÂN DÂN",
        "PHƯỜNG QUYẾT THẮNG",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 05/TB-UBND",
        "Quyết Thắng, ngày 05 tháng 02 năm 2026",
        "Về việc thụ lý giải quyết khiếu nại",
        "Kính gửi: Bà Nguyễn Thị Bình",
        "Ưu, ừ, ửng, ữ, ựa: mười ngưỡng cửa, đủ nghĩa nghiệm.",
        "Xin cảm ơn bà./.",
        "Hoàng Thị Minh Châu",
        "Nơi nhận:",
        "- Lưu: VT, TCD.",
    ):
        assert words in text


@pytest.mark.parametrize(
    "name",
    [
        "#let x = 1 $x^2$ *đậm* _nghiêng_ @nhan <nhãn> \\ [a] {b} ~ `mã` // ghi chú \"ngoặc\" 'đơn'",
        "Nguyễn Văn “An” & Cộng sự",
        "#panic()",
        "/* chú thích */ = tiêu đề - gạch -- dài --- hơn ...",
        "https://example.vn/#/x?y=1",
    ],
)
def test_what_looks_like_typst_comes_out_as_typed(name: str) -> None:
    assert name in text_of(letter_pdf(letter(addressee=name, body=f"Kính thưa {name} tại đây.")))


def test_the_longest_name_wraps_and_is_whole() -> None:
    name = LONG_NAME[:150].strip()
    page = letter_pdf(letter(addressee=name, signer=name, subject=name))
    assert text_of(page).count(name) == 3


def test_a_name_without_a_space_stays_on_the_paper() -> None:
    assert len(pages_of(letter_pdf(letter(addressee="Ư" * 400)))) == 1


def test_decomposed_input_comes_out_composed() -> None:
    name = "Bà Nguyễn Thị Bình"
    assert name in text_of(letter_pdf(letter(addressee=unicodedata.normalize("NFD", name))))


def test_emoji_and_other_scripts_do_not_stop_a_letter() -> None:
    assert "Kính thưa bà" in text_of(letter_pdf(letter(body="Kính thưa bà 😀 นายกรัฐมนตรี 阮")))


def test_a_draft_says_that_it_is_one_and_a_sent_letter_does_not() -> None:
    assert "DỰ THẢO" in text_of(letter_pdf(letter(number=None, day=None)))
    assert "DỰ THẢO" not in text_of(letter_pdf(letter()))


def test_a_letter_is_fit_for_the_archive() -> None:
    metadata = PdfReader(io.BytesIO(letter_pdf(letter()))).xmp_metadata
    assert metadata is not None
    assert (metadata.pdfaid_part, metadata.pdfaid_conformance) == ("2", "A")


def test_the_paper_is_a4_and_the_fonts_travel_with_it() -> None:
    page = PdfReader(io.BytesIO(letter_pdf(letter()))).pages[0]
    width, height = (float(side) / 72 * 25.4 for side in page.mediabox[2:])
    assert (round(width), round(height)) == (210, 297)
    fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
    assert all("LiberationSerif" in font["/BaseFont"] for font in fonts)
    assert all(
        "/FontFile" in str(f["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object())
        for f in fonts
    )


def test_a_page_number_stands_from_the_second_page_on() -> None:
    first, second, *_ = pages_of(letter_pdf(letter(body="\n\n".join(["Một đoạn khá dài. " * 30] * 9))))
    assert not first.lstrip().startswith("1")
    assert second.lstrip().startswith("2")


def test_the_signature_is_never_torn_from_its_name() -> None:
    for lines in range(20, 34):
        pages = pages_of(letter_pdf(letter(body="\n\n".join(["Một dòng."] * lines))))
        assert "Hoàng Thị Minh Châu" in next(page for page in pages if "CHỦ TỊCH" in page)


def test_the_code_is_drawn_when_there_is_something_to_lead_to() -> None:
    link = "https://quyetthang.localhost/thu/0b0c/"
    note = "Quét mã để biết thư này đúng là của chúng tôi."
    with_code = letter_pdf(letter(link=link, link_note=note))
    assert note in text_of(with_code)
    assert len(with_code) > len(letter_pdf(letter())) + 500


def test_the_same_letter_is_the_same_file() -> None:
    assert letter_pdf(letter()) == letter_pdf(letter())


def test_many_at_once_do_not_mix_up_their_words() -> None:
    names = [f"Ông Trần Văn Số {n}" for n in range(24)]
    with ThreadPoolExecutor(4) as pool:
        pages = list(pool.map(lambda name: letter_pdf(letter(addressee=name)), names))
    assert [f"Kính gửi: {name} Tổ" in text_of(page) for name, page in zip(names, pages, strict=True)] == [
        True
    ] * 24
