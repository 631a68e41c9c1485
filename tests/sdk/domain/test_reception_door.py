"""The doors a petition comes through, and what may be missing at each."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from chinhquyen_sdk.domain.messages import field_errors
from chinhquyen_sdk.domain.reception import FilePetition, Flag, Link, Source


def wish(**more):
    return FilePetition(**({"content": "Đường vào xóm hư hỏng, nhiều ổ gà.", "consent": True} | more))


def problems(**more):
    with pytest.raises(ValidationError) as caught:
        wish(**more)
    return {name: found[0].code for name, found in field_errors(caught.value).items()}


@pytest.mark.parametrize("source", list(Source))
def test_a_letter_without_a_name_is_received_at_every_door_where_it_can_happen(source):
    if source.is_online:
        assert problems(source=source, unnamed=True, sender_name="") == {"sender_name": "required"}
    else:
        assert wish(source=source, unnamed=True, sender_name="").sender_name == ""


def test_at_the_desk_a_name_is_asked_for_unless_the_paper_has_none():
    assert problems(source="desk", sender_name="") == {"sender_name": "required"}
    assert problems(source="desk", sender_name="Nguyễn Thị Hoa") == {"": "contact_needed"}


def test_who_writes_by_post_cannot_be_asked_for_consent():
    given = {"sender_name": "Nguyễn Thị Hoa", "sender_address": "Xóm 5", "consent": False}
    assert wish(source="post", **given).consent is False
    assert problems(source="desk", **given) == {"consent": "consent_needed"}


@pytest.mark.parametrize("told", [*Source, *Flag, *Link])
def test_every_code_has_words_for_officers(told):
    assert told.label
    assert told.label != told.value
