"""The look over a letter's words."""

from __future__ import annotations

import pytest

from chinhquyen_sdk.domain.letters.templates import template
from chinhquyen_sdk.domain.letters.wording import Level, check_wording

APOLOGY = template("late_apology")


def codes(text: str, **more: object) -> set[str]:
    return {found.code for found in check_wording(text, **more)}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Bà phải nghiêm túc chấp hành.", "scolds"),
        ("Chúng tôi đang tiến hành triển khai thực hiện.", "officialese"),
        ("Chúc trăm năm hạnh phúc.", "cliche"),
        ("Mong bà sớm khỏi ung thư.", "illness"),
        ("Căn cước của bà: 019187001234.", "identity"),
        ("Căn cước 019 187 001 234.", "identity"),
        ("Chứng minh nhân dân số 090123456.", "identity"),
        ("Gọi con bà số 0912 345 678.", "phone"),
        ("Chuyển vào số tài khoản 1903 4567 8901.", "account"),
        ("Kính thưa {ten_cha},", "placeholder"),
        ("Nhà nên chỉ có hai con.", "children"),
        ("Một " * 60 + ".", "long_sentence"),
    ],
)
def test_what_a_reader_would_stop_at(text: str, code: str) -> None:
    assert code in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kính thưa bà, chúng tôi hẹn bà ngày 14 tháng 12 năm 2026 lúc 08 giờ 30.",
        "Mã hồ sơ 26-4839-2174, thửa 120, hiến 1.200 m² đất.",
        "Hôm 1/12/2026, số 05/TB-UBND, Luật số 02/2011/QH13.",
        "Cô ý tứ, bà Ung Thư Thái dặn lại.",
    ],
)
def test_ordinary_words_are_left_alone(text: str) -> None:
    assert not [found for found in check_wording(text) if found.code not in ("illness",)]


def test_a_finding_points_at_its_words() -> None:
    text = "Kính thưa bà,\n\nBà cố tình nộp chậm."
    (found,) = check_wording(text)
    assert text[found.start : found.end] == "cố tình"
    assert (found.level, found.text.startswith("“cố tình” nghe như trách")) == (Level.WARNING, True)


def test_the_offices_own_telephone_may_stand() -> None:
    text = "Xin gọi số 0208 3000 000."
    assert codes(text) == {"phone"}
    assert codes(text, allowed=["02083000000"]) == set()


def test_a_letter_that_says_sorry_must_and_first() -> None:
    assert "no_apology" in codes("Kính thưa bà,\n\nHồ sơ chậm. Hẹn ngày 14/12/2026.", form=APOLOGY)
    late = "Kính thưa bà,\n\nMột.\n\nHai, ngày 14/12.\n\nXin lỗi bà."
    assert codes(late, form=APOLOGY) == {"late_apology"}
    assert codes("Kính thưa bà,\n\nXin lỗi bà. Hẹn ngày 14/12.", form=APOLOGY) == set()


def test_a_promise_without_its_day_is_missed() -> None:
    assert "no_date" in codes("Xin lỗi bà, chúng tôi sẽ trả sau.", form=APOLOGY)
    assert "no_date" not in codes("Xin lỗi bà, hẹn bà {due}.", form=APOLOGY)


def test_a_template_knows_its_own_placeholders() -> None:
    assert codes("Xin lỗi {you}, hẹn {due}.", form=APOLOGY) == set()
    assert codes("Xin lỗi {ban}, hẹn {due}, {due", form=APOLOGY) == {"placeholder"}


def test_decomposed_text_is_read_like_composed() -> None:
    import unicodedata

    assert "scolds" in codes(unicodedata.normalize("NFD", "Bà cố tình nộp chậm."))
