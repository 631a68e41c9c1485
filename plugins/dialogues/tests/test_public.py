"""What people do: read, ask without an account, follow in the hall, agree to a request."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import pytest
from chinhquyen_dialogues import commands, queries
from chinhquyen_dialogues.rows import ConsentRow, PromiseRow, QuestionRow
from django.utils import timezone

from chinhquyen_sdk.domain import dialogues as law
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.host.places import keep_villages

from .factories import CHAIR, CITIZEN, announced, asked, held, live, planned, promised

QUESTION = {"text": "Bao giờ đường đến xóm tôi được đổ bê tông?", "once": "mot-lan"}


def text(response: Any) -> str:
    return response.content.decode()


def test_a_question_needs_no_account_and_no_name_and_is_not_shown_before_an_officer_looked(
    site: Any, citizen: Any
) -> None:
    talk = announced(site)
    answer = citizen.post(f"/doi-thoai/{talk.code}/hoi/", QUESTION, follow=True)
    assert "câu hỏi số 1" in text(answer)
    assert QUESTION["text"] not in text(answer)
    commands.show_questions(site, talk.code, [1], "Đường", actor=CHAIR)
    assert QUESTION["text"] in text(citizen.get(f"/doi-thoai/{talk.code.lower()}/"))


def test_the_same_form_sent_twice_is_one_question(site: Any, citizen: Any) -> None:
    talk = announced(site)
    for _ in range(2):
        citizen.post(f"/doi-thoai/{talk.code}/hoi/", QUESTION)
    assert len(queries.board(site, talk.id)) == 1


def test_a_bad_question_keeps_what_was_typed(site: Any, citizen: Any) -> None:
    answer = citizen.post(f"/doi-thoai/{announced(site).code}/hoi/", {"text": "Sao?", "phone": "12"})
    assert "cần ít nhất 10 chữ cái" in text(answer) and "Số điện thoại chưa đúng" in text(answer)
    assert ">Sao?</textarea>" in text(answer).replace("\n", "").replace("\r", "")


def test_who_asked_is_nowhere_public_and_not_in_plain_rows(site: Any, citizen: Any) -> None:
    talk = announced(site)
    question = asked(site, talk, asker="Nguyễn Thị Hoa", phone="0912 000 123")
    commands.show_questions(site, talk.code, [question.number], actor=CHAIR)
    for path in ("", "hoi-truong/", "man-chieu/"):
        page = text(citizen.get(f"/doi-thoai/{talk.code}/{path}"))
        assert question.text in page and "Hoa" not in page and "0912000123" not in page
    assert queries.asker_of(site, talk.id, 1) == ("Nguyễn Thị Hoa", "0912000123")
    assert str(QuestionRow.objects.values_list("text", "village", "caution")).find("Hoa") == -1


def test_the_hall_shows_what_is_answered_now_and_a_seat_asks_from_a_phone(site: Any, citizen: Any) -> None:
    talk = live(site)
    citizen.post(f"/doi-thoai/{talk.code}/hoi/?hoi-truong", QUESTION)
    assert queries.question(site, talk.id, 1).door is law.Door.HALL  # type: ignore[union-attr] - asked above
    commands.show_questions(site, talk.code, [1], actor=CHAIR)
    commands.call_question(site, talk.code, 1, actor=CHAIR)
    wall = citizen.get(f"/doi-thoai/{talk.code}/man-chieu/?tu-lam-moi")
    assert "Đang trả lời" in text(wall) and "<svg" in text(wall) and wall["Refresh"] == "15"
    assert "Refresh" not in citizen.get(f"/doi-thoai/{talk.code}/hoi-truong/")
    answer = law.AnswerQuestion(answered_by="Chủ tịch")
    commands.answer_question(site, talk.code, 1, answer, actor=CHAIR)
    assert "Đã trả lời (1)" in text(citizen.get(f"/doi-thoai/{talk.code}/hoi-truong/"))


def test_a_hidden_question_shows_its_reason_only(site: Any, citizen: Any) -> None:
    talk = announced(site)
    asked(site, talk, "Tôi tố cáo ông X nhận tiền của mấy hộ để lắp nước trước.")
    commands.hide_question(site, talk.code, 1, law.HideQuestion(reason=law.HideReason.PETITION), actor=CHAIR)
    page = text(citizen.get(f"/doi-thoai/{talk.code}/"))
    assert "ông X" not in page and "khiếu nại hoặc tố cáo" in page


def test_no_questions_before_the_notice(site: Any, citizen: Any) -> None:
    talk = planned(site)
    assert "không nhận câu hỏi" in text(citizen.post(f"/doi-thoai/{talk.code}/hoi/", QUESTION, follow=True))


def test_the_calendar_holds_the_announced_day_and_papers_are_pdf(site: Any, citizen: Any) -> None:
    talk = announced(site)
    feed = citizen.get("/doi-thoai/lich.ics")
    assert feed["Content-Type"].startswith("text/calendar") and "SUMMARY:Đối thoại về đường" in text(feed)
    assert "BEGIN:VEVENT" in text(citizen.get(f"/doi-thoai/{talk.code}/lich.ics"))
    assert citizen.get(f"/doi-thoai/{talk.code}/thong-bao.pdf").content.startswith(b"%PDF")
    assert citizen.get(f"/doi-thoai/{talk.code}/ket-qua.pdf").status_code == 404
    assert citizen.get("/doi-thoai/loi-hua/").status_code == 200


def test_a_late_promise_is_red_and_says_why_or_that_nobody_said(site: Any, citizen: Any) -> None:

    promise = promised(site)
    gone = timezone.localdate() - timedelta(days=3)
    PromiseRow.objects.filter(pk=promise.id).update(due_on=gone, made_on=gone, sort_day=gone)
    page = text(citizen.get("/doi-thoai/loi-hua/?xem=cham"))
    assert "cq-tag--late" in page and "Chưa nêu lý do" in page and "Bà Nông Thị Thơm" in page


def test_voters_are_counted_once_and_never_named(site: Any, citizen: Any) -> None:
    keep_villages(site, [Village(name="Tổ 5", voters=20)])
    opened = citizen.post(
        "/doi-thoai/yeu-cau/",
        {"title": "Bãi rác mới", "content": "Bà con muốn nghe vì sao chọn chỗ này.", "once": "a"},
    )
    code = re.search(r"/yeu-cau/(\w+)/", opened["Location"])[1]  # type: ignore[index]
    voter = {"name": "Nguyễn Thị Hoa", "born": "1970", "village": "Tổ 5", "agrees": "on"}
    first = citizen.post(f"/doi-thoai/yeu-cau/{code}/", {**voter, "once": "b"}, follow=True)
    assert "còn thiếu 1 người" in text(first)
    twice = citizen.post(f"/doi-thoai/yeu-cau/{code}/", {**voter, "name": "nguyễn thị hoa", "once": "c"})
    assert "mỗi cử tri tính một lần" in text(twice)
    last = citizen.post(f"/doi-thoai/yeu-cau/{code}/", {**voter, "born": "1971", "once": "d"}, follow=True)
    assert "phải tổ chức đối thoại" in text(last) and "Hoa" not in text(
        citizen.get(f"/doi-thoai/yeu-cau/{code}/")
    )
    assert ConsentRow.objects.count() == 2
    assert [item.code for item in queries.reached_demands(site, date.max)] == [code]


def test_a_child_does_not_vote(site: Any, citizen: Any) -> None:
    demand = commands.open_demand(
        site, law.OpenDemand(title="Bãi rác mới", content="Bà con muốn nghe vì sao."), actor=CITIZEN
    )
    answer = citizen.post(
        f"/doi-thoai/yeu-cau/{demand.code}/",
        {"name": "Nguyễn Thị Hoa", "born": "2020", "village": "Tổ 5", "agrees": "on"},
    )
    assert "18 tuổi" in text(answer)


@pytest.mark.parametrize("path", ["/doi-thoai/", "/doi-thoai/loi-hua/"])
def test_the_lists_ask_no_more_with_more_dialogues(
    site: Any, citizen: Any, path: str, django_assert_max_num_queries: Any
) -> None:
    for _ in range(3):
        promised(site, held(site))
    citizen.get(path)
    with django_assert_max_num_queries(8):
        citizen.get(path)
