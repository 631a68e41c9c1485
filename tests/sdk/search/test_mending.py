"""Words typed with a slip of the finger, or with the Vietnamese keyboard switched off."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chinhquyen_sdk.domain.search import kinds, lengths, mended, slips, untyped
from chinhquyen_sdk.domain.search.records import PublicText

KNOWN = {
    "duong",
    "khai",
    "sinh",
    "tiep",
    "cong",
    "dan",
    "truong",
    "nguyen",
    "huyen",
    "quyet",
    "thang",
    "ho",
    "chuyen",
}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("dduwowngf", "duong"), ("d9uo7ng2", "duong"), ("khais", "khai"), ("tieeps", "tiep"), ("coong", "cong"),
        ("chuyeern", "chuyen"), ("nguyeenx", "nguyen"), ("quyeets", "quyet"), ("khia", "khai"), ("sihn", "sinh"),
        ("truogn", "truong"), ("nguyn", "nguyen"), ("xyzzy", ""), ("h", ""), ("282", ""),
    ],
)  # fmt: skip
def test_what_was_meant(typed, meant):
    assert mended(typed, KNOWN) == meant


WORDS = st.text(alphabet="abcdeghiklmnopqrstuvxy", min_size=1, max_size=9)


@given(WORDS)
def test_a_mended_word_is_as_long_as_was_asked_for(word):
    assert mended(word, KNOWN) in {"", *(each for each in KNOWN if len(each) in lengths(word))}


@given(WORDS, st.integers(0, 8))
def test_one_letter_lost_is_forgiven_in_a_long_word(word, at):
    if len(word) > 4 and at < len(word):
        assert slips(word[:at] + word[at + 1 :]) >= 1 or len(word) <= 3
        assert mended(word[:at] + word[at + 1 :], {word}) in {word}


@given(st.text(alphabet="adeiouwsfrxjng0123456789", max_size=12))
def test_any_keys_are_read_without_harm(keys):
    assert all(each and each != keys for each in untyped(keys))


def test_a_text_of_an_unknown_kind_is_refused():
    assert "van-ban" in kinds()
    with pytest.raises(ValueError, match="Không có loại"):
        PublicText(key="1", kind="khac", title="Thử", path="/thu/")
