"""An answer for everybody: looked through for people, without the asker, in a list, a page, open data and the year's numbers."""

from __future__ import annotations

import csv
import io
import json
from typing import Any
from uuid import uuid4

import pytest
from chinhquyen_information import queries
from chinhquyen_information.rows import FileRow
from django.core.files.uploadedfile import SimpleUploadedFile

from chinhquyen_sdk.domain.information import FileUse, InformationRequest, Step
from chinhquyen_sdk.domain.refusals import Refused

from .factories import ADMIN, HERE, JSON, provided, registered, step, text, upload

PUBLIC = {
    "public_title": "Quyết toán đường liên xóm", "public_answer": "Quyết toán đã duyệt là 812 triệu đồng, xem bảng kèm.",
}  # fmt: skip


def published(site: Any, *, uploads: Any = (), **more: Any) -> InformationRequest:
    done = provided(site, uploads=uploads)
    files = tuple(str(file.id) for file in queries.files_of(site, done.request.id, FileUse.ANSWER))
    return step(site, done.request.code, Step.PUBLISH, **{**PUBLIC, "files": files, **more})


def test_nothing_is_found_and_it_is_published_at_once(
    site: Any, officer: Any, visit: Any, citizen: Any
) -> None:
    done = provided(site, uploads=[upload()])
    code, desk = done.request.code, visit(site, officer)
    [file] = queries.files_of(site, done.request.id, FileUse.ANSWER)
    page = text(desk.get(f"{ADMIN}{code}/cong-khai/"))
    assert "Quyết toán đã duyệt là 812 triệu đồng" in page and file.name in page
    sent = desk.post(f"{ADMIN}{code}/cong-khai/", {**PUBLIC, "files": [str(file.id)]})
    assert sent.status_code == 303
    front = text(citizen.get(HERE))
    assert PUBLIC["public_title"] in front and code not in front
    page = text(citizen.get(f"{HERE}da-tra-loi/{done.request.id}/"))
    assert "812 triệu" in page and "Mến" not in page and code not in page
    [copy] = queries.files_of(site, done.request.id, FileUse.PUBLIC)
    taken = citizen.get(f"{HERE}da-tra-loi/{done.request.id}/tep/{copy.id}/")
    assert b"".join(taken.streaming_content).decode() == "Quyết toán: 812 triệu đồng."
    assert citizen.get(f"{HERE}da-tra-loi/{done.request.id}/tep/{file.id}/").status_code == 404


def test_every_find_is_answered_before_it_goes_out(site: Any, officer: Any, visit: Any, citizen: Any) -> None:
    done = provided(site)
    address, desk = f"{ADMIN}{done.request.code}/cong-khai/", visit(site, officer)
    words = {**PUBLIC, "public_answer": "Hỏi ông Vi Văn Toàn, số điện thoại 0987 654 321, về 12 thửa đất."}
    first = desk.post(address, words)
    page = text(first)
    assert first.status_code == 200 and "0987 654 321" in page and "Mỗi chỗ chọn một cách" in page
    digest = page.split('name="digest" value="')[1].split('"')[0]
    assert desk.post(address, {**words, "digest": digest}).status_code == 422
    assert "Quyết toán" in text(desk.post(address, {**words, "digest": digest, "sua": "1"}))
    answers = {name: "replace" for name in ("f1", "f2", "f3") if f'name="{name}"' in page}
    assert desk.post(address, {**words, "digest": digest, **answers}).status_code == 303
    page = text(citizen.get(f"{HERE}da-tra-loi/{done.request.id}/"))
    assert "654 321" not in page and "12 thửa đất" in page


def test_neither_words_nor_files_may_tell_who_asked(site: Any, officer: Any, visit: Any) -> None:
    letter = upload("tra-loi.txt", "Kính gửi: bà Hoàng Thị Mến. Quyết toán là 812 triệu đồng.")
    done = provided(site, uploads=[letter])
    [file] = queries.files_of(site, done.request.id, FileUse.ANSWER)
    address, desk = f"{ADMIN}{done.request.code}/cong-khai/", visit(site, officer)
    named = {**PUBLIC, "public_answer": "Kính gửi bà HOÀNG THỊ MẾN: quyết toán là 812 triệu đồng."}
    refused = desk.post(address, named)
    assert refused.status_code in (200, 422)
    with pytest.raises(Refused, match="còn tên"):
        step(site, done.request.code, Step.PUBLISH, **PUBLIC, files=(str(file.id),))
    assert desk.post(address, {**PUBLIC, "files": [str(file.id)]}).status_code in (200, 422)
    assert queries.published(site) == ([], "")
    assert FileRow.objects.filter(use=FileUse.PUBLIC.value).count() == 0


def test_what_was_published_by_mistake_comes_down_with_its_files(
    site: Any, citizen: Any, django_capture_on_commit_callbacks: Any
) -> None:
    one = published(site, uploads=[upload()])
    [copy] = FileRow.objects.filter(use=FileUse.PUBLIC.value)
    storage, name = copy.file.storage, copy.file.name
    assert f"da-tra-loi/{one.id}" in text(citizen.get("/tim-kiem/?q=quyet+toan+duong"))
    with django_capture_on_commit_callbacks(execute=True):
        step(site, one.code, Step.RETRACT, reason="Còn số liệu chưa duyệt")
    assert f"da-tra-loi/{one.id}" not in text(citizen.get("/tim-kiem/?q=quyet+toan+duong"))
    assert citizen.get(f"{HERE}da-tra-loi/{one.id}/").status_code == 404 and not storage.exists(name)
    assert queries.numbers_of(site, one.received_on.year).published == 0


def test_only_an_answer_that_was_given_is_published(site: Any, officer: Any, visit: Any) -> None:
    code = registered(site).request.code
    with pytest.raises(Refused):
        step(site, code, Step.PUBLISH, **PUBLIC)
    assert "Chỉ công khai được" in text(visit(site, officer).get(f"{ADMIN}{code}/cong-khai/"))


def test_open_data_has_the_licence_and_no_asker(site: Any, citizen: Any) -> None:
    one = published(site, public_title="=Quyết toán đường")
    table = b"".join(citizen.get(f"{HERE}du-lieu.csv").streaming_content).decode("utf-8-sig")
    head, line = csv.reader(io.StringIO(table))
    assert line[1] == "'=Quyết toán đường" and line[-1] == "CC0-1.0" and len(head) == len(line)
    told = json.loads(b"".join(citizen.get(f"{HERE}du-lieu.json").streaming_content))
    assert [each["id"] for each in told["answers"]] == [str(one.id)]
    assert (
        told["years"][0]["received"] == 1
        and one.code not in json.dumps(told)
        and "Mến" not in json.dumps(told)
    )


def test_the_year_in_plain_numbers_tells_refusals_by_ground(site: Any, citizen: Any) -> None:
    published(site)
    said = {"reason": "Hồ sơ ba mươi năm, nhiều tháng mới sao được.", "document": "1/TB"}
    step(site, registered(site).request.code, Step.REFUSE, ground="TC-27-5", **said)
    page = text(citizen.get(f"{HERE}so-lieu/"))
    assert "2 yêu cầu, 2 đã trả lời, trong đó 2 đúng hạn (100%)" in page
    assert "1 lần: Yêu cầu vượt quá khả năng" in page


def test_a_program_asks_looks_up_and_is_told_the_same_words(
    site: Any, citizen: Any, officer: Any, visit: Any
) -> None:
    here = "/api/v1/information/requests/"
    body = {"title": "Quyết toán đường", "content": "Xin bản chụp quyết toán.", "name": "Hoàng Thị Mến",
            "phone": "0912 000 201", "consent": True, "forward": True}  # fmt: skip
    bad = citizen.post(here, {**body, "asker": "cong_dan"}, **JSON)
    assert bad.status_code == 422 and "liên quan trực tiếp" in text(bad)
    made = citizen.post(here, body, **JSON).json()
    code, pair = made["code"], {"code": made["code"], "secret": made["secret"]}
    seen = citizen.post(f"{here}lookup/", pair, **JSON).json()
    assert seen["state"] == "received" and "name" not in seen
    assert citizen.get(f"{here}{code}/").status_code in (401, 403)
    desk = visit(site, officer)
    assert (
        desk.post(f"{here}{code}/steps/da-tra-chi-phi/", {"paid_on": "2026-01-01"}, **JSON).status_code == 409
    )
    missing = {"missing": ["ND-THONG-TIN"]}
    assert desk.post(f"{here}{code}/steps/xin-bo-sung/", missing, **JSON).json()["state"] == "awaiting"
    more = {"secret": made["secret"], "text": "Đường Nà Lang năm 2025."}
    assert citizen.post(f"{here}{code}/add/", more, **JSON).json()["state"] == "received"
    table = SimpleUploadedFile("bang.txt", "Quyết toán".encode())
    given = {"answer": "Quyết toán là 812 triệu đồng.", "document": "42/UBND", "files": table}
    assert desk.post(f"{here}{code}/steps/cung-cap/", given).json()["state"] == "provided"
    assert FileRow.objects.get().use == FileUse.ANSWER.value
    wrong = {"secret": made["secret"], "dispute": "Thiếu phần cống ở km 2."}
    assert citizen.post(f"{here}{code}/dispute/", wrong, **JSON).json()["state"] == "disputed"
    assert [each["code"] for each in desk.get(f"{here}?state=disputed").json()["results"]] == [code]
    again = {"correction": "Gửi thêm phần cống.", "document": "43/UBND"}
    assert desk.post(f"{here}{code}/steps/tra-loi-lai/", again, **JSON).json()["state"] == "provided"
    phone = {**PUBLIC, "public_answer": "Gọi số 0987 654 321 để hỏi thêm về quyết toán."}
    [find] = desk.post(f"{here}{code}/finds/", phone, **JSON).json()["finds"]
    assert desk.post(f"{here}{code}/steps/cong-khai/", phone, **JSON).status_code == 409
    said = {**phone, "answers": {find["id"]: {"decision": "replace"}}}
    assert "654" not in desk.post(f"{here}{code}/steps/cong-khai/", said, **JSON).json()["public_answer"]
    [line] = citizen.get("/api/v1/information/published/").json()["results"]
    assert citizen.get(f"/api/v1/information/published/{line['id']}/").json()["files"] == []
    assert citizen.get(f"/api/v1/information/published/{uuid4()}/").status_code == 404
    assert citizen.get("/api/v1/information/numbers/").json()["on_time_share"] == 100
    assert desk.post(f"{here}{code}/asker/", **JSON).json()["name"] == "Hoàng Thị Mến"
