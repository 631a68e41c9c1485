"""Life events for programs: the same commands, the same words, closed to strangers and to the neighbour."""

from __future__ import annotations

import pytest
from chinhquyen_letters.rows import LetterRow
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.testing.communes import browser_at

from .test_importing import csv_of, rows

pytestmark = pytest.mark.django_db
EVENTS, WRITTEN, LISTS = (f"/api/v1/letters/{name}/" for name in ("life-events", "written", "lists"))


def wedding():
    facts = {
        "first": {"name": "Nam"},
        "second": {"name": "Hoa"},
        "registered_on": str(local_day(timezone.now())),
    }
    return {"template": "wedding", "facts": facts}


@pytest.fixture
def program(site, officer):
    return browser_at(site, officer)


def post(program, address, data):
    return program.post(address, data, content_type="application/json")


def test_an_event_is_written_down_once_and_listed(program):
    made = post(program, EVENTS, wedding())
    assert made.status_code == 201
    assert made.json()["state"] == "waiting"
    again = post(program, EVENTS, wedding())
    assert (again.status_code, again.json()["code"]) == (409, "written_already")
    assert [each["id"] for each in program.get(EVENTS).json()["results"]] == [made.json()["id"]]


def test_what_does_not_fit_is_named_field_by_field(program):
    wrong = post(program, EVENTS, {"template": "wedding", "facts": {"first": {"name": ""}}})
    assert wrong.status_code == 422
    assert "registered_on" in wrong.content.decode()


def test_a_letter_by_hand(site, program):
    assert post(program, WRITTEN, wedding()).json()["addressee"].endswith("và ông/bà Hoa")
    assert LetterRow.objects.filter(site=site).count() == 1


def test_a_list_is_brought_and_taken_in(program):
    file = SimpleUploadedFile("a.csv", csv_of([*rows(2), ("", 1, "a", "b", "x", "")]))
    found = program.post(LISTS, {"template": "thanks", "file": file}).json()
    assert (found["total"], [at for at, _ in found["problems"]]) == (3, [4])
    address = f"{LISTS}{found['id']}/"
    assert program.post(address).json()["running"] is True
    assert program.get(address).json()["taken"] == 0


def test_strangers_stay_outside(site, other_site, other_officer):
    for client in (browser_at(site), browser_at(site, other_officer)):
        assert {client.get(EVENTS).status_code, post(client, WRITTEN, wedding()).status_code} <= {401, 403}
