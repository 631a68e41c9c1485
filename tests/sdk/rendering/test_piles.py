"""Many letters as one file, their envelopes and labels."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from chinhquyen_sdk.domain.letters.mailing import EnvelopeSize, Mailing, by_village
from chinhquyen_sdk.rendering import envelopes_pdf, labels_pdf, letter_pdf, letters_pdf
from chinhquyen_sdk.rendering.joining import joined

from .factories import letter, pages_of
from .test_cards import card

SENDER = ("ỦY BAN NHÂN DÂN", "PHƯỜNG QUYẾT THẮNG", "Số 1 đường Hoa Ban")
BINH = Mailing(name="Bà Nguyễn Thị Bình", address="Số 7", village="Tổ 10", commune="phường Quyết Thắng")


def pages(file: Path) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(file).pages]


def test_a_pile_is_in_order_and_whole_across_its_parts(tmp_path: Path) -> None:
    heard: list[int] = []
    out = tmp_path / "thu.pdf"
    count = letters_pdf(
        (letter(addressee=f"Bà Số {n} #x", number=n) for n in range(1, 61)), out, progress=heard.append
    )
    found = pages(out)
    assert (count, len(found), heard) == (60, 60, [25, 50, 60])
    assert all(f"Kính gửi: Bà Số {n} #x" in page for n, page in enumerate(found, 1))
    assert list(tmp_path.iterdir()) == [out]


def test_each_letter_of_a_pile_counts_its_own_pages(tmp_path: Path) -> None:
    long = letter(body="\n\n".join(["Một đoạn khá dài. " * 30] * 9))
    letters_pdf([long, letter(), long], tmp_path / "thu.pdf")
    numbers = ["", *(str(number) for number in range(2, len(pages_of(letter_pdf(long))) + 1))]
    assert len(numbers) > 1
    found = [page.split()[0] for page in pages(tmp_path / "thu.pdf")]
    assert [word if word.isdecimal() else "" for word in found] == [*numbers, "", *numbers]


def test_cards_and_sheets_lie_in_one_pile(tmp_path: Path) -> None:
    letters_pdf([card(), letter()], tmp_path / "thu.pdf")
    heights = [round(float(page.mediabox[3]) / 72 * 25.4) for page in PdfReader(tmp_path / "thu.pdf").pages]
    assert heights == [148, 297]


def test_a_pile_that_breaks_leaves_no_file(tmp_path: Path) -> None:
    def letters():
        yield letter()
        raise RuntimeError("the database went away")

    with pytest.raises(RuntimeError):
        letters_pdf(letters(), tmp_path / "thu.pdf")
    assert list(tmp_path.iterdir()) == []


def test_envelopes_have_the_posts_sizes(tmp_path: Path) -> None:
    for size, (width, height) in {EnvelopeSize.DL: (220, 110), EnvelopeSize.C5: (229, 162)}.items():
        assert envelopes_pdf([BINH, BINH], SENDER, tmp_path / "bi.pdf", size=size) == 2
        box = PdfReader(tmp_path / "bi.pdf").pages[1].mediabox
        assert (round(float(box[2]) / 72 * 25.4), round(float(box[3]) / 72 * 25.4)) == (width, height)
    page = pages(tmp_path / "bi.pdf")[0]
    assert "Số 1 đường Hoa Ban" in page
    assert "Bà Nguyễn Thị Bình Số 7 Tổ 10 phường Quyết Thắng" in page


def test_twenty_four_labels_fill_a_sheet(tmp_path: Path) -> None:
    assert labels_pdf([BINH] * 25, tmp_path / "nhan.pdf") == 25
    first, second = pages(tmp_path / "nhan.pdf")
    assert (first.count("Bà Nguyễn Thị Bình"), second.count("Bà Nguyễn Thị Bình")) == (24, 1)


def test_letters_are_carried_round_village_by_village() -> None:
    villages = ["Tổ 10", "tổ 2", "Xóm Đồng", "Tổ 2", ""]
    order = by_village(Mailing(name=f"Bà {n}", village=village) for n, village in enumerate(villages))
    assert [one.village for one in order] == ["", "tổ 2", "Tổ 2", "Tổ 10", "Xóm Đồng"]


def test_a_village_in_the_address_is_said_once() -> None:
    assert Mailing(name="Bà Bình", address="Số 7, tổ 5", village="Tổ 5").lines == ["Số 7, tổ 5"]


def test_only_files_of_our_press_are_joined(tmp_path: Path) -> None:
    stranger = tmp_path / "x.pdf"
    stranger.write_bytes(b"%PDF-1.7\nxref\n0 1\n")
    with pytest.raises(ValueError, match="no plain PDF"):
        joined([stranger], tmp_path / "y.pdf")
