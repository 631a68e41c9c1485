"""The words of templates for programs: read by whoever works on letters, written by whoever rewords them."""

from __future__ import annotations

import pytest
from chinhquyen_letters.module import DRAFT

from chinhquyen_sdk.testing.communes import browser_at, make_staff

from .test_wording import ALSO, OURS, WEDDING

pytestmark = pytest.mark.django_db
ALL = "/api/v1/letters/wordings/"
ONE = f"{ALL}wedding/"


@pytest.fixture
def program(site, officer):
    return browser_at(site, officer)


def send(program, body=OURS, address=ONE, **more):
    data = {"subject": WEDDING.subject, "body": body, "reason": "Gần gũi hơn", **more}
    return program.post(address, data, content_type="application/json")


def test_the_words_in_force_are_listed_and_read(program):
    found = {one["template"]: one for one in program.get(ALL).json()["results"]}
    assert found["wedding"]["layer"] == "sdk"
    one = program.get(ONE).json()
    assert one["body"] == WEDDING.body.strip()
    assert one["placeholders"]["registered_on"] == "Ngày đăng ký kết hôn"
    assert "hello" in one["needed"]
    assert program.get(f"{ALL}weding/").status_code == 404


def test_words_are_published(program):
    answer = send(program).json()
    assert (answer["layer"], answer["version"]) == ("commune", 1)
    assert "Cả phường chúc" in program.get(ONE).json()["body"]


def test_what_does_not_fit_is_named_by_its_field(program):
    wrong = send(program, OURS.replace("{hello}", "{chao}"))
    assert wrong.status_code == 422
    assert "không phải chỗ điền" in wrong.content.decode()


def test_a_warning_is_asked_once(program):
    rough = OURS + "\n\nXin đừng chây ì."
    asked = send(program, rough)
    assert (asked.status_code, asked.json()["code"]) == (409, "second_look")
    assert "chây ì" in asked.content.decode()
    assert send(program, rough, agreed=True).status_code == 200


def test_the_provinces_words_are_not_written_by_a_commune(program):
    assert send(program, ALSO, layer="province").status_code == 403
    assert send(program, ALSO, layer="sdk").status_code in (403, 422)


def test_who_reads_and_who_writes(site, other_site, other_officer, program):
    send(program)
    reader = browser_at(site, make_staff(site, "soan", DRAFT))
    assert reader.get(ONE).status_code == 200
    assert send(reader, ALSO).status_code == 403
    assert browser_at(site).get(ONE).status_code in (401, 403)
    assert "Cả phường chúc" not in browser_at(other_site, other_officer).get(ONE).content.decode()
