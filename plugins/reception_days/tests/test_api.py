"""Reception days for programs: the same law, the same words."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from chinhquyen_reception_days import commands, queries
from chinhquyen_reception_days.module import RECEIVE
from chinhquyen_reception_days.rows import VisitRow
from django.utils import timezone
from rest_framework.authtoken.models import Token

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.law import working_days
from chinhquyen_sdk.testing.communes import browser_at, make_staff

from .factories import OFFICER, PLAN

pytestmark = pytest.mark.django_db
HERE = "/api/v1/reception-days/"


def post(client, path, data=None, **headers):
    return client.post(
        f"{HERE}{path}", json.dumps(data or {}), content_type="application/json", headers=headers
    )


def put(client, path, data):
    return client.put(f"{HERE}{path}", json.dumps(data), content_type="application/json")


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


def test_an_officers_program_lays_changes_and_explains_the_calendar(program, site):
    pattern = {
        "weekday": 1,
        "weeks": [1, 3],
        "opens": "07:30",
        "closes": "11:30",
        "place": "Phòng tiếp công dân",
    }
    assert program.get(f"{HERE}plan/").status_code == 404
    laid = put(program, "plan/", pattern).json()
    assert laid["plan"]["weeks"] == [1, 3] and laid["results"]
    short = put(program, "plan/", {**pattern, "weeks": [2]})
    assert (short.status_code, short.json()["code"]) == (409, "cadence_short")
    future = [each for each in laid["results"] if each["on"] > str(local_day(timezone.now()))]
    no = post(program, f"calendar/{future[0]['id']}/cancel/", {"reason": "Chủ tịch họp tỉnh"})
    assert (no.status_code, no.json()["code"]) == (409, "cadence_short")
    moved = working_days().on_or_after(date.fromisoformat(future[0]["on"]) + timedelta(days=1))
    wish = {
        "on": str(moved),
        "opens": "07:30",
        "closes": "11:30",
        "place": "Nhà văn hóa",
        "reason": "Chủ tịch họp tỉnh",
    }
    changed = post(program, f"calendar/{future[0]['id']}/change/", wish).json()
    assert (changed["on"], changed["revision"]) == (str(moved), 1)
    story = program.get(f"{HERE}calendar/{future[0]['id']}/").json()["history"]
    assert "Chủ tịch họp tỉnh" in story[0]


def test_an_online_day_is_announced_tried_and_recorded_by_program(program, site):
    choices = program.get(f"{HERE}choices/").json()
    case, today = choices["online"][0]["id"], local_day(timezone.now())
    on = working_days().add(today, 9)
    day = post(
        program, "calendar/", {"kind": "online", "case": case, "on": str(on), "link": "https://hop.example/1"}
    ).json()
    owed = program.get(f"{HERE}calendar/{day['id']}/").json()["owed"]
    assert [each["what"] for each in owed] == ["thông báo cho các bên", "thử kết nối"]
    assert "Điều 23" in owed[0]["basis"] and f"{on:%d/%m}" in owed[0]["explanation"]
    assert post(program, f"calendar/{day['id']}/notice/", {"on": str(today)}).json()["notified_on"] == str(
        today
    )
    future = post(program, f"calendar/{day['id']}/test/", {"on": str(on)})
    assert (future.status_code, future.json()["code"]) == (409, "date_in_future")
    assert post(program, f"calendar/{day['id']}/test/", {"on": str(today)}).json()["tested_on"] == str(today)
    kept = post(program, f"calendar/{day['id']}/recording/", {"recording": "Kho lưu trữ của xã"}).json()
    assert kept["recording"] == "Kho lưu trữ của xã"
    assert program.get(f"{HERE}calendar/{day['id']}/").json()["owed"] == []


def test_a_refusal_is_announced_and_a_line_corrected_by_program(program):
    code = post(
        program, "queue/register/", {"name": "Lý Văn Páo", "address": "Tổ 3", "matter": "Đã trả lời"}
    ).json()["code"]
    ground = next(each for each in program.get(f"{HERE}choices/").json()["refusal"] if each["written"])
    refused = post(
        program, f"visits/{code}/refusal/", {"ground": ground["id"], "explained": "Đã giải thích rõ."}
    ).json()
    today = str(local_day(timezone.now()))
    assert post(program, f"visits/{code}/notice/", {"on": "2999-01-01"}).json()["code"] == "date_invalid"
    assert post(program, f"visits/{code}/notice/", {"on": today}).json()["notice_on"] == today
    assert post(program, f"visits/{code}/notice/", {"on": today}).json()["code"] == "nothing_owed"
    wish = {"column": "address", "text": "Tổ 5", "reason": "Ghi nhầm tổ dân phố"}
    assert post(program, f"book/{refused['id']}/corrections/", wish).json()["words"]["address"] == "Tổ 5"
    seen = program.get(f"{HERE}visits/{code}/").json()
    assert (seen["corrections"][0]["before"], seen["entry"]["words"]["address"]) == ("Tổ 3", "Tổ 5")


def test_a_denouncer_is_named_to_a_program_only_with_the_right_and_a_reason(program, officer, site):
    code = post(
        program, "queue/register/", {"name": "Ma Thị Đào", "address": "Tổ 3", "matter": "Tố cáo"}
    ).json()["code"]
    entry = {
        "kind": "to_cao",
        "name": "Ma Thị Đào",
        "summary": "Tố cáo cán bộ",
        "competent": True,
        "handed": False,
    }
    post(program, f"visits/{code}/entry/", entry)
    assert "Đào" not in program.get(f"{HERE}visits/{code}/").content.decode()
    assert post(program, f"visits/{code}/identity/", {"reason": "Xác minh đơn"}).status_code == 403


def test_who_only_receives_does_not_change_the_calendar(site):
    client = browser_at(site)
    clerk = make_staff(site, "le-tan", RECEIVE)
    client.defaults["HTTP_AUTHORIZATION"] = f"Token {Token.objects.create(user=clerk).key}"
    assert client.get(f"{HERE}calendar/").status_code == 200
    assert put(client, "plan/", {"weekday": 1}).status_code == 403
