"""The texts: warm, whole, lawful."""

from __future__ import annotations

import re

import pytest
from pydantic import ValidationError

from chinhquyen_sdk.domain.letters.fields import NOTICES
from chinhquyen_sdk.domain.letters.templates import LetterTemplate, all_templates, template, template_for
from chinhquyen_sdk.domain.people import Addressee
from chinhquyen_sdk.domain.reception.kinds import CHOSEN_BY_SENDERS, PetitionKind
from chinhquyen_sdk.law import rule

from .factories import BINH, FACTS, OFFICE, notice

NOTICED = [form for form in all_templates() if form.fields in NOTICES]
EVERY = pytest.mark.parametrize("form", NOTICED, ids=lambda form: form.id)
NOBODY = Addressee()


@EVERY
def test_a_letter_greets_says_what_was_received_and_thanks(form: LetterTemplate) -> None:
    text = form.write(notice(form), OFFICE, BINH)
    assert text.startswith("Kính thưa bà,")
    assert FACTS["code"] in text
    assert ("ngày 02 tháng 02 năm 2026" in text) == ("received_on" in NOTICES[form.fields].model_fields)
    assert OFFICE.phone in text
    assert "cảm ơn bà" in text.rsplit("\n\n", 1)[-1]
    assert form.basis in text
    assert not re.search(r"[{}]", text)


@EVERY
def test_a_promise_stands_with_its_day_and_its_law_or_not_at_all(form: LetterTemplate) -> None:
    said = form.write(notice(form), OFFICE, BINH)
    silent = form.write(notice(form, due=None, due_basis=""), OFFICE, BINH)
    if "due" in type(notice(form)).model_fields:
        assert "Chậm nhất thứ Sáu, ngày 13 tháng 3 năm 2026" in said
        assert "theo Điều 28" in said
    assert "Chậm nhất" not in silent


@EVERY
def test_no_template_types_a_number_of_days(form: LetterTemplate) -> None:
    assert not re.search(r"\d+ ngày", form.body)


@EVERY
def test_without_a_telephone_no_sentence_is_half_said(form: LetterTemplate) -> None:
    text = form.write(notice(form), OFFICE.model_copy(update={"phone": "", "lookup": ""}), BINH)
    assert "gọi số" not in text
    assert "tại ," not in text


@pytest.mark.parametrize(
    "occasion",
    ["petition_accepted", "petition_transferred", "petition_refused", "petition_guided", "petition_reopened"],
)
@pytest.mark.parametrize("kind", CHOSEN_BY_SENDERS)
def test_every_kind_has_its_notice(occasion: str, kind: PetitionKind) -> None:
    form = template_for(occasion, kind)
    assert form is not None
    assert form.called_by == occasion


def test_other_events_call_for_no_letter() -> None:
    assert template_for("petition_assigned", "khieu_nai") is None


def test_a_complainant_is_invited_by_the_weekday_and_only_a_complainant() -> None:
    form = template_for("complaint_dialogue_scheduled", PetitionKind.COMPLAINT)
    assert form is not None and form.symbol == "GM-UBND"
    assert "lúc 08 giờ 30, thứ Sáu, ngày 13 tháng 3 năm 2026" in form.write(notice(form), OFFICE, BINH)
    assert template_for("complaint_dialogue_scheduled", PetitionKind.DENUNCIATION) is None


@pytest.mark.parametrize("id", [form.id for form in all_templates() if form.identity_protected])
def test_a_protected_letter_repeats_no_officers_own_words(id: str) -> None:
    assert not {"{reason}", "{answer}"} & set(re.findall(r"\{\w+\}", template(id).body))


@pytest.mark.parametrize("id", [form.id for form in all_templates() if form.identity_protected])
def test_a_letter_on_a_denunciation_asks_for_no_name(id: str) -> None:
    form = template(id)
    text = form.write(notice(form), OFFICE, NOBODY)
    assert "giữ bí mật" in text
    assert "ông/bà" in text
    assert "lookup" not in form.body or "mã bí mật" in form.body


def test_rules_that_templates_promise_by_are_in_the_law() -> None:
    from datetime import date

    for form in all_templates():
        if form.promise_rule:
            assert rule(form.promise_rule, on=date(2026, 7, 1)).id == form.promise_rule


def test_a_template_with_an_unknown_word_is_refused() -> None:
    good = template("complaint_accepted")
    with pytest.raises(ValidationError, match="ten_cha"):
        LetterTemplate.model_validate({**good.model_dump(), "body": "Kính thưa {ten_cha},"})
