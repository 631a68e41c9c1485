"""A program is answered like a person: in the form's words, once for one request, not too often."""

from __future__ import annotations

import json

import pytest

from chinhquyen_sdk.host.models import IdempotencyKey, NumberBook

pytestmark = pytest.mark.urls("tests.site.host_web.urls_api")
URL = "/api/v1/numbers/"


def post(client, body, **headers):
    return client.post(URL, json.dumps(body), "application/json", headers=headers)


def test_what_does_not_fit_is_said_in_the_forms_words(citizen):
    answer = post(citizen, {"book": "", "phone": "abc", "extra": 1})
    problem = answer.json()
    assert answer.status_code == 422
    assert answer["Content-Type"] == "application/problem+json"
    texts = {error["field"]: (error["code"], error["text"]) for error in problem["errors"]}
    assert texts["book"] == ("required", "Chỗ này còn để trống. Mời ông/bà điền giúp.")
    assert texts["phone"][0] == "phone_invalid"
    assert texts["extra"][0] == "unknown_field"


def test_a_lawful_no_names_its_basis_and_keeps_nothing(citizen):
    answer = post(citizen, {"book": "khoa"}, **{"Idempotency-Key": "k"})
    problem = answer.json()
    assert (answer.status_code, problem["code"]) == (409, "locked")
    assert problem["basis"] == "Nghị định 30/2020/NĐ-CP Điều 15"
    assert problem["errors"] == [{"field": "book", "code": "locked", "text": "Sổ đã khóa."}]
    assert not IdempotencyKey.objects.exists()


def test_the_same_request_twice_is_done_once(citizen):
    first = post(citizen, {"book": "don"}, **{"Idempotency-Key": "một-lần"})
    again = post(citizen, {"book": "don"}, **{"Idempotency-Key": "một-lần"})
    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json() == again.json() == {"book": "don", "last": 1}
    assert NumberBook.objects.count() == 1
    other = post(citizen, {"book": "khac"}, **{"Idempotency-Key": "một-lần"})
    assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")
    assert post(citizen, {"book": "don"}).json()["last"] == 2


def test_an_accident_shows_nothing_of_itself(citizen):
    citizen.raise_request_exception = False
    answer = post(citizen, {"book": "hong"})
    assert (answer.status_code, answer.json()["code"]) == (500, "server_error")
    assert "accident" not in answer.content.decode()


@pytest.mark.parametrize(
    ("send", "status", "code"),
    [
        (lambda c: c.post(URL, "{broken", "application/json"), 400, "bad_request"),
        (lambda c: c.post(URL, "x", "text/xml"), 415, "unsupported_media_type"),
        (lambda c: c.get(URL), 405, "method_not_allowed"),
        (lambda c: c.get("/api/v1/khong-co/"), 404, "not_found"),
        (lambda c: c.get("/api/v1/staff-numbers/"), 401, "not_authenticated"),
        (lambda c: c.post(URL, "[]", "application/json"), 422, "invalid"),
        (lambda c: post(c, {"book": "a"}, **{"Idempotency-Key": "x" * 300}), 400, "bad_request"),
    ],
)
def test_every_other_error_has_the_same_shape_in_vietnamese(citizen, send, status, code):
    answer = send(citizen)
    problem = answer.json()
    assert (answer.status_code, problem["status"], problem["code"]) == (status, status, code)
    assert answer["Content-Type"] == "application/problem+json"
    assert any(ord(letter) > 127 for letter in problem["title"])


def test_a_stranger_is_slowed_down_and_told_for_how_long(citizen, settings):
    settings.CHINHQUYEN_LIMITS = {"tests.numbers": (2, 60)}
    assert [post(citizen, {"book": "a"}).status_code for _ in range(3)] == [201, 201, 429]
    answer = post(citizen, {"book": "a"})
    assert answer.json()["code"] == "throttled"
    assert 0 < int(answer["Retry-After"]) <= 60


def test_staff_list_page_by_page_with_a_token(site, other_site, officer, other_officer, citizen):
    from rest_framework.authtoken.models import Token

    for last in range(1, 8):
        NumberBook.objects.create(site=site, book="don", year=2000 + last, last=last)
    NumberBook.objects.create(site=other_site, book="cua-nguoi", year=2001, last=99)
    mine = {"Authorization": f"Token {Token.objects.create(user=officer).key}"}
    seen, url = [], "/api/v1/staff-numbers/?size=3"
    while url:
        page = citizen.get(url, headers=mine).json()
        seen += [number["last"] for number in page["results"]]
        url = page["next"]
    assert seen == [7, 6, 5, 4, 3, 2, 1]
    theirs = {"Authorization": f"Token {Token.objects.create(user=other_officer).key}"}
    assert citizen.get("/api/v1/staff-numbers/", headers=theirs).status_code == 403


def test_the_description_holds_our_addresses_records_and_problems(citizen):
    answer = citizen.get("/api/v1/schema/?format=json")
    described = answer.json()
    assert all(path.startswith("/api/v1/") for path in described["paths"])
    parts = described["components"]["schemas"]
    assert parts["AskForNumber"]["required"] == ["book"]
    assert parts["AskForNumber"]["properties"]["book"]["title"] == "Sổ"
    assert "FieldProblem" in parts
    responses = described["paths"]["/api/v1/numbers/"]["post"]["responses"]
    assert {"201", "400", "401", "403", "409", "415", "422", "429", "5XX"} <= set(responses)


def test_the_front_door_names_the_commune_and_its_open_modules(citizen, switch_off):
    switch_off("letters")
    root = citizen.get("/api/v1/").json()
    assert (root["commune"], root["code"]) == ("phường Quyết Thắng", "05455")
    assert "letters" not in {module["slug"] for module in root["modules"]}
    assert citizen.get("/api/v1/docs/").status_code == 200
