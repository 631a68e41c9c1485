"""Words of an office's own: taken apart and joined, what they must keep, which layer speaks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from chinhquyen_sdk.domain.letters.examples import example_letter
from chinhquyen_sdk.domain.letters.placeholders import filled, named, names_in, pieces, titled
from chinhquyen_sdk.domain.letters.rewording import (
    faults_of,
    in_force,
    look_over,
    needed_in,
    offered,
    reworded,
)
from chinhquyen_sdk.domain.letters.templates import LetterTemplate, all_templates, template
from chinhquyen_sdk.domain.letters.wordings import Layer, Wording, label_of

from .factories import OFFICE

EVERY = pytest.mark.parametrize("form", all_templates(), ids=lambda form: form.id)
TEXTS = st.text(alphabet="ab{}_ \nếỄ漢", max_size=60)


def wording(form: LetterTemplate, body: str | None = None, **more: object) -> Wording:
    told = {"layer": Layer.COMMUNE, "version": 1, "subject": form.subject, "body": body or form.body, **more}
    return Wording.model_validate({"template": form.id, **told})


def codes(form: LetterTemplate, body: str, **more: object) -> set[str]:
    return {fault.code for fault in faults_of(form, wording(form, body, **more))}


@given(TEXTS)
def test_a_text_taken_apart_and_joined_is_the_same_text(text: str) -> None:
    found = pieces(text)
    assert "".join(piece.text for piece in found) == text
    assert {piece.name for piece in found if piece.name} == names_in(text)
    assert all(piece.text == f"{{{piece.name}}}" for piece in found if piece.name)


@given(TEXTS)
def test_filling_each_place_with_itself_changes_nothing(text: str) -> None:
    assert filled(text, {name: f"{{{name}}}" for name in names_in(text)}) == text


@EVERY
def test_every_text_of_ours_may_be_taken_over_word_for_word(form: LetterTemplate) -> None:
    same = reworded(form, wording(form))
    assert (same.layer, same.version, same.wording) == (Layer.COMMUNE, 1, "commune:1")
    assert set(needed_in(form)) <= offered(form).keys()
    assert look_over(form, form) == ()


@EVERY
def test_every_template_is_drawn_whole_with_invented_facts(form: LetterTemplate) -> None:
    letter = example_letter(form, OFFICE)
    assert letter.body.count("\n\n") == form.body.strip().count("\n\n")
    assert not names_in(letter.body + letter.subject)


@EVERY
def test_no_needed_word_may_be_left_out(form: LetterTemplate) -> None:
    for name in needed_in(form):
        body = form.body.replace(f"{{{name}}}", "…")
        if form.basis and name == "basis":
            body = body.replace(form.basis, "…")
        assert "left_out" in codes(form, body), name
    for phrase in form.must_say:
        assert "left_out" in codes(form, " ".join(form.body.split(" ")).replace(phrase, "…")), phrase


def test_a_needed_word_may_not_be_swallowed_with_a_paragraph_that_may_be_left_out() -> None:
    form = template("condolence")
    together = form.body.replace("\n\nBà con", " Bà con").replace("{hello}\n\n", "{hello} ")
    assert "swallowed" in codes(form, together)
    assert "swallowed" not in codes(form, form.body.replace("\n\nMong gia đình", " Mong gia đình"))


def test_a_line_of_spaces_parts_paragraphs_too() -> None:
    form = template("condolence")
    assert codes(form, form.body.replace("\n\n", "\n  \n")) == set()


@pytest.mark.parametrize(("typed", "code"), [("{ten}", "unknown_placeholder"), ("{you", "stray_brace"), ("{ you }", "unknown_placeholder"),
                                             ("you}", "stray_brace"), ("{}", "unknown_placeholder")])  # fmt: skip
def test_a_place_that_is_none_is_named(typed: str, code: str) -> None:
    form = template("wedding")
    assert code in codes(form, f"{form.body}\n\n{typed}")


def test_what_may_be_empty_stands_in_no_subject() -> None:
    form = template("wedding")
    assert codes(form, form.body, subject="Chúc mừng ở {village}") == {"may_be_empty"}
    assert codes(form, form.body, subject="Chúc mừng {you}") == set()


@pytest.mark.parametrize(
    "form", [form for form in all_templates() if form.identity_protected], ids=lambda form: form.id
)
def test_a_letter_about_a_denunciation_takes_no_officers_own_words(form: LetterTemplate) -> None:
    for name in {"reason", "answer"} & form.placeholders - names_in(form.body):
        assert "unknown_placeholder" in codes(form, f"{form.body}\n\n{{{name}}}")


def test_the_commune_speaks_before_the_province_and_both_before_us() -> None:
    form = template("wedding")
    province = wording(form, f"{form.body}\n\nTỉnh.", layer=Layer.PROVINCE, version=4)
    commune = wording(form, f"{form.body}\n\nXã.", version=2)
    assert in_force(form, []).wording == "sdk:1"
    assert in_force(form, [province]).wording == "province:4"
    assert in_force(form, [commune, province]).wording == "commune:2"
    misfit = wording(form, "Xin chào.", version=3)
    assert in_force(form, [misfit, province]).wording == "province:4"


def test_the_error_stands_at_its_field() -> None:
    form = template("wedding")
    with pytest.raises(ValidationError) as caught:
        reworded(form, wording(form, "Xin chào {ai}.", subject="{ai}"))
    assert {error["loc"] for error in caught.value.errors()} == {("subject",), ("body",)}


def test_people_read_whose_words_they_are() -> None:
    assert label_of("province:4") == "Lời chung của tỉnh, bản 4"
    assert label_of("") == ""


@EVERY
def test_the_places_read_in_vietnamese_and_come_back_as_they_were(form):
    titles = offered(form)
    assert named(titled(form.body, titles), titles) == form.body
    assert len({" ".join(title.casefold().split()) for title in titles.values()}) == len(titles)
