"""Dialogues for programs: the same words as the screens."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from chinhquyen_dialogues import commands, queries
from django.utils import timezone

from chinhquyen_sdk.domain import dialogues as law
from chinhquyen_sdk.host.models import AccessLog

from .factories import CHAIR, CITIZEN, announced, held, live, photo, planned, promised

JSON = {"content_type": "application/json"}


def test_a_program_asks_once_and_nobody_is_named(site: Any, citizen: Any) -> None:
    talk = announced(site)
    address = f"/api/v1/dialogues/{talk.code}/questions/"
    body = {"text": "Bao giờ đường đến xóm tôi được đổ bê tông?", "asker": "Nguyễn Thị Hoa"}
    for _ in range(2):
        made = citizen.post(address, body, headers={"Idempotency-Key": "mot-lan"}, **JSON)
        assert made.status_code == 201 and made.json()["number"] == 1
    commands.show_questions(site, talk.code, [1], actor=CHAIR)
    [shown] = citizen.get(address).json()["results"]
    assert shown["text"] == body["text"] and "Hoa" not in str(shown)
    bad = citizen.post(address, {"text": "Sao?"}, **JSON)
    assert bad.status_code == 422 and "cần ít nhất 10 chữ cái" in bad.content.decode()


def test_a_notice_too_late_is_a_lawful_no(site: Any, officer: Any, visit: Any) -> None:
    talk, browser = planned(site), visit(site, officer)
    soon = (timezone.now() + timedelta(days=2)).isoformat()
    body = {
        "starts_at": soon,
        "place": "Nhà văn hóa",
        "content": "Đường liên xóm",
        "how_to": "Bà con đến trực tiếp.",
    }
    said = browser.post(f"/api/v1/dialogues/{talk.code}/steps/announce/", body, **JSON)
    assert said.status_code == 409 and said.json()["code"] == "notice_too_late"
    assert queries.dialogue_by_code(site, talk.code).state is law.DialogueState.PLANNED  # type: ignore[union-attr] - planned above


def test_minutes_are_not_given_out_before_the_result(site: Any, citizen: Any) -> None:
    talk = held(site)
    body = citizen.get(f"/api/v1/dialogues/{talk.code}/").json()
    assert (
        body["minutes"] == "" and "officer_id" not in body and body["status"].startswith("Đã đối thoại xong")
    )
    assert {each["code"] for each in citizen.get("/api/v1/dialogues/").json()["coming"]} == {talk.code}


def test_promises_are_open_to_everybody(site: Any, citizen: Any) -> None:
    promise = promised(site)
    [line] = citizen.get("/api/v1/dialogues/promises/").json()["results"]
    assert (line["id"], line["late"], line["owner"]) == (str(promise.id), False, "Bà Nông Thị Thơm")
    assert citizen.get("/api/v1/dialogues/promises/?only=cham").json()["results"] == []


def test_who_holds_nothing_writes_nothing(site: Any, citizen: Any) -> None:
    talk = held(site)
    for path, body in (("promises/", {}), ("steps/open/", {}), ("questions/1/answer/", {})):
        assert citizen.post(f"/api/v1/dialogues/{talk.code}/{path}", body, **JSON).status_code in (401, 403)


def test_a_voter_is_counted_once(site: Any, citizen: Any) -> None:
    wish = law.OpenDemand(title="Bãi rác mới", content="Bà con muốn nghe vì sao chọn chỗ này.")
    code = commands.open_demand(site, wish, actor=CITIZEN).code
    voter = {"name": "Nguyễn Thị Hoa", "born": 1970, "village": "Tổ 5", "agrees": True}
    assert citizen.post(f"/api/v1/dialogues/demands/{code}/", voter, **JSON).status_code == 201
    again = citizen.post(f"/api/v1/dialogues/demands/{code}/", voter, **JSON)
    assert again.status_code == 409 and again.json()["code"] == "counted_already"
    assert citizen.get(f"/api/v1/dialogues/demands/{code}/").json()["counted"] == 1


def test_an_officers_program_does_what_the_board_does(site: Any, officer: Any, visit: Any) -> None:
    talk, program = live(site), visit(site, officer)
    here = f"/api/v1/dialogues/{talk.code}/questions/"
    for text in (
        "Bao giờ đường xóm tôi được làm?",
        "Bao giờ làm đường xóm tôi?",
        "Đất nhà tôi bị cấp chồng lên nhà bên.",
    ):
        assert (
            program.post(f"{here}typed/", {"text": text, "asker": "Nông Văn Thịnh"}, **JSON).status_code
            == 201
        )
    assert program.post(f"{here}shown/", {"numbers": [1], "topic": "Đường"}, **JSON).json()["waiting"] == 3
    assert program.post(f"{here}shown/", {"numbers": [9]}, **JSON).status_code == 404
    joined = program.post(f"{here}joined/", {"numbers": [1, 2]}, **JSON).json()["results"]
    assert (joined[0]["askers"], joined[1]["state"]) == (2, "joined")
    assert program.post(f"{here}called/", {"number": 1}, **JSON).json()["now_asked"] == joined[0]["id"]
    answer = {"manner": "tai_hoi_nghi", "answered_by": "Bà Nông Thị Thơm"}
    assert program.post(f"{here}1/answer/", answer, **JSON).json()["answered_by"] == "Bà Nông Thị Thơm"
    assert program.post(f"{here}3/asker/", **JSON).json()["name"] == "Nông Văn Thịnh"
    assert AccessLog.objects.filter(user=officer).count() == 1
    assert program.post(f"{here}3/petition/", **JSON).json()["state"] == "handed"
    assert program.post(f"{here}3/hidden/", {"reason": "don_thu"}, **JSON).json()["code"] == "handed_over"
    assert program.get(f"{here}board/").json()["waiting"] == 0


def test_a_list_on_paper_is_typed_in_checked_and_closed(site: Any, officer: Any, visit: Any) -> None:
    program, here = visit(site, officer), "/api/v1/dialogues/demands/"
    wish = {"title": "Bãi rác mới", "content": "Bà con muốn nghe vì sao chọn chỗ này."}
    code = program.post(here, wish, **JSON).json()["code"]
    voter = {"name": "Nguyễn Thị Hoa", "born": 1970, "village": "Tổ 5", "agrees": True}
    assert program.post(f"{here}{code}/paper/", voter, **JSON).json()["counted"] == 1
    [line] = program.post(f"{here}{code}/voters/").json()["results"]
    assert (line["name"], line["on_paper"]) == ("Nguyễn Thị Hoa", True)
    struck = program.post(
        f"{here}{code}/voters/{line['id']}/strike/", {"why": "Không thường trú ở đây"}, **JSON
    )
    assert struck.json()["counted"] == 0
    closed = program.post(f"{here}{code}/close/", {"reason": "Bà con đã rút yêu cầu này."}, **JSON)
    assert closed.json()["state"] == "closed"
    assert program.get(here).json()["results"][0]["reason"] == "Bà con đã rút yêu cầu này."


def test_a_promise_is_kept_with_its_photograph(site: Any, officer: Any, visit: Any) -> None:
    promise, program = promised(site), visit(site, officer)
    address = f"/api/v1/dialogues/promises/{promise.id}/"
    late = {
        "why_late": "Mưa kéo dài, chúng tôi xin lỗi.",
        "moved_to": str(promise.due_on + timedelta(days=9)),
    }
    assert program.post(f"{address}delayed/", late, **JSON).json()["moved_to"] == late["moved_to"]
    kept = program.post(f"{address}kept/", {"result": "Đã đổ xong 400 mét.", "photo": photo()}).json()
    assert (kept["state"], kept["has_photo"]) == ("kept", True)
