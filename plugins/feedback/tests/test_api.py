"""Programs do what the screens do, with the same words."""

from __future__ import annotations

from typing import Any

import pytest
from chinhquyen_feedback import queries
from chinhquyen_feedback.rows import PhotoRow, ReportRow

from chinhquyen_sdk.domain.feedback import ReportState

from .street import HERE, HOLE, jpeg, photo, sent

pytestmark = pytest.mark.django_db
API = "/api/v1/feedback/reports/"


def test_a_report_with_a_photo_is_sent_once(site: Any, citizen: Any) -> None:
    for _ in range(2):
        answer = citizen.post(API, {**HOLE, "photos": photo()}, headers={"Idempotency-Key": "khoa-1"})
        assert answer.status_code == 201
    receipt = answer.json()
    assert receipt["secret"] == "" and receipt["public"] is True
    assert (ReportRow.objects.count(), PhotoRow.objects.count()) == (1, 1)
    assert ReportRow.objects.get().source == "api"


def test_the_same_key_with_another_photo_is_refused(site: Any, citizen: Any) -> None:
    key = {"Idempotency-Key": "khoa-2"}
    assert citizen.post(API, {**HOLE, "photos": photo()}, headers=key).status_code == 201
    other = photo(content=jpeg((640, 480)))
    refused = citizen.post(API, {**HOLE, "photos": other}, headers=key)
    assert (refused.status_code, refused.json()["code"]) == (422, "idempotency_key_reused")
    assert citizen.post(API, HOLE, headers=key).status_code == 422, (
        "without the photo it is another sending too"
    )
    assert (ReportRow.objects.count(), PhotoRow.objects.count()) == (1, 1)


def test_what_does_not_fit_is_said_in_the_forms_words(site: Any, citizen: Any) -> None:
    answer = citizen.post(API, {"kind": "la", "words": "x"}, content_type="application/json")
    assert answer.status_code == 422
    assert answer["Content-Type"] == "application/problem+json"
    assert "loại việc" in answer.json()["errors"][0]["text"]
    assert citizen.post(API, {"kind": "den", "village": "Tổ 7"}).json()["errors"][0]["field"] == "words"


def test_the_public_reads_no_name_and_no_number(site: Any, citizen: Any) -> None:
    code = sent(site, words="Chó nhà ông Tuấn thả rông", phone="0912 000 123").report.code
    for path in (API, f"{API}{code}/"):
        body = citizen.get(path).content.decode()
        assert code in body and "Tuấn" not in body and "0912" not in body
    held = sent(site, words="to truong thu tien khong bien lai").report.code
    assert citizen.get(f"{API}{held}/").status_code == 404
    assert citizen.post(f"{API}{held}/joins/").status_code == 404


def test_similar_ones_are_found_and_joined(site: Any, citizen: Any) -> None:
    code = sent(site, **HERE).report.code
    known = citizen.post(f"{API}similar/", {**HOLE, **HERE}).json()["results"]
    assert [each["code"] for each in known] == [code]
    assert citizen.post(f"{API}{code}/joins/").json()["me_too"] == 1


def test_officers_programs_see_and_move(site: Any, officer: Any, citizen: Any, visit: Any) -> None:
    code = sent(site).report.code
    assert citizen.get(f"{API}inbox/").status_code in (401, 403)
    desk = visit(site, officer)
    assert [each["code"] for each in desk.get(f"{API}inbox/").json()["results"]] == [code]
    given = {"officer_id": str(officer.pk), "officer_name": "Trần Thị Lụa"}
    assert desk.post(f"{API}{code}/officer/", given, content_type="application/json").status_code == 200
    wish = {"move": "finish", "answer": "Đã vá."}
    moved = desk.post(f"{API}{code}/moves/", wish, content_type="application/json").json()
    assert moved["report"]["state"] == "done" and moved["moves"][0]["move"] == "reopen"
    again = desk.post(f"{API}{code}/moves/", wish, content_type="application/json")
    assert again.status_code == 409 and again.json()["basis"]
    opened = citizen.post(
        f"{API}{code}/reopenings/", {"reason": "untouched"}, content_type="application/json"
    )
    assert opened.status_code == 200
    assert queries.report_by_code(site, code).state is ReportState.ASSIGNED
    shown = desk.post(f"{API}{code}/showing/", {"showing": "hidden"}, content_type="application/json")
    assert shown.status_code == 200 and citizen.get(f"{API}{code}/").status_code == 404
    assert desk.get(f"{API}{code}/file/").json()["history"]
