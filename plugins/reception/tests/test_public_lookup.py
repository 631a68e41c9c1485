"""Finding one's case again by code and secret, or by the QR code."""

from __future__ import annotations

import pytest
from django.core.cache import cache

from .citizen import Citizen, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def filed(site):
    return Citizen(site).file()


@pytest.fixture
def other(site):
    return Citizen(site)


@pytest.mark.parametrize(
    "spoil", [str, str.lower, lambda s: s.replace("-", ""), lambda s: s.replace("-", " ") + " "]
)
def test_the_codes_may_be_typed_in_any_way(filed, other, spoil):
    code, secret = filed
    answer = other.look_up(spoil(code), spoil(secret))
    assert (answer.status_code, answer["Location"]) == (303, f"/don-thu/ho-so/{code}/")
    assert "Chúng tôi đã nhận đơn" in other.read(answer["Location"])


def test_a_wrong_code_and_a_wrong_secret_get_the_same_answer(filed, other):
    code, secret = filed
    pairs = [
        (code, "AAAA-BBBB"),
        ("26-0000-0000", secret),
        ("26-1234-5674", secret),
        ("không nhớ", "không nhớ"),
    ]
    answers = {text_of(other.look_up(*pair)) for pair in pairs}
    assert len(answers) == 1
    assert "Mã đơn hoặc mã bí mật chưa đúng" in answers.pop()


def test_what_was_typed_stays_in_the_form(other):
    page = other.look_up("26-0000-0000", "AAAA-BBBB").content.decode()
    assert 'value="26-0000-0000"' in page
    assert 'value="AAAA-BBBB"' in page


def test_empty_boxes_say_what_belongs_there(other):
    page = text_of(other.look_up("", ""))
    assert "Mời ông/bà gõ mã đơn" in page
    assert "Mời ông/bà gõ mã bí mật" in page


def test_ten_tries_in_ten_minutes_then_a_kind_pause(filed, other):
    code, secret = filed
    cache.clear()
    for _ in range(10):
        assert other.look_up(code, "AAAA-BBBB").status_code == 200
    answer = other.look_up(code, secret)
    assert (answer.status_code, answer["Retry-After"]) == (429, "600")
    assert "nghỉ tay 10 phút" in text_of(answer)


def test_one_code_cannot_be_tried_from_many_addresses(filed, site):
    code, secret = filed
    for number in range(10):
        Citizen(site, REMOTE_ADDR=f"203.0.113.{number}").look_up(code, "AAAA-BBBB")
    assert Citizen(site, REMOTE_ADDR="203.0.113.99").look_up(code, secret).status_code == 429


def test_the_qr_code_opens_the_case_and_leaves_the_secret_out_of_the_address(filed, other):
    code, secret = filed
    answer = other.browser.get(f"/don-thu/q/{code}-{secret}/")
    assert (answer.status_code, answer["Location"]) == (303, f"/don-thu/ho-so/{code}/")
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "no-store" in answer["Cache-Control"]
    assert "Chúng tôi đã nhận đơn" in other.read(answer["Location"])


def test_a_spoilt_qr_code_leads_to_the_form(filed, other):
    code, _ = filed
    answer = other.browser.get(f"/don-thu/q/{code}-AAAA-BBBB/")
    assert answer.status_code == 404
    assert "chưa đúng" in text_of(answer)
    assert other.browser.get("/don-thu/q/x/").status_code == 404


def test_guessing_by_qr_code_is_counted_too(filed, other):
    code, secret = filed
    for _ in range(10):
        other.browser.get(f"/don-thu/q/{code}-AAAA-BBBB/")
    assert other.browser.get(f"/don-thu/q/{code}-{secret}/").status_code == 429
    assert other.look_up(code, secret).status_code == 429


def test_the_address_of_a_case_alone_tells_nothing(filed, other):
    code, _ = filed
    there, not_there = (
        other.browser.get(f"/don-thu/ho-so/{code}/"),
        other.browser.get("/don-thu/ho-so/26-1234-5674/"),
    )
    assert there.status_code == not_there.status_code == 403
    assert text_of(there).replace(code, "") == text_of(not_there).replace("26-1234-5674", "")
    assert f'value="{code}"' in there.content.decode()


def test_the_neighbours_site_does_not_know_the_case(filed, other_site):
    assert "chưa đúng" in text_of(Citizen(other_site).look_up(*filed))
