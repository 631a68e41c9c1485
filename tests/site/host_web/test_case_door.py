"""The door that code and secret open: guessing is counted however a code is typed, and a slip's code leaves no secret behind."""

from __future__ import annotations

import pytest
from django.urls import reverse

from chinhquyen_sdk.host.secret_keys import TRIES

pytestmark = pytest.mark.django_db
WAYS = ("26-0000-0000", "2600000000", "26 0000 0000", "26.0000.0000")


def guess(client, code, address):
    pair = {"code": code, "secret": "K7QP-3MXD"}
    return client.post(reverse("information:lookup"), pair, REMOTE_ADDR=address)


def test_one_code_has_so_many_tries_however_it_is_typed_and_whoever_tries(citizen):
    for number in range(TRIES):
        answer = guess(citizen, WAYS[number % len(WAYS)], f"10.0.0.{number}")
        assert answer.status_code == 200 and "chưa đúng" in answer.content.decode()
    busy = guess(citizen, WAYS[0], "10.0.1.1")
    assert (busy.status_code, busy["Retry-After"]) == (429, "600")
    assert "đợi 10 phút" in busy.content.decode() and WAYS[0] in busy.content.decode()


def test_programs_and_pages_count_together(citizen):
    for number in range(TRIES):
        guess(citizen, WAYS[0], f"10.0.0.{number}")
    asked = {"code": WAYS[1], "secret": "K7QP-3MXD"}
    answer = citizen.post("/api/v1/information/requests/lookup/", asked, content_type="application/json")
    assert answer.status_code == 429


def test_a_slip_that_opens_nothing_asks_for_the_secret_and_tells_no_other_site(citizen):
    answer = citizen.get(reverse("information:qr", args=["2600000000W8XZ4NPD"]))
    page = answer.content.decode()
    assert (answer.status_code, answer["Referrer-Policy"]) == (404, "no-referrer")
    assert "chưa đúng" in page and "W8XZ" not in page
