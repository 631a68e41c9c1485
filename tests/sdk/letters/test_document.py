"""The document a letter becomes."""

from __future__ import annotations

from .factories import document, letter


def test_a_draft_has_room_for_the_number_and_says_that_it_is_one() -> None:
    draft = document(number=None)
    assert draft.draft
    assert draft.number_line == "Số:         /TB-UBND"
    assert draft.place_line.startswith("Quyết Thắng, ngày  ")


def test_an_approved_letter_carries_number_and_day() -> None:
    sent = document(number=5)
    assert not sent.draft
    assert sent.number_line == "Số: 05/TB-UBND"
    assert sent.place_line == "Quyết Thắng, ngày 05 tháng 02 năm 2026"


def test_the_last_paragraph_ends_as_the_decree_asks() -> None:
    assert document().paragraphs[-1].endswith("mạnh khỏe./.")
    assert document(body="Xin cảm ơn./.").paragraphs == ("Xin cảm ơn./.",)


def test_a_decomposed_name_becomes_composed() -> None:
    assert letter(addressee="Bà Nguye\u0302\u0303n Thi\u0323 Bi\u0300nh").addressee == "Bà Nguyễn Thị Bình"


def test_the_document_comes_back_whole_from_storage() -> None:
    sent = document()
    assert type(sent).model_validate_json(sent.model_dump_json()) == sent
