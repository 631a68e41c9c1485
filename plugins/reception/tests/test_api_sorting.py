"""Before a petition is taken up, for programs: the same acts and words as on the screens."""

from __future__ import annotations

import json

import pytest
from chinhquyen_reception import commands, queries
from rest_framework.authtoken.models import Token

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import FilePetition, PetitionState
from chinhquyen_sdk.testing.communes import browser_at

pytestmark = pytest.mark.django_db

HERE = "/api/v1/reception/petitions/"
WISH = {
    "content": "Một là đường vào xóm hư hỏng, nhờ xã sửa. Hai là xin lắp thêm đèn đường ở ngõ 12 cho các cháu đi học.",
    "sender_name": "Nguyễn Thị Hoa", "sender_phone": "0912 000 401", "consent": True,
}  # fmt: skip


@pytest.fixture
def program(site, officer):
    client = browser_at(site)
    client.defaults["HTTP_AUTHORIZATION"] = f"Token {Token.objects.create(user=officer).key}"
    return client


@pytest.fixture
def filed(site):
    wish = FilePetition(**WISH, kind="phan_anh", source="desk", signed=False)
    return commands.file_petition(site, wish, actor=Actor.citizen())


def post(client, path, data):
    return client.post(f"{HERE}{path}", json.dumps(data), content_type="application/json")


def test_an_officers_program_sorts_a_petition(site, program, filed):
    code = filed.petition.code
    asked = program.get(f"{HERE}{code}/conditions/").json()["conditions"]
    assert {row["condition"]: row["met"] for row in asked}["chu_ky"] is False
    assert (
        post(program, f"{code}/conditions/", {"checked": [{"condition": "chu_ky", "met": True}]}).status_code
        == 200
    )
    assert post(program, f"{code}/kind/confirm/", {}).status_code == 200
    assert post(program, f"{code}/flags/", {"flags": ["urgent_safety"]}).status_code == 200
    assert (
        post(program, f"{code}/competence/", {"competence": "others", "agency": "Sở Xây dựng"}).status_code
        == 200
    )
    kept = queries.petition_by_code(site, code)
    assert (kept.agency, kept.flags[0].value, bool(kept.kind_by)) == ("Sở Xây dựng", "urgent_safety", True)


def test_an_agency_that_was_not_named_is_told_at_its_field(program, filed):
    answer = post(program, f"{filed.petition.code}/competence/", {"competence": "others"})
    assert answer.status_code == 422
    assert "Mời ghi tên cơ quan có thẩm quyền." in answer.content.decode()


def test_a_letter_is_split_and_its_sender_reads_the_parts(site, program, filed):
    parts = [
        {"kind": "phan_anh", "content": "Đường vào xóm hư hỏng, nhờ xã sửa."},
        {"kind": "kien_nghi", "content": "Xin lắp thêm đèn đường ở ngõ 12."},
    ]
    answer = post(program, f"{filed.petition.code}/parts/", {"parts": parts})
    assert answer.status_code == 201
    assert len(program.get(f"{HERE}{filed.petition.code}/parts/").json()["results"]) == 2
    case = post(browser_at(site), "lookup/", {"code": filed.petition.code, "secret": filed.secret}).json()
    assert case["state"] == PetitionState.SPLIT
    assert {part["kind"] for part in case["parts"]} == {"phan_anh", "kien_nghi"}


def test_earlier_ones_are_found_and_linked(site, program, filed):
    later = commands.file_petition(
        site, FilePetition(**WISH, kind="phan_anh"), actor=Actor.citizen()
    ).petition
    (found,) = program.get(f"{HERE}{later.code}/earlier/").json()["results"]
    assert (found["code"], found["same_sender"]) == (filed.petition.code, True)
    linked = post(program, f"{later.code}/link/", {"to": found["code"], "link": "repeat"}).json()
    assert linked["petition"]["turn"] == 2


def test_nobody_sorts_without_permission(site, filed):
    assert post(browser_at(site), f"{filed.petition.code}/flags/", {"flags": []}).status_code in (401, 403)


def test_only_an_officers_program_may_leave_the_name_out(site, program):
    unnamed = {
        "source": "post",
        "unnamed": True,
        "sender_name": "",
        "content": WISH["content"],
        "consent": False,
    }
    refused = post(browser_at(site), "", unnamed)
    assert refused.status_code == 422
    assert "sender_name" in refused.content.decode()
    assert post(program, "", unnamed).status_code == 201
