"""From the form without an account to the published answer."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import uuid4

from chinhquyen_accountability import commands, queries
from chinhquyen_accountability.hooks import Hooks
from chinhquyen_accountability.panels.papers import answer_paper, public_paper
from chinhquyen_accountability.rows import RequestRow
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from chinhquyen_sdk.domain import accountability as law
from chinhquyen_sdk.domain.office import HandOverPart, WorkHandedOver
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.models import AccessLog, JournalEntry
from chinhquyen_sdk.host.sites import site_ref
from chinhquyen_sdk.rendering import paper_html

from .factories import ASKED, JSON, codes, registered, text


def test_a_citizen_asks_looks_up_and_reads_the_answer(
    site: Any, citizen: Any, officer: Any, visit: Any
) -> None:
    code, secret = codes(text(citizen.post("/giai-trinh/yeu-cau/", ASKED)))
    desk = visit(site, officer)
    assert (
        desk.post(
            f"/admin/giai-trinh/{code}/viec/nhan/", {"nhan-responsible": "Bà Thơm, Phó Chủ tịch"}
        ).status_code
        == 303
    )
    stranger = visit(site)
    assert stranger.get(f"/giai-trinh/ho-so/{code}/").status_code == 403
    found = stranger.post("/giai-trinh/tra-cuu/", {"code": code, "secret": secret.lower()}, follow=True)
    assert "Bà Thơm, Phó Chủ tịch" in text(found) and "Đây là ngày chúng tôi hẹn" in text(found)
    given = {
        "giai-trinh-answer": "Hồ sơ phải đo lại 12 thửa, nay đã xong.",
        "giai-trinh-document": "112/GT-UBND",
    }
    desk.post(f"/admin/giai-trinh/{code}/viec/giai-trinh/", given)
    assert "đo lại 12 thửa" in text(stranger.get(f"/giai-trinh/ho-so/{code}/"))


def test_sent_twice_is_one_request_with_the_same_secret(site: Any, citizen: Any) -> None:
    first, second = (codes(text(citizen.post("/giai-trinh/yeu-cau/", ASKED))) for _ in range(2))
    assert first == second and RequestRow.objects.count() == 1


def test_a_form_with_holes_keeps_what_was_typed(citizen: Any) -> None:
    page = text(
        citizen.post("/giai-trinh/yeu-cau/", {**ASKED, "phone": "", "consent": "", "content": "Sao?"})
    )
    assert "cần ít nhất 20 chữ cái" in page and "cần đồng ý" in page and "Hoàng Thị Mến" in page


def test_what_is_published_has_no_asker_and_cannot_get_one(
    site: Any, citizen: Any, officer: Any, visit: Any
) -> None:
    code = registered(site).request.code
    desk = visit(site, officer)
    desk.post(f"/admin/giai-trinh/{code}/viec/nhan/", {"nhan-responsible": "Bà Thơm"})
    desk.post(f"/admin/giai-trinh/{code}/viec/giai-trinh/", {"giai-trinh-answer": "Kính gửi bà Hoàng Thị Mến: phải đo lại 12 thửa.",
                                                             "giai-trinh-document": "1/GT"})  # fmt: skip
    public = {
        "cong-khai-public_subject": "Vì sao trả tiền chậm",
        "cong-khai-public_answer": "Kính gửi bà Hoàng Thị Mến: đo lại.",
    }
    refused = desk.post(f"/admin/giai-trinh/{code}/viec/cong-khai/", public)
    assert refused.status_code == 422 and "Bản công khai còn tên" in text(refused)
    desk.post(
        f"/admin/giai-trinh/{code}/viec/cong-khai/",
        {**public, "cong-khai-public_answer": "Phải đo lại 12 thửa đất."},
    )
    front = text(citizen.get("/giai-trinh/"))
    assert "Vì sao trả tiền chậm" in front and code not in front
    [one], _ = queries.published(site)
    page = text(citizen.get(f"/giai-trinh/cong-khai/{one.id}/"))
    assert "đo lại 12 thửa" in page and "Mến" not in page and code not in page
    assert f"/giai-trinh/cong-khai/{one.id}/van-ban.pdf" in page
    assert citizen.get(f"/giai-trinh/cong-khai/{one.id}/van-ban.pdf").content.startswith(b"%PDF")
    drawn = paper_html(public_paper(site, one))
    assert (
        "Phải đo lại 12 thửa đất" in drawn and "số 1/GT" in drawn and "Mến" not in drawn and code not in drawn
    )
    assert citizen.get(f"/giai-trinh/cong-khai/{uuid4()}/van-ban.pdf").status_code == 404


def test_the_name_is_not_in_plain_rows_and_a_look_is_written_down(
    site: Any, officer: Any, visit: Any
) -> None:
    code = registered(site).request.code
    assert "Mến" not in str(list(RequestRow.objects.values("subject", "content", "affected", "responsible")))
    desk = visit(site, officer)
    assert "Hoàng Thị Mến" not in text(desk.get(f"/admin/giai-trinh/{code}/"))
    assert "Hoàng Thị Mến" in text(desk.post(f"/admin/giai-trinh/{code}/nguoi-hoi/"))
    assert AccessLog.objects.filter(user=officer).count() == 1


def test_a_refusal_needs_a_ground_and_marks_what_was_not_checked(site: Any, officer: Any, visit: Any) -> None:
    done = registered(site)
    desk, code = visit(site, officer), done.request.code
    assert "chưa kiểm chứng" in text(desk.get(f"/admin/giai-trinh/{code}/"))
    said = {"tu-choi-reason": "Hồ sơ của hộ khác có thông tin riêng.", "tu-choi-document": "118/TB-UBND"}
    assert desk.post(f"/admin/giai-trinh/{code}/viec/tu-choi/", said).status_code == 422
    desk.post(f"/admin/giai-trinh/{code}/viec/tu-choi/", {**said, "tu-choi-ground": "GT-PRIVATE"})
    page = text(visit(site).post("/giai-trinh/tra-cuu/", {"code": code, "secret": done.secret}, follow=True))
    assert "đời sống riêng tư" in page and "chưa kiểm chứng" not in page and "Nghị định 59" not in page


def test_the_asker_says_more_once_and_may_withdraw(site: Any, officer: Any, visit: Any, citizen: Any) -> None:
    done = registered(site)
    code = done.request.code
    visit(site, officer).post(
        f"/admin/giai-trinh/{code}/viec/hoi-them/", {"hoi-them-missing": "Bà cho biết thửa đất nào."}
    )
    opened = citizen.post("/giai-trinh/tra-cuu/", {"code": code, "secret": done.secret}, follow=True)
    assert "thửa đất nào" in text(opened)
    for _ in range(2):
        citizen.post(f"/giai-trinh/ho-so/{code}/bo-sung/", {"text": "Thửa 12 tờ 5.", "once": "x"})
    found = queries.request_by_code(site, code)
    assert found is not None and found.content.count("Thửa 12") == 1
    citizen.post(f"/giai-trinh/ho-so/{code}/rut/")
    assert queries.totals(site, found.received_on.year)[:2] == (1, 1)


def test_the_day_view_the_book_and_the_export_know_it(site: Any, officer: Any, visit: Any, ref: Any) -> None:
    code = registered(site).request.code
    assert [item.code for item in Hooks().due_items(ref, date.max, "", None)] == [code]
    assert [item.code for item in Hooks().due_items(ref, date.max, "none", None)] == [
        code
    ]  # nobody has it yet
    assert code in text(visit(site, officer).get("/admin/giai-trinh/so/"))
    year = timezone.localdate().year
    [line] = queries.export_book(site, {"since": f"{year}-01-01", "until": f"{year}-12-31"})
    assert (line["number"], line["code"]) == (1, code)


def test_the_paper_for_the_asker_is_there_once_there_is_something_to_say(
    site: Any, officer: Any, visit: Any, ref: Any
) -> None:
    one = registered(site).request
    desk = visit(site, officer)
    assert Hooks().papers_about(ref, one.id) == []
    assert desk.get(f"/admin/giai-trinh/{one.code}/van-ban.pdf").status_code == 404
    said = {"tu-choi-reason": "Hồ sơ của hộ khác có thông tin riêng.", "tu-choi-document": "118/TB-UBND"}
    desk.post(f"/admin/giai-trinh/{one.code}/viec/tu-choi/", {**said, "tu-choi-ground": "GT-PRIVATE"})
    [paper] = Hooks().papers_about(ref, one.id)
    assert desk.get(paper.url).content.startswith(b"%PDF")
    assert desk.get(f"{paper.url}?dang=docx").content.startswith(b"PK")
    found = queries.request_by_code(site, one.code)
    assert found is not None
    drawn = paper_html(answer_paper(site, found))
    assert drawn.count("Kính gửi") == 1 and f"Ủy ban nhân dân {site_ref(site).title} nhận được" in drawn


def test_numbers_of_the_book_have_no_gaps(site: Any) -> None:
    for _ in range(3):
        registered(site)
    assert [line.number for line in queries.book(site, timezone.localdate().year)] == [1, 2, 3]


def test_a_program_asks_looks_up_and_is_told_the_same_words(
    site: Any, citizen: Any, officer: Any, visit: Any
) -> None:
    body = {**{k: v for k, v in ASKED.items() if k != "once"}, "consent": True}
    address = "/api/v1/accountability/requests/"
    bad = citizen.post(address, {**body, "phone": "12"}, content_type="application/json")
    assert bad.status_code == 422 and "Số điện thoại chưa đúng" in text(bad)
    made = citizen.post(address, body, content_type="application/json")
    assert made.status_code == 201
    pair = {"code": made.json()["code"], "secret": made.json()["secret"]}
    seen = citizen.post(address + "lookup/", pair, content_type="application/json").json()
    assert seen["state"] == "received" and "name" not in seen
    assert citizen.get(f"{address}{pair['code']}/").status_code in (401, 403)
    staff = visit(site, officer)
    step = staff.post(
        f"{address}{pair['code']}/steps/giai-trinh/",
        {"answer": "x" * 30, "document": "1"},
        content_type="application/json",
    )
    assert step.status_code == 409
    assert citizen.get("/api/v1/accountability/published/").json() == {"results": [], "next": ""}


def test_the_piece_and_the_inbox_do_not_grow_with_requests(site: Any, officer: Any, visit: Any) -> None:
    registered(site)
    desk = visit(site, officer)

    def asked() -> int:
        desk.get("/admin/giai-trinh/")
        with CaptureQueriesContext(connection) as queried:
            desk.get("/admin/giai-trinh/")
        return len(queried)

    before = asked()
    for _ in range(5):
        registered(site)
    assert asked() == before
    [piece] = Hooks().pieces(site_ref(site))
    assert "nhận 6 yêu cầu" in piece.render(site_ref(site), None)


def test_who_leaves_hands_over_open_requests(site: Any, ref: Any) -> None:
    one = registered(site).request
    given = law.AssignRequest(officer_id="7", officer_name="Người đi")
    commands.take_step(site, one.code, commands.Step.ASSIGN, given, actor=Actor.system())
    part = HandOverPart(taker_id="8", taker_name="Người đến")
    event = WorkHandedOver(
        at=timezone.now(),
        actor=Actor.system(),
        subject=one.id,
        giver_id="7",
        giver_name="Người đi",
        parts=(part,),
    )
    for _ in range(2):
        Hooks().work_handed_over(ref, event)
    assert [item.officer_name for item in Hooks().work_of(ref, "8")] == ["Người đến"]


def test_a_letter_is_told_of_an_explanation_and_never_who_asked(site: Any) -> None:
    asked = registered(site).request
    ref, officer = site_ref(site), Actor.staff("7", "Trần Thị Lụa")
    take = law.AcceptRequest(responsible="Bà Thơm, Phó Chủ tịch")
    said = law.ExplainRequest(answer="Hồ sơ phải đo lại 12 thửa, nay đã xong.", document="112/GT-UBND")
    commands.take_step(site, asked.code, commands.Step.ACCEPT, take, actor=officer)
    commands.take_step(site, asked.code, commands.Step.EXPLAIN, said, actor=officer)
    facts = Hooks().letter_facts(ref, queries.history(site, asked.id)[-1])
    assert facts is not None and facts.fields["subject"] == asked.subject
    assert facts.to.name == ""
    assert "Mến" not in facts.model_dump_json() and "0912" not in facts.model_dump_json()


def test_a_program_adds_withdraws_and_an_officers_program_opens_the_name(
    site: Any, officer: Any, visit: Any, citizen: Any
) -> None:
    desk, here = visit(site, officer), "/api/v1/accountability/requests/"
    asked = {name: value for name, value in ASKED.items() if name != "once"} | {"consent": True}
    typed = desk.post(
        f"{here}desk/", {**asked, "source": "buu_dien", "received_on": "2026-11-20"}, **JSON
    ).json()
    code, secret = typed["code"], typed["secret"]
    assert typed["request"]["received_on"] == "2026-11-20"
    assert desk.get(f"{here}{code}/").json()["source"] == "buu_dien"
    missing = {"missing": "Thửa đất số mấy, ở xóm nào?"}
    assert desk.post(f"{here}{code}/steps/hoi-them/", missing, **JSON).json()["state"] == "awaiting"
    more = {"secret": secret, "text": "Thửa 12, xóm Nà Lang."}
    assert citizen.post(f"{here}{code}/add/", more, **JSON).json()["state"] == "received"
    assert citizen.post(f"{here}{code}/withdraw/", {"secret": "2222-2222"}, **JSON).status_code == 404
    assert citizen.post(f"{here}{code}/asker/", **JSON).status_code in (401, 403)
    assert desk.post(f"{here}{code}/asker/", **JSON).json()["name"] == "Hoàng Thị Mến"
    assert AccessLog.objects.filter(user=officer).count() == 1
    assert citizen.post(f"{here}{code}/withdraw/", {"secret": secret}, **JSON).json()["state"] == "withdrawn"
    [line] = desk.get("/api/v1/accountability/register/?year=2026").json()["results"]
    assert (line["number"], line["request"]["code"]) == (1, code)


def test_a_request_that_is_a_petition_goes_to_reception_and_its_asker_follows_it(
    site: Any, officer: Any, visit: Any
) -> None:
    done = registered(site, content="Tôi khiếu nại quyết định thu hồi 200 mét đất của hộ tôi.")
    code, desk = done.request.code, visit(site, officer)
    page = text(desk.post(f"/admin/giai-trinh/{code}/thanh-don/", follow=True))
    assert "Đã nhận thành đơn" in page and "Việc làm tiếp được" in page
    again = text(desk.post(f"/admin/giai-trinh/{code}/thanh-don/", follow=True))
    assert "chưa làm được việc này" in again
    for hook in ("petition_handed", "petition_filed"):
        journal.tell_entry(JournalEntry.objects.get(hook=hook).seq)
    kept = queries.request_by_id(site, done.request.id)
    assert kept is not None and kept.petition and (kept.content, kept.closed_on) == ("", timezone.localdate())
    assert RequestRow.objects.get().asked_by == {"name": "", "phone": "", "address": ""}
    asker = visit(site)
    seen = text(asker.post("/giai-trinh/tra-cuu/", {"code": code, "secret": done.secret}, follow=True))
    assert kept.petition in seen
    assert asker.get(f"/don-thu/ho-so/{kept.petition}/").status_code == 200
    assert Hooks().handed_petition(site_ref(site), done.request.id) is None
