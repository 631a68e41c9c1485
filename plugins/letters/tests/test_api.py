"""Letters for programs: the screens' words, once with a key, nothing of the neighbours'."""

from __future__ import annotations

import pytest

from chinhquyen_sdk.testing.communes import browser_at

from .factories import approved, drafted

pytestmark = pytest.mark.django_db


def post(browser, letter, deed, key="", **body):
    head = {"Idempotency-Key": key} if key else {}
    return browser.post(f"/api/v1/letters/{letter.id}/{deed}/", body, "application/json", headers=head)


def test_a_letter_goes_its_whole_way(site, chair):
    office, letter = browser_at(site, chair), drafted(site)
    assert [one["id"] for one in office.get("/api/v1/letters/").json()["results"]] == [str(letter.id)]
    seen = office.get(f"/api/v1/letters/{letter.id}/").json()["digest"]
    assert post(office, letter, "check", seen=seen).json()["letter"]["state"] == "checked"
    first = post(office, letter, "approval", key="k1", seen=seen).json()
    assert post(office, letter, "approval", key="k1", seen=seen).json() == first
    assert first["letter"]["number"] == 1
    assert post(office, letter, "print").json()["letter"]["state"] == "printed"
    assert post(office, letter, "sending", channel="hand").json()["attempts"][0]["channel"] == "hand"
    assert post(office, letter, "delivery", received_by="Bà Lâm").json()["letter"]["state"] == "delivered"
    book = office.get("/api/v1/letters/book/?year=" + first["letter"]["issued_on"][:4]).json()
    assert [(one["number"], one["outcome"]) for one in book["results"]] == [(1, "delivered")]


def test_what_does_not_fit_is_said_in_the_screens_words(site, chair):
    office, letter = browser_at(site, chair), approved(site)
    answer = post(office, letter, "sending", channel="post")
    assert answer.status_code == 422
    assert answer["Content-Type"].startswith("application/problem+json")
    assert "ghi mã bưu gửi" in answer.content.decode()
    assert post(office, letter, "approval", seen="x").status_code in (409, 422)


def test_an_officer_does_not_approve_and_a_neighbour_finds_nothing(site, officer, other_site, other_officer):
    letter = drafted(site)
    assert post(browser_at(site, officer), letter, "approval", seen=letter.digest).status_code == 403
    theirs = browser_at(other_site, other_officer)
    assert theirs.get(f"/api/v1/letters/{letter.id}/").status_code == 404
    assert post(theirs, letter, "check", seen=letter.digest).status_code == 404


def test_a_letter_is_had_as_a_file_of_every_kind(site, chair, other_site, other_officer):
    office, letter = browser_at(site, chair), approved(site)
    assert office.get(f"/api/v1/letters/{letter.id}/files/pdf/").content.startswith(b"%PDF")
    assert "Kính gửi" in office.get(f"/api/v1/letters/{letter.id}/files/txt/").content.decode()
    assert office.get(f"/api/v1/letters/{letter.id}/files/odd/").status_code == 404
    theirs = browser_at(other_site, other_officer)
    assert theirs.get(f"/api/v1/letters/{letter.id}/files/pdf/").status_code == 404
