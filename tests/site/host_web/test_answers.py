"""What was sent and did not fit: said at its field, with the article it rests on, and nothing typed is lost."""

from __future__ import annotations

from typing import Any

import pytest
from django import forms
from django.contrib.messages import get_messages
from django.contrib.messages.storage.fallback import FallbackStorage
from django.http import Http404

from chinhquyen_sdk.domain.messages import field_error
from chinhquyen_sdk.domain.privacy import Unseen, look_at
from chinhquyen_sdk.domain.reception.records import FilePetition
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.answers import SeeOther, attempt, found_or_404, press
from chinhquyen_sdk.host.files import FileProblem
from chinhquyen_sdk.host.forms import FilesField, RecordForm

LATE = Refused("Đã quá hạn.", basis="Điều 9", code="late", field="sender_name")


class Filing(RecordForm):
    record_class = FilePetition
    record_fields = ("sender_name", "sender_phone", "content", "consent")
    files = FilesField()


class Plain(forms.Form):
    sender_name = forms.CharField()


def filled() -> Filing:
    form = Filing(
        {"sender_name": "Lê Thị Sen", "sender_phone": "0912000123", "content": "Đường ngập", "consent": "on"}
    )
    assert form.is_valid()
    return form


def saying(no: Exception) -> Any:
    def act(_: Any) -> None:
        raise no

    return act


def test_what_was_done_comes_back_even_when_it_is_nothing():
    assert attempt(filled(), lambda record: record.sender_name) == ("Lê Thị Sen",)
    assert attempt(filled(), lambda record: None) == (None,)


@pytest.mark.parametrize(
    ("no", "field", "said"),
    [
        (LATE, "sender_name", "Đã quá hạn. (Điều 9)"),
        (Refused("Không được.", basis=""), "__all__", "Không được."),
        (FileProblem("too_large", "Tệp quá lớn."), "files", "Tệp quá lớn."),
        (field_error("content", "empty", "Mời viết nội dung."), "content", "Mời viết nội dung."),
        (field_error("elsewhere", "odd", "Việc này đã khép."), "__all__", "Việc này đã khép."),
    ],
)
def test_every_no_stands_at_its_field_and_what_was_typed_stays(no, field, said):
    form = filled()
    assert attempt(form, saying(no)) is None
    assert list(form.errors) == [field] and list(form.errors[field]) == [said]
    assert form["content"].value() == "Đường ngập"


def test_a_form_without_a_record_says_the_article_too():
    form = Plain({"sender_name": "Sen"})
    assert form.is_valid() and attempt(form, saying(LATE)) is None
    assert list(form.errors["sender_name"]) == ["Đã quá hạn. (Điều 9)"]


def test_words_that_somebody_must_look_at_are_no_mistake():
    with pytest.raises(Unseen):
        attempt(filled(), saying(Unseen(look_at("Gọi 0912 345 678"), {"f1": "content"})))


def test_a_button_says_on_the_next_page_what_came_of_it(rf):
    request = rf.post("/")
    request.session = {}
    request._messages = FallbackStorage(request)
    assert press(request, lambda: None, "Đã đóng.") is True
    assert press(request, lambda: saying(LATE)(None), "Đã đóng.") is False
    assert [(each.level_tag, each.message) for each in get_messages(request)] == [
        ("success", "Đã đóng."),
        ("error", "Đã quá hạn. (Điều 9)"),
    ]


def test_nothing_found_is_not_there():
    assert found_or_404("đây") == "đây"
    with pytest.raises(Http404):
        found_or_404(None)
    assert SeeOther("/x").status_code == 303
