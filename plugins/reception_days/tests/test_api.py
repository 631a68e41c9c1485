"""Reception days for programs: the same law, the same words."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from chinhquyen_reception_days import commands, queries
from chinhquyen_reception_days.rows import VisitRow
from django.utils import timezone
from rest_framework.authtoken.models import Token

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.testing.communes import browser_at

from .factories import OFFICER, PLAN

pytestmark = pytest.mark.django_db
HERE = "/api/v1/reception-days/"


def post(client, path, data=None, **headers):
    return client.post(
        f"{HERE}{path}", json.dumps(data or {}), content_type="application/json", headers=headers
    )


@pytest.fixture
def day(site):
    commands.keep_plan(site, PLAN, actor=OFFICER)
    return next(d for d in queries.coming(site, local_day(timezone.now()) + timedelta(days=1)) if d.is_open)


@pytest.fixture
def program(site, officer):
    client = browser_at(site)
    client.defaults["HTTP_AUTHORIZATION"] = f"Token {Token.objects.create(user=officer).key}"
    return client


def wish(day, slot="08:00:00", **more):
    known = {
        "day": str(day.id),
        "slot": slot,
        "name": "Hoa Nguyễn",
        "phone": "0912000301",
        "matter": "Ranh giới đất",
    }
    return {**known, **more}


def test_days_are_read_a_turn_taken_once_moved_and_given_back(citizen, day):
    days = citizen.get(f"{HERE}days/").json()["results"]
    shown = next(each for each in days if each["id"] == str(day.id))
    assert {"at": "08:00:00", "free": True} in shown["turns"]
    assert "link" not in shown
    slip = post(citizen, "visits/", wish(day), **{"Idempotency-Key": "k1"}).json()
    assert post(citizen, "visits/", wish(day), **{"Idempotency-Key": "k1"}).json() == slip
    key = {"secret": slip["secret"]}
    moved = post(citizen, f"visits/{slip['code']}/move/", {**key, "day": str(day.id), "slot": "09:00:00"})
    assert moved.json()["slot"] == "09:00:00"
    assert post(citizen, "visits/lookup/", {**key, "code": slip["code"]}).json()["status"]
    assert post(citizen, f"visits/{slip['code']}/cancel/", {"secret": "2222-2222"}).status_code == 404
    assert post(citizen, f"visits/{slip['code']}/cancel/", key).json()["state"] == "cancelled"
    assert VisitRow.objects.count() == 1


def test_a_taken_turn_is_409_with_the_words_of_the_page(citizen, day):
    post(citizen, "visits/", wish(day))
    no = post(citizen, "visits/", wish(day))
    assert (no.status_code, no.json()["code"]) == (409, "slot_taken")
    assert post(citizen, "visits/", wish(day, name="")).status_code == 422


def test_an_officers_program_runs_the_queue_and_writes_the_book(program):
    came = {"name": "Nông Văn Thịnh", "address": "Tổ 3", "matter": "Nước thải"}
    code = post(program, "queue/register/", came).json()["code"]
    assert post(program, "queue/next/").json()["code"] == code
    assert post(program, f"visits/{code}/turn/finish/").json()["state"] == "received"
    entry = {
        "kind": "kien_nghi",
        "name": "Nông Văn Thịnh",
        "summary": "Nước thải",
        "competent": True,
        "id_number": "019",
    }
    assert post(program, f"visits/{code}/entry/", entry).json()["number"] == 1
    book = program.get(f"{HERE}book/").json()
    assert book["results"][0]["words"]["id_number"] == ""
    no = post(
        program,
        f"visits/{code}/conclusion/",
        {"conclusion": "Giao kiểm tra ngay.", "responsible": "Phòng KT"},
    )
    assert (no.status_code, no.json()["code"]) == (409, "not_by_chair")


def test_strangers_read_neither_queue_nor_book(citizen):
    assert citizen.get(f"{HERE}queue/").status_code in (401, 403)
    assert citizen.get(f"{HERE}book/").status_code in (401, 403)
