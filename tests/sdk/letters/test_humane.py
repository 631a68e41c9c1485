"""The humane texts: whole, warm, private, and each with its moment."""

from __future__ import annotations

import re

import pytest
from pydantic import ValidationError

from chinhquyen_sdk.domain.letters.filling import data_model, document_for
from chinhquyen_sdk.domain.letters.humane import HUMANE as RECORDS
from chinhquyen_sdk.domain.letters.occasions import Look, Occasion, PaperFormat
from chinhquyen_sdk.domain.letters.templates import LetterTemplate, all_templates, template
from chinhquyen_sdk.domain.letters.wording import check_wording

from .humane_data import HUMANE, NAM, SENDER, filled

FORMS = [form for form in all_templates() if form.fields in RECORDS]
EVERY = pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)


def body(id: str, **changes: object) -> str:
    form = template(id)
    return document_for(form, data_model(form).model_validate(filled(id, **changes))).body


def test_every_occasion_of_the_plan_has_its_text() -> None:
    assert {form.occasion for form in FORMS} == set(Occasion)
    assert {form.id for form in FORMS} == set(HUMANE)


@EVERY
def test_a_letter_is_whole_and_leaves_nothing_to_fill(form: LetterTemplate) -> None:
    text = body(form.id)
    assert not re.search(r"[{}]|None|  ", text)
    assert SENDER["phone"] in text or form.occasion in (Occasion.NEW_YEAR, Occasion.NATIONAL_DAY)
    assert len(text.split()) < 260


@EVERY
def test_our_own_check_finds_nothing_to_mend(form: LetterTemplate) -> None:
    assert check_wording(body(form.id), form, [SENDER["phone"]]) == ()


@EVERY
def test_no_sentence_is_half_said_without_what_may_be_missing(form: LetterTemplate) -> None:
    facts = data_model(form).model_fields
    needed = {
        name: value for name, value in filled(form.id).items() if name == "day" or facts[name].is_required()
    }
    sender = {"sender": {"kind": "xã", "name": "Đại Từ"}}
    text = document_for(form, data_model(form).model_validate({**needed, **sender})).body
    assert not re.search(r"gọi số ?[,.;]|: ?\.|, ?,| \.|qua số ?[,.]", text)


@EVERY
def test_officers_are_told_who_how_and_what_must_hold(form: LetterTemplate) -> None:
    assert form.recipient and form.manner and form.requirement and form.timing
    assert (
        form.timing.basis == "quy tắc của xã, không phải luật" or "chưa đọc nguyên văn" in form.timing.basis
    )
    assert not form.timing.verified


def test_a_house_in_grief_gets_no_colour() -> None:
    assert template("condolence").look is Look.MOURNING
    assert template("wedding").format is PaperFormat.CARD


def test_a_couple_is_greeted_by_name_and_together() -> None:
    text = body("wedding")
    assert text.startswith("Anh Nam và chị Hoa thân mến,")
    assert "tên của hai anh chị, viết cạnh nhau" in text


def test_a_mother_alone_is_not_asked_about_a_father() -> None:
    text = body("birth", second=None)
    assert text.startswith("Chị Hoa thân mến,")
    assert "hai" not in re.sub(r"hai mươi|thứ Hai", "", text).split()


def test_no_record_can_hold_an_illness_or_an_identity_number() -> None:
    for record in RECORDS.values():
        assert not {"illness", "diagnosis", "cccd", "cause", "identity"} & set(record.model_fields)


def test_the_year_of_birth_is_never_printed() -> None:
    for id in HUMANE:
        assert not re.search(r"\b(?:1961|1998|2000|1939)\b", body(id))


def test_an_apology_promises_a_later_day_or_is_refused() -> None:
    with pytest.raises(ValidationError, match="phải sau ngày hẹn cũ"):
        body("late_apology", due="2026-12-01")


def test_a_letter_to_everybody_and_to_one() -> None:
    assert body("new_year").startswith("Kính thưa bà con,")
    assert body("new_year", person=NAM).startswith("Anh Nam thân mến,")


def test_a_numbered_letter_needs_its_day() -> None:
    form = template("complaint_dialogue_scheduled")
    data = {
        "sender": SENDER,
        "number": 5,
        "code": "26-1",
        "received_on": "2026-02-02",
        "hour": "8 giờ 00",
        "meets_on": "2026-02-12",
        "place": "Nhà văn hóa",
    }
    with pytest.raises(ValidationError, match="phải có ngày ký"):
        document_for(form, data_model(form).model_validate(data))


def test_a_letter_about_a_denunciation_is_addressed_by_its_code_alone() -> None:
    form = template("denunciation_accepted")
    data = {"sender": SENDER, "code": "26-4839-2174", "kind": "đơn tố cáo", "received_on": "2026-02-02", "day": "2026-02-05",
            "to": {"name": "Nguyễn Thị Bình"}}  # fmt: skip
    document = document_for(form, data_model(form).model_validate(data))
    assert document.addressee == "Người gửi đơn mã số 26-4839-2174"
    assert "Bình" not in document.model_dump_json()
