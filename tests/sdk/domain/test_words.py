"""Text, telephone numbers and codes as people type them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from chinhquyen_sdk.domain.codes import DistinctCodes
from chinhquyen_sdk.domain.messages import field_errors
from chinhquyen_sdk.domain.reception import (
    FilePetition,
    PetitionKind,
    read_code,
    read_secret,
    secret_of,
    suggest_kind,
)
from chinhquyen_sdk.domain.reception.codes import new_code, new_secret
from chinhquyen_sdk.domain.text import fold, normalise


@given(st.text())
def test_a_text_made_clean_stays_as_it_is(text):
    clean = normalise(text)
    assert normalise(clean) == clean
    assert not any(unicodedata.category(c) == "Cc" and c not in "\n\t" for c in clean)


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    "typed",
    ["Đường dây nóng", "duong day nong", "ĐƯỜNG  DÂY\nNÓNG", unicodedata.normalize("NFD", "Đường dây nóng")],
)
def test_however_it_is_typed_it_is_found(typed):
    assert fold(typed) == "duong day nong"


def test_direction_marks_and_hidden_spaces_are_gone_and_emoji_stay():
    assert normalise("\u202eabc\u200b 👨\u200d👩\u200d👧 ") == "abc 👨\u200d👩\u200d👧"


def wish(**more):
    return FilePetition(
        **{"content": "Nội dung đủ dài.", "sender_name": "Hoa", "sender_phone": "0912000000", "consent": True}
        | more
    )


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("0912 000 123", "0912000123"),
        ("+84 912.000.123", "0912000123"),
        ("0084912000123", "0912000123"),
        ("+82 10-1234-5678", "+821012345678"),
    ],
)
def test_telephone_numbers_of_here_and_abroad(typed, kept):
    assert wish(sender_phone=typed).sender_phone == kept


@pytest.mark.parametrize("typed", ["12", "abc", "0912", "+0123456789", "09120001234567"])
def test_what_is_no_telephone_number_gets_a_hint(typed):
    with pytest.raises(ValidationError) as caught:
        wish(sender_phone=typed)
    assert "Ví dụ" in field_errors(caught.value)["sender_phone"][0].text


def test_decomposed_vietnamese_is_kept_composed():
    assert wish(sender_name=unicodedata.normalize("NFD", "Nguyễn Thị Hoà")).sender_name == "Nguyễn Thị Hoà"


def test_one_way_to_answer_is_enough_and_none_is_too_little():
    assert wish(sender_phone="", sender_address="Xóm Nà Pài").sender_address
    with pytest.raises(ValidationError) as caught:
        wish(sender_phone="")
    assert field_errors(caught.value)[""][0].code == "contact_needed"


@given(st.integers(min_value=2025, max_value=2099))
def test_a_code_survives_being_read_aloud(year):
    code = new_code(year)
    assert (
        read_code(code)
        == read_code(code.replace("-", " "))
        == read_code(f" {code.replace('-', '')} ")
        == code
    )


@given(st.integers(min_value=0, max_value=9), st.integers(min_value=0, max_value=9))
def test_one_wrong_digit_is_noticed(place, wrong):
    digits = new_code(2026).replace("-", "")
    if digits[place] != str(wrong):
        assert read_code(digits[:place] + str(wrong) + digits[place + 1 :]) is None


@given(st.binary(min_size=32, max_size=32))
def test_a_secret_survives_being_typed(digest):
    secret = secret_of(digest)
    assert read_secret(secret.lower().replace("-", " ")) == secret


def test_secrets_differ():
    assert len({new_secret() for _ in range(500)}) == 500


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("Đèn đường ngõ 12 bị hỏng mấy hôm nay, nhờ phường sửa giúp.", PetitionKind.FEEDBACK),
        ("Tôi không đồng ý với quyết định xử phạt, đề nghị xem xét lại.", PetitionKind.COMPLAINT),
        ("to cao can bo nhan hoi lo, xin giu kin ten", PetitionKind.DENUNCIATION),
        ("Tôi kiến nghị mở thêm lớp học bơi cho trẻ em.", PetitionKind.PROPOSAL),
    ],
)
def test_the_kind_is_suggested_by_content_with_a_reason(content, kind):
    hint = suggest_kind(content)
    assert hint.kind is kind
    assert hint.reasons


def test_when_nothing_speaks_for_a_kind_it_says_so():
    assert not suggest_kind("Xin chào các anh chị.").confident


def test_codes_of_cases_written_at_once_never_meet_even_when_the_dice_repeat_themselves(monkeypatch):
    # Two hundred cases of a demo met once in two hundred loads: one code among ten million is not much.
    dice = iter([7, 7, 8, 7, 8, 9])
    monkeypatch.setattr("chinhquyen_sdk.domain.codes.secrets.randbelow", lambda size: next(dice))
    first = new_code(2026)
    codes = DistinctCodes(taken=[first])
    assert len({first, codes.new(2026), codes.new(2026)}) == 3
