"""The form says what the record says, at the right field, and keeps every word typed."""

from __future__ import annotations

import unicodedata

import pytest
from pydantic import ValidationError

from chinhquyen_sdk.domain.messages import field_errors
from chinhquyen_sdk.domain.reception.records import FilePetition
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.forms import RecordForm

GOOD = {
    "sender_name": "Lê Thị Sen",
    "sender_phone": "0912 000 123",
    "content": "Đường vào xóm bị ngập",
    "consent": "on",
}


class Filing(RecordForm):
    record_class = FilePetition
    record_fields = (
        "kind",
        "sender_name",
        "sender_phone",
        "sender_address",
        "content",
        "received_on",
        "consent",
    )
    autocomplete = {"sender_name": "name", "sender_phone": "tel", "sender_address": "street-address"}


def test_a_good_form_gives_the_record():
    form = Filing(GOOD)
    assert form.is_valid()
    assert form.record == FilePetition(
        sender_name="Lê Thị Sen", sender_phone="0912000123", content="Đường vào xóm bị ngập", consent=True
    )


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("sender_name", ""),
        ("sender_name", "🙂" * 5),
        ("sender_name", "a" * 5_000),
        ("content", "   "),
        ("content", "ơ" * 30_000),
        ("sender_phone", "không có"),
        ("received_on", "31/02/2026"),
        ("received_on", "1/1/1899"),
        ("kind", "khong_co_loai_nay"),
    ],
)
def test_the_words_are_those_of_the_record(field, typed):
    form = Filing({**GOOD, field: typed})
    assert not form.is_valid()
    given = {**GOOD, field: typed}
    given.pop(field) if typed == "" else None
    with pytest.raises(ValidationError) as error:
        FilePetition.model_validate({**given, "received_on": _day(given.get("received_on"))})
    expected = [problem.text for problem in field_errors(error.value)[field]]
    assert list(form.errors) == [field]
    assert form.errors[field] == expected
    if typed.strip():
        assert form[field].value() == typed


def _day(typed):
    import datetime as dt

    try:
        return dt.datetime.strptime(typed, "%d/%m/%Y").date() if typed else None  # noqa: DTZ007 - a day, no time
    except ValueError:
        return typed


def test_a_problem_of_the_whole_stands_above_the_form():
    form = Filing({**GOOD, "sender_phone": ""})
    assert not form.is_valid()
    assert list(form.errors) == ["__all__"]
    assert "số điện thoại hoặc địa chỉ" in str(form)


def test_decomposed_letters_and_hidden_marks_are_made_plain():
    form = Filing({**GOOD, "sender_name": unicodedata.normalize("NFD", "Lê Thị Sen") + "\u202e\u200b"})
    assert form.is_valid()
    assert form.record.sender_name == "Lê Thị Sen"


def test_a_refusal_stands_at_its_field_with_its_article():
    form = Filing(GOOD)
    form.is_valid()
    form.refuse(Refused("Chưa nhận được.", basis="Luật Khiếu nại Điều 11", field="content"))
    assert form.errors["content"] == ["Chưa nhận được. (Luật Khiếu nại Điều 11)"]


def test_a_reader_of_screens_is_led_from_the_summary_to_the_field():
    html = str(Filing({**GOOD, "content": "ngắn", "kind": "x"}))
    assert 'role="alert"' in html
    assert 'href="#id_content"' in html
    assert 'aria-describedby="id_content_error"' in html
    assert 'id="id_content_error"' in html
    assert 'aria-invalid="true"' in html
    assert 'href="#id_kind"' in html and 'id="id_kind"' in html


def test_the_browser_may_help_to_fill_in():
    html = str(Filing())
    assert 'type="tel" name="sender_phone"' in html
    assert 'autocomplete="street-address"' in html
    assert "(không bắt buộc)" in html


def test_what_is_typed_is_shown_and_never_run():
    html = str(Filing({**GOOD, "content": "<script>alert(1)</script>", "sender_name": '"><b>'}))
    assert "<script>" not in html
    assert '"><b>' not in html


def test_each_form_has_a_key_that_survives_a_correction():
    assert Filing()["once"].value() != Filing()["once"].value()
    again = Filing({**GOOD, "content": "", "once": "key-1"})
    assert 'value="key-1"' in str(again)
    form = Filing({**GOOD, "once": "key-1"})
    form.is_valid()
    assert form.once_key == "key-1"
