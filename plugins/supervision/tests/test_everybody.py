"""On the spot without an account, what citizens tell, what programs may do, what other modules ask."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from chinhquyen_supervision import commands, queries
from chinhquyen_supervision.hooks import Hooks
from chinhquyen_supervision.module import FRONT, KEEP
from chinhquyen_supervision.rows import PhotoRow, TipRow, VisitRow
from django.utils import timezone

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.periods import year_of
from chinhquyen_sdk.domain.supervision import AnswerTip, BoardKind, TakeTip, TellBoard
from chinhquyen_sdk.host.models import JournalEntry
from chinhquyen_sdk.host.retention import forget_due

from .desk import ADMIN, HOA, active, found, going, picture, recommended, seen, text, today, town

pytestmark = pytest.mark.django_db
SEEN = {
    "answers.rong": "chua-dat",
    "notes.rong": "Hụt 20 cm",
    "summary": "Đường hẹp hơn thiết kế.",
    "people": "3",
}
API = "/api/v1/supervision/"


def link(site: Any, visit: Any) -> str:
    return f"/giam-sat/hien-truong/{queries.visit_link(site, visit)}/"


def test_a_member_without_an_account_sends_what_was_seen_once(site: Any, citizen: Any) -> None:
    visit = going(site, active(site))
    page = link(site, visit)
    assert "Mặt đường rộng đúng như thiết kế?" in text(citizen.get(page))
    empty = citizen.post(page, SEEN | {"summary": ""})
    assert empty.status_code == 422 and "Hụt 20 cm" in text(empty), "what was typed is kept"
    sent = citizen.post(
        page, SEEN | {"photos": [picture()], "latitude": "21.594000", "longitude": "105.848000", "once": "k1"}
    )
    assert sent.status_code == 303 and "Cảm ơn" in text(citizen.get(page))
    row = VisitRow.objects.get(site=site)
    assert (
        row.state == "reported"
        and str(row.latitude) == "21.594000"
        and PhotoRow.objects.filter(site=site, shown=False).count() == 1
    )
    assert "Đường hẹp" not in text(citizen.get(f"/giam-sat/di-xem/{visit.id}/"))
    photo = PhotoRow.objects.get(site=site)
    assert citizen.get(f"/giam-sat/anh/{photo.pk}/").status_code == 404, "nobody looked at it yet"


def test_kept_without_a_network_it_is_taken_in_once_by_the_api(site: Any, citizen: Any) -> None:
    visit = going(site, active(site))
    body = {
        **SEEN,
        "token": queries.visit_link(site, visit),
        "visited_at": timezone.now().isoformat(),
        "photos": [picture()],
    }
    first = citizen.post(f"{API}on-spot/", body, headers={"Idempotency-Key": "may-nay-1"})
    again = citizen.post(
        f"{API}on-spot/", body | {"photos": [picture()]}, headers={"Idempotency-Key": "may-nay-1"}
    )
    other = citizen.post(
        f"{API}on-spot/", body | {"photos": [picture()]}, headers={"Idempotency-Key": "may-khac"}
    )
    assert (first.status_code, again.status_code, other.status_code) == (201, 201, 409)
    assert PhotoRow.objects.filter(site=site).count() == 1


def test_a_link_that_was_renewed_opens_nothing(site: Any, other_site: Any, citizen: Any) -> None:
    visit = going(site, active(site))
    old = link(site, visit)
    commands.renew_link(site, visit.id, actor=HOA)
    assert (
        citizen.get(old).status_code == 404
        and citizen.get("/giam-sat/hien-truong/gia-mao/").status_code == 404
    )
    assert queries.read_link(other_site, queries.visit_link(site, visit)) is None


def test_what_a_citizen_told_is_evidence_and_the_result_comes_in_writing(
    site: Any, citizen: Any, officer: Any, visit: Any
) -> None:
    board = active(site)
    wish = {
        "board": str(board.id),
        "place": "Cầu Tổ 2",
        "text": "Cầu mới làm đã nứt một đoạn dài.",
        "name": "Hoàng Thị Mến",
        "once": "x1",
    }
    receipt = text(citizen.post("/giam-sat/gui/", wish))
    assert "Mã bí mật" in receipt and receipt.count(TipRow.objects.get(site=site).code) >= 1
    assert (
        text(citizen.post("/giam-sat/gui/", wish)).count("Mã bí mật")
        and TipRow.objects.filter(site=site).count() == 1
    )
    tip = queries.tips_page(site)[0][0]
    one = found(site, board)
    commands.take_tip(site, tip.id, TakeTip(finding=one.id), actor=HOA)
    page = text(citizen.get(f"/giam-sat/viec/{one.id}/"))
    assert "1 thông tin của bà con" in page and "Mến" not in page and tip.code not in page
    commands.answer_tip(site, tip.id, AnswerTip(result="Nhà thầu đã trám lại, ban đo lại đạt."), actor=HOA)
    wanted = JournalEntry.objects.get(site=site, hook="letter_wanted")
    assert "Mến" not in json.dumps(wanted.payload, ensure_ascii=False)
    facts = Hooks().letter_facts(_ref(site), type("E", (), {"subject": tip.id})())
    assert facts is not None and facts.to.name == "Hoàng Thị Mến" and "trám lại" in facts.fields["result"]
    assert "trám lại" in text(citizen.get(f"/giam-sat/thong-tin/{tip.code}/"))
    listed = text(visit(site, officer).get(f"{ADMIN}thong-tin/"))
    assert "Cầu Tổ 2" in listed and "Mến" not in listed


def test_a_stranger_needs_code_and_secret(site: Any, visit: Any) -> None:
    told = commands.tell_board(
        site, TellBoard(place="Tổ 3", text="Rãnh tắc cả tháng nay rồi."), actor=Actor.citizen()
    )
    stranger = visit(site)
    page = f"/giam-sat/thong-tin/{told.tip.code}/"
    assert stranger.get(page).status_code == 403
    wrong = stranger.post("/giam-sat/tra-cuu/", {"code": told.tip.code, "secret": "AAAA-AAAA"})
    assert "chưa đúng" in text(wrong)
    assert (
        stranger.post("/giam-sat/tra-cuu/", {"code": told.tip.code, "secret": told.secret}).status_code == 303
    )
    assert "Rãnh tắc" in text(stranger.get(page))


def test_whoever_guesses_waits_however_the_code_is_typed(site: Any, visit: Any) -> None:
    told = commands.tell_board(
        site, TellBoard(place="Tổ 3", text="Rãnh tắc cả tháng nay rồi."), actor=Actor.citizen()
    )
    code = told.tip.code
    stranger = visit(site)
    for typed in [code, code.replace("-", " "), code.replace("-", "")] * 4:
        last = stranger.post("/giam-sat/tra-cuu/", {"code": typed, "secret": "AAAA-AAAA"})
    assert last.status_code == 429 and "Đã thử nhiều lần" in text(last)


def test_who_told_is_forgotten_a_year_after_the_answer(site: Any) -> None:
    wish = TellBoard(place="Tổ 3", text="Rãnh tắc cả tháng nay rồi.", name="Hoàng Thị Mến")
    told = commands.tell_board(site, wish, actor=Actor.citizen())
    ago = timezone.now() - timedelta(days=400)
    commands.answer_tip(site, told.tip.id, AnswerTip(result="Đã nạo vét xong rãnh."), actor=HOA, at=ago)
    forget_due("supervision")
    assert queries.teller(site, told.tip.id) == {} and queries.tip(site, told.tip.id).result


def test_programs_read_what_everybody_reads_and_write_with_the_permission(
    site: Any, citizen: Any, visit: Any, staff: Any
) -> None:
    board = active(site)
    seen(site, going(site, board))
    one = recommended(site, board)
    told = citizen.get(f"{API}boards/{board.id}/").json()
    assert told["members"][0]["role"] == "truong" and "answers" not in str(told) and "0912" not in str(told)
    assert "summary" not in told["visits"][0] and "proposed_by" not in str(told["findings"])
    assert citizen.get(f"{API}numbers/").json()["sent"] == 1
    assert citizen.post(f"{API}boards/", {}).status_code in (401, 403)
    keeper = visit(site, staff(site, "may-ghi", KEEP))
    bad = keeper.post(
        f"{API}findings/{one.id}/steps/tra-loi/", {"day": "hôm qua"}, content_type="application/json"
    )
    assert bad.status_code == 422 and "Ngày chưa đúng" in bad.json()["errors"][0]["text"]
    no = keeper.post(f"{API}findings/{one.id}/steps/xac-nhan/", {}, content_type="application/json")
    assert no.status_code == 403
    front = visit(site, staff(site, "may-mat-tran", FRONT))
    closed = front.post(
        f"{API}findings/{one.id}/steps/xac-nhan/",
        {"number": "4", "day": today().isoformat()},
        content_type="application/json",
    )
    assert closed.status_code == 409 and closed.json()["basis"]


def test_the_register_of_projects_hears_who_supervises(site: Any, django_assert_num_queries: Any) -> None:
    board = active(site, BoardKind.INVESTMENT, project_code="DA-2026-01")
    seen(site, going(site, board))
    recommended(site, board)
    ref = _ref(site)
    with django_assert_num_queries(3):
        (said,) = Hooks().supervisors_of(ref, ["DA-2026-01", "DA-2026-02"])
    assert (
        said.open_recommendations == 1
        and said.last_visit == today()
        and said.url == f"/giam-sat/ban/{board.id}/"
    )
    with pytest.raises(Exception, match="đã có ban"):
        active(site, BoardKind.INVESTMENT, project_code="DA-2026-01")


def test_the_desk_and_the_search_know_of_it(site: Any, citizen: Any) -> None:
    one = recommended(site, active(site), days_ago=2)
    items = Hooks().due_items(_ref(site), today() + timedelta(days=60), "", None, 50)
    assert one.id in {item.id for item in items} and items[0].due is not None
    assert f"/giam-sat/viec/{one.id}/" in text(citizen.get("/tim-kiem/", {"q": "mat duong hep"}))


def test_a_figure_leads_to_its_rows(site: Any) -> None:
    board = active(site)
    recommended(site, board, days_ago=25)
    recommended(site, board, days_ago=1)
    ref, year = _ref(site), year_of((today() - timedelta(days=25)).year)
    (in_time,) = Hooks().indicators(ref, year)
    assert (in_time.numerator, in_time.denominator) == (0, 1)
    page = Hooks().indicator_rows(ref, "recommendations_in_time", year, "", 10)
    assert page is not None and [(row.counted, row.why) for row in page.rows] == [
        (False, "Quá hạn, chưa trả lời.")
    ]
    assert Hooks().indicator_rows(ref, "hamlets_with_conference", year, "", 10) is None


def _ref(site: Any) -> Any:
    from chinhquyen_sdk.host.sites import site_ref

    return site_ref(site)


def test_the_demo_is_a_year_that_everybody_can_read(site: Any, citizen: Any) -> None:
    town(site)
    commands.load_demo(_ref(site))
    commands.load_demo(_ref(site))
    page = text(citizen.get("/giam-sat/"))
    assert "Chậm trả lời" in page and "cq-chart" in page
    ids = [one.id for one in queries.findings_page(site)[0]]
    assert len(ids) == 6 and all(citizen.get(f"/giam-sat/viec/{id}/").status_code == 200 for id in ids)
    assert commands.recount(site, repair=False) == []
