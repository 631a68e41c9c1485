"""What the loudspeaker says."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chinhquyen_sdk.domain.letters.spoken import number_words, spoken


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"), (4, "bốn"), (10, "mười"), (15, "mười lăm"), (21, "hai mươi mốt"), (24, "hai mươi bốn"), (55, "năm mươi lăm"),
        (101, "một trăm linh một"), (1_000, "một nghìn"), (2_026, "hai nghìn không trăm hai mươi sáu"),
        (1_000_005, "một triệu không trăm linh năm"), (3_200_000_000, "ba tỷ hai trăm triệu"),
    ],
)  # fmt: skip
def test_numbers_in_words(number: int, words: str) -> None:
    assert number_words(number) == words


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("ngày 05 tháng 02 năm 2026", "ngày mồng năm tháng hai năm hai nghìn không trăm hai mươi sáu"),
        ("ngày 15 tháng 4", "ngày mười lăm tháng tư"),
        ("hôm 1/12", "hôm mồng một tháng mười hai"),
        ("lúc 08 giờ 30", "lúc tám giờ ba mươi"),
        ("gọi số 0208 3000 000.", "gọi số không hai không tám, ba không không không, không không không."),
        ("hiến 120 m² đất", "hiến một trăm hai mươi mét vuông đất"),
        ("3,2 km đường", "ba phẩy hai ki-lô-mét đường"),
        ("1.200 hộ, 95%", "một nghìn hai trăm hộ, chín mươi lăm phần trăm"),
        ("mã 26-4839", "mã hai sáu gạch bốn tám ba chín"),
        ("cảm ơn bà./.", "cảm ơn bà."),
        ("32/13 không phải ngày", None),
    ],
)
def test_words_for_the_ear(written: str, said: str | None) -> None:
    assert spoken(written) == said if said else "tháng" not in spoken(written)


@given(st.integers(0, 10**12 - 1))
def test_every_number_is_said_in_words_alone(number: int) -> None:
    words = number_words(number)
    assert not re.search(r"\d|  ", words)
    assert words == words.strip()


@given(st.text(max_size=80))
def test_whatever_is_written_can_be_said(text: str) -> None:
    assert isinstance(spoken(text), str)
