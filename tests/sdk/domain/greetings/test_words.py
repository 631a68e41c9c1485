"""The words: whole, ready to be read out, short enough to be posted."""

from __future__ import annotations

import re
from datetime import date

import pytest

from chinhquyen_sdk.domain import greetings as law
from chinhquyen_sdk.domain.sites import SiteRef

LONG = SiteRef(id=1, kind="phường", name="Nguyễn Thượng Hiền Vĩnh Thông Đức Xuân")
SPEAKER = law.Speaker(site=LONG, name="Nguyễn Hoàng Bảo Ngọc Khánh Linh")
DAYS = law.coming(law.occasions(), date(2026, 1, 1), date(2036, 12, 31))


@pytest.mark.parametrize("code", [occasion.code for occasion in law.occasions()])
def test_the_words_are_ready_even_for_the_longest_names(code: str) -> None:
    for on in (each for each in DAYS if each.occasion.code == code):
        words = law.begin(on.occasion, on.day, SPEAKER)
        assert not re.search(r"[{}]", "".join(words.model_dump().values()))
        assert law.hard_to_say(words.script) == []
        assert len(words.social) <= law.rules().social_max
        assert "bà con" in (words.page + words.script).lower() and SPEAKER.name in words.script
        assert 30 <= law.estimate(words.script).seconds <= 120


def test_tet_names_its_own_lunar_year() -> None:
    tet = next(each for each in DAYS if each.occasion.code == "tet-nguyen-dan" and each.year == 2027)
    assert law.begin(tet.occasion, tet.day, SPEAKER).title == "Chúc Tết Đinh Mùi"


def test_without_a_name_the_post_speaks() -> None:
    on = DAYS[0]
    script = law.begin(on.occasion, on.day, law.Speaker(site=LONG)).script
    assert f"Tôi là Chủ tịch Ủy ban nhân dân {LONG.title}." in script


def test_a_day_of_ones_own_has_words_too() -> None:
    own = law.OwnOccasion(label="Ngày thành lập xã", day=1, month=7).occasion("rieng-1")
    words = law.begin(own, date(2027, 7, 1), SPEAKER)
    assert "Ngày thành lập xã" in words.page and law.hard_to_say(words.script) == []


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "không"), (5, "năm"), (15, "mười lăm"), (21, "hai mươi mốt"), (24, "hai mươi bốn"), (55, "năm mươi lăm"),
        (105, "một trăm linh năm"), (1945, "một nghìn chín trăm bốn mươi lăm"), (2027, "hai nghìn không trăm hai mươi bảy"),
        (12_000, "mười hai nghìn"), (1_000_005, "một triệu không trăm linh năm"), (3_000_000_000, "ba tỷ"),
    ],
)  # fmt: skip
def test_numbers_are_said(number: int, said: str) -> None:
    assert law.in_words(number) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Ngày 2/9/2026", "Ngày mùng hai tháng chín năm hai nghìn không trăm hai mươi sáu"),
        ("Lúc 7h30 ngày 24/11", "Lúc bảy giờ ba mươi phút ngày hai mươi bốn tháng mười một"),
        ("Tháng 15/4", "Tháng mười lăm tháng tư"),
        (
            "UBND mời 1.250 hộ ở TDP 21",
            "Ủy ban nhân dân mời một nghìn hai trăm năm mươi hộ ở tổ dân phố hai mươi mốt",
        ),
        ("đủ 100%", "đủ một trăm phần trăm"),
        ("Số 40/99", "Số bốn mươi/chín mươi chín"),
    ],
)
def test_what_is_read_becomes_what_is_said(written: str, said: str) -> None:
    assert law.speakable(written) == said


def test_a_listener_would_stumble_and_the_writer_is_told() -> None:
    long = "Kính thưa bà con " + "và bà con " * 12 + "xa gần."
    remarks = law.hard_to_say(f"UBND xin mời lúc 7h30. {long}")
    assert [remark[:8] for remark in remarks] == ["Còn chữ ", "Chữ viết", "Câu “Kín"]
    assert law.hard_to_say(law.speakable("UBND xin mời lúc 7h30.")) == []
