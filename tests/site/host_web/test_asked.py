"""A filter that cannot be read is told so, in words and with a code; nobody takes the whole list for what was asked."""

from __future__ import annotations

import pytest

from chinhquyen_sdk.testing.communes import browser_at

from .whole_api import token_of

YEAR, NUMBER = "Năm viết bằng bốn chữ số. Ví dụ: 2026.", "Chỗ này cần một số nguyên, chỉ gồm chữ số."
DAY, FLAG = "Ngày viết theo dạng năm-tháng-ngày. Ví dụ: 2026-11-23.", "Chỗ này chỉ nhận true hoặc false."
PERIOD, CHOICE = "Kỳ viết là 2026, 2026-q4 hoặc 2026-11.", "Lựa chọn này không có trong danh sách."
WRONG = [
    ("information/numbers/", "year", "hai nghìn", YEAR),
    ("information/numbers/", "year", "2_026", YEAR),
    ("reception-days/book/", "before", "1_0", NUMBER),
    ("reception-days/calendar/", "since", "1764374400", DAY),
    ("accountability/requests/", "closed", "on", FLAG),
    ("indicators/", "period", "2026-q5", PERIOD),
    ("projects/", "state", "đang-xây", CHOICE),
    ("search/", "kind", "bùa", CHOICE),
    ("reception/petitions/", "cursor", "trang-hai", "Trang này không còn. Mời xem lại từ đầu."),
    ("supervision/visits/", "cusror", "x", "Mục này không có trong biểu mẫu."),
]


@pytest.fixture
def program(site, staff):
    browser = browser_at(site)
    browser.defaults["HTTP_AUTHORIZATION"] = f"Token {token_of(site, staff)}"
    return browser


@pytest.mark.parametrize(("path", "name", "typed", "text"), WRONG)
def test_what_cannot_be_read_is_said_at_its_name(program, path, name, typed, text):
    answer = program.get(f"/api/v1/{path}", {name: typed})
    assert answer.status_code == 400 and answer["Content-Type"] == "application/problem+json"
    told = answer.json()
    assert told["code"] == "unreadable_query"
    assert [(each["field"], each["text"]) for each in told["errors"]] == [(name, text)]


def test_who_may_not_read_is_told_that_first(site):
    assert browser_at(site).get("/api/v1/reception/petitions/", {"kind": "bùa"}).status_code == 401


def test_what_can_be_read_narrows_and_an_empty_word_does_not(program):
    for query in ({"year": "2026"}, {}):
        assert program.get("/api/v1/information/numbers/", query).json()["year"]
    assert program.get("/api/v1/projects/", {"q": "", "cursor": ""}).status_code == 200


def test_a_page_forgives_what_was_typed_wrong(site):
    assert browser_at(site).get("/du-an/", {"trang-thai": "bùa", "state": "bùa"}).status_code == 200
