"""Reception for programs: the same law, the same words."""

from __future__ import annotations

import json

import pytest
from chinhquyen_reception import commands
from chinhquyen_reception.rows import PetitionRow
from rest_framework.authtoken.models import Token

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import FilePetition
from chinhquyen_sdk.testing.communes import browser_at

pytestmark = pytest.mark.django_db
WISH = {
    "content": "Đường vào xóm hư hỏng, ổ gà nhiều, nhờ địa phương sửa giúp.",
    "sender_name": "Nguyễn Thị Hoa",
    "sender_phone": "0912 000 401",
    "consent": True,
}
HERE = "/api/v1/reception/petitions/"


def post(client, path, data, **headers):
    return client.post(path, json.dumps(data), content_type="application/json", headers=headers)


@pytest.fixture
def anybody(site):
    return browser_at(site)


@pytest.fixture
def program(site, officer):
    client = browser_at(site)
    client.defaults["HTTP_AUTHORIZATION"] = f"Token {Token.objects.create(user=officer).key}"
    return client


def test_a_petition_is_filed_and_looked_up_by_code_and_secret(anybody):
    filed = post(anybody, HERE, WISH)
    assert filed.status_code == 201, filed.content.decode()
    receipt = filed.json()
    case = post(anybody, f"{HERE}lookup/", {"code": receipt["code"], "secret": receipt["secret"]}).json()
    assert case == receipt["case"]
    assert case["timeline"][0]["text"] == "Chúng tôi đã nhận đơn của ông/bà."
    assert "Nguyễn Thị Hoa" not in json.dumps(case, ensure_ascii=False)


def test_the_same_key_files_once_and_another_body_is_refused(anybody):
    first = post(anybody, HERE, WISH, idempotency_key="k1").json()
    assert post(anybody, HERE, WISH, idempotency_key="k1").json() == first
    assert post(anybody, HERE, WISH | {"sender_name": "Lò Thị Mai"}, idempotency_key="k1").status_code == 422
    assert PetitionRow.objects.count() == 1


def test_what_is_wrong_stands_at_its_field_in_the_forms_words(anybody):
    answer = post(
        anybody,
        HERE,
        {**WISH, "content": "", "sender_name": "x" * 5000, "sender_phone": "12", "consent": False},
    )
    assert answer.status_code == 422
    assert answer["Content-Type"] == "application/problem+json"
    assert {error["field"]: error["text"] for error in answer.json()["errors"]} == {
        "content": "Chỗ này còn để trống. Mời ông/bà điền giúp.",
        "sender_name": "Dài quá 150 chữ cái. Mời ông/bà viết gọn lại.",
        "sender_phone": "Số điện thoại chưa đúng. Ví dụ: 0912 000 123; số nước ngoài bắt đầu bằng dấu +.",
        "consent": "Ông/bà cần đồng ý để chúng tôi dùng thông tin này giải quyết đơn.",
    }
    assert PetitionRow.objects.count() == 0


def test_a_wrong_code_and_a_wrong_secret_get_the_same_answer(anybody):
    code = post(anybody, HERE, WISH).json()["code"]
    wrong_secret = post(anybody, f"{HERE}lookup/", {"code": code, "secret": "2222-2222"})
    wrong_code = post(anybody, f"{HERE}lookup/", {"code": "26-0000-0018", "secret": "2222-2222"})
    assert wrong_secret.status_code == wrong_code.status_code == 404
    assert wrong_secret.json() == wrong_code.json()


def test_guessing_is_slowed_down(anybody):
    answers = [
        post(anybody, f"{HERE}lookup/", {"code": "26-0000-0018", "secret": f"2222-222{n}"}) for n in range(12)
    ]
    assert answers[-1].status_code == 429


def test_the_list_is_for_officers_of_this_commune(site, other_site, other_officer, anybody, program):
    post(anybody, HERE, WISH)
    assert anybody.get(HERE).status_code == 401
    assert len(program.get(HERE).json()["results"]) == 1
    stranger = browser_at(site)
    stranger.defaults["HTTP_AUTHORIZATION"] = f"Token {Token.objects.create(user=other_officer).key}"
    assert stranger.get(HERE).status_code == 403


def test_the_list_goes_on_by_cursor(site, program, django_assert_max_num_queries):
    for _ in range(27):
        commands.file_petition(site, FilePetition(**WISH), actor=Actor.citizen())
    first = program.get(HERE).json()
    with django_assert_max_num_queries(8):
        rest = program.get(HERE, {"cursor": first["next"]}).json()
    assert (len(first["results"]), len(rest["results"]), rest["next"]) == (25, 2, "")
    assert program.get(HERE, {"cursor": "nonsense"}).status_code == 400


def test_an_officers_program_moves_a_petition_and_a_lawful_no_names_its_article(anybody, program):
    code = post(anybody, HERE, WISH | {"kind": "khieu_nai"}).json()["code"]
    assert {move["move"] for move in program.get(f"{HERE}{code}/").json()["moves"]} >= {"accept", "refuse"}
    refused = post(program, f"{HERE}{code}/moves/", {"move": "refuse"})
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "ground")
    assert post(program, f"{HERE}{code}/moves/", {"move": "accept"}).json()["petition"]["state"] == "accepted"
    again = post(program, f"{HERE}{code}/moves/", {"move": "accept"})
    assert again.status_code == 409
    assert again.json()["basis"]


def test_the_description_of_the_api_names_these_addresses(anybody):
    schema = anybody.get("/api/v1/schema/?format=json").json()
    assert {HERE, f"{HERE}lookup/", f"{HERE}{{code}}/", f"{HERE}{{code}}/moves/"} <= set(schema["paths"])
