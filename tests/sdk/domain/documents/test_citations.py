"""Citations of Vietnamese texts, however they were typed; a wrong one is worse than none."""

from __future__ import annotations

import itertools
import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chinhquyen_sdk.domain import documents as law
from chinhquyen_sdk.domain.documents.citations import place_words
from chinhquyen_sdk.domain.documents.folded import folded
from chinhquyen_sdk.domain.text import fold, normalise

DEMOCRACY = {"luat thuc hien dan chu o co so": "10/2022/qh15"}


def facts(text: str) -> list[tuple[str, str, date | None, str]]:
    return [
        (one.kind, one.symbol or one.key, one.issued_on, one.place)
        for one in law.find_citations(text, DEMOCRACY)
    ]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("theo Nghị định số 30/2020/NĐ-CP.", [("nghi-dinh", "30/2020/NĐ-CP", None, "")]),
        ("Luật 10/2022/QH15 nói", [("luat", "10/2022/QH15", None, "")]),
        ("Kế hoạch 45/KH-UBND ngày 12/02/2026", [("ke-hoach", "45/KH-UBND", date(2026, 2, 12), "")]),
        (
            "Quy định số 11-QĐi/TW ngày 18 tháng 02 năm 2019",
            [("quy-dinh", "11-QĐi/TW", date(2019, 2, 18), "")],
        ),
        ("Chỉ thị số 26/CT- \nTTg ngày 05/9/2016", [("chi-thi", "26/CT-TTg", date(2016, 9, 5), "")]),
        ("xem 9086/BNV-CTTN&BĐG", [("cong-van", "9086/BNV-CTTN&BĐG", None, "")]),
        (
            "điểm a khoản 2 Điều 11 Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15",
            [("luat", "10/2022/QH15", None, "điểm a khoản 2 Điều 11")],
        ),
        ("Luật 36/2018/QH14 Điều 15 khoản 1", [("luat", "36/2018/QH14", None, "khoản 1 Điều 15")]),
        ("Điều 25, Luật Thực hiện dân chủ ở cơ sở", [("luat", "10/2022/qh15", None, "Điều 25")]),
        ("Điều 11 khoản 2 điểm a", [("", "", None, "điểm a khoản 2 Điều 11")]),
        (
            "Luật Đất đai 31/2024/QH15, Luật Nhà ở 27/2023/QH15",
            [("luat", "31/2024/QH15", None, ""), ("luat", "27/2023/QH15", None, "")],
        ),
    ],
)
def test_what_officers_write_is_found(form: str, text: str, expected: list[tuple[str, ...]]) -> None:
    found = facts(unicodedata.normalize(form, text))
    assert [tuple(unicodedata.normalize("NFC", str(p)) for p in one) for one in found] == [
        tuple(str(p) for p in one) for one in expected
    ]


def test_without_diacritics_the_same_documents_are_found() -> None:
    typed = "Nghị định số 59/2023/NĐ-CP, Quyết định 282/QĐ-TTg ngày 12/02/2026 và Điều 15 Luật 10/2022/QH15"
    keys = [(one.kind, one.key, one.place) for one in law.find_citations(typed)]
    plain = [
        (one.kind, one.key, one.place.replace("Dieu", "Điều")) for one in law.find_citations(fold(typed))
    ]
    assert keys == plain and len(keys) == 3


@pytest.mark.parametrize(
    "text",
    [
        "ngày 12/02/2026, giá 5/km-h, tỉ lệ 3/4, ca 24/7-đêm",
        "số nhà 12/5-b đường Lương Ngọc Quyến",
        "điện thoại 0912/000-123",
        "https://vi-du.test/30/2020/ND-CP.pdf",
        "điều 5 điều cần nhớ"[:0],
        "mỗi khoản 2 triệu, điểm a là điểm đầu",
    ],
)
def test_what_only_looks_like_one_is_left_alone(text: str) -> None:
    assert law.find_citations(text) == ()


_SIGNED = [kind for kind in law.kinds() if kind.signs and kind.group != "party"]
_AGENCIES = st.sampled_from(["UBND", "CP", "TTg", "BNV", "HĐND", "UBND-NC", "SNV"])
_DAYS = st.dates(date(1990, 1, 1), date(2035, 12, 31))
_PLACES = st.builds(
    place_words,
    st.integers(1, 200).map(str),
    st.sampled_from(["", "1", "12"]),
    st.sampled_from(["", "a", "đ"]),
)


@given(
    kind=st.sampled_from(_SIGNED), number=st.integers(1, 99_999), year=st.sampled_from(["", "/2020", "/1999"]),
    agency=_AGENCIES, day=st.none() | _DAYS, place=st.just("") | _PLACES, form=st.sampled_from(["NFC", "NFD"]),
    before=st.sampled_from(["", "Căn cứ ", "theo đề nghị tại "]), after=st.sampled_from(["", ".", "; và", ", nay"]),
)  # fmt: skip
def test_what_is_said_is_read_back(
    kind: law.DocumentKind, number: int, year: str, agency: str, day: date | None, place: str, form: str, before: str, after: str
) -> None:  # fmt: skip
    symbol = f"{number}{year}/{kind.signs[0]}-{agency}"
    said = law.spoken(kind.code, symbol, day, place)
    text = unicodedata.normalize(form, f"{before}{said}{after}")
    (one,) = law.find_citations(text)
    assert (one.kind, one.key, one.issued_on) == (kind.code, law.symbol_key(symbol), day)
    assert unicodedata.normalize("NFC", one.place) == place
    assert unicodedata.normalize("NFC", text[one.start : one.end]) == said


@given(st.text(alphabet="0123456789/-ĐđNnQqHhCcPpLu ậtố́ềiu.,\n", max_size=120))
def test_any_text_is_read_and_every_place_is_its_own(text: str) -> None:
    found = law.find_citations(text, DEMOCRACY)
    assert all(normalise(text[one.start : one.end]) == one.text for one in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@given(st.text(alphabet=st.characters(max_codepoint=0x1EFF), max_size=20))
def test_composed_and_decomposed_fold_alike(text: str) -> None:
    assert (
        folded(unicodedata.normalize("NFC", text)).plain == folded(unicodedata.normalize("NFD", text)).plain
    )


def test_a_long_hostile_text_costs_little() -> None:
    import time

    began = time.perf_counter()
    law.find_citations(
        "luat " * 20_000 + "1/2" * 20_000 + " luat x" + " a" * 20_000 + " 1/2020/QH1 " * 500, law.law_names()
    )
    assert time.perf_counter() - began < 5


def test_links_put_together_are_the_text() -> None:
    text = "Căn cứ Luật 10/2022/QH15 và Kế hoạch 24/KH-UBND ngày 23/01/2026; Kế hoạch 24/KH-UBND."
    target = law.Target("24/kh-ubnd", date(2026, 1, 23), "/24-kh-ubnd-20260123", "Kế hoạch 24/KH-UBND")
    other = target._replace(issued_on=date(2025, 1, 20), url="/24-kh-ubnd-20250120")
    pieces = law.stretches(text, law.finder({"24/kh-ubnd": [target, other]}))
    assert "".join(piece.text for piece in pieces) == text
    # The second names no day and there are two of that symbol: no link is better than a wrong one.
    assert [piece.url for piece in pieces if piece.url] == ["/24-kh-ubnd-20260123"]
