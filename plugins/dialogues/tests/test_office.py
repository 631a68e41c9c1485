"""What officers do: announce in time, sort and answer questions, keep promises in sight."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from chinhquyen_dialogues import commands, queries
from chinhquyen_dialogues.hooks import Hooks
from chinhquyen_dialogues.panels.papers import minutes_paper
from chinhquyen_dialogues.rows import PromiseRow
from django.utils import timezone

from chinhquyen_sdk.domain import dialogues as law
from chinhquyen_sdk.domain.office import HandOverPart, WorkHandedOver
from chinhquyen_sdk.domain.periods import read_period
from chinhquyen_sdk.host.models import AccessLog

from .factories import CHAIR, announced, asked, held, live, planned, promised


def text(response: Any) -> str:
    return response.content.decode()


def notice(days: int) -> dict[str, str]:
    at = timezone.localtime() + timedelta(days=days)
    return {"starts_at": at.strftime("%Y-%m-%dT%H:%M"), "attendance": "truc_tiep", "place": "Nhà văn hóa tổ 5",
            "content": "Đường liên xóm, nước sạch", "how_to": "Bà con đến trực tiếp."}  # fmt: skip


def test_a_notice_that_comes_too_late_is_refused_with_its_article_and_nothing_is_lost(
    site: Any, officer: Any, visit: Any
) -> None:
    browser, talk = visit(site, officer), planned(site)
    refused = browser.post(f"/admin/doi-thoai/{talk.code}/viec/thong-bao/", notice(3))
    assert refused.status_code == 422
    assert "phải thông báo chậm nhất" in text(refused) and "Điều 43" in text(refused)
    assert "Nhà văn hóa tổ 5" in text(refused)
    assert browser.post(f"/admin/doi-thoai/{talk.code}/viec/thong-bao/", notice(20)).status_code == 303
    assert queries.dialogue_by_code(site, talk.code).state is law.DialogueState.ANNOUNCED  # type: ignore[union-attr] - planned above


def test_the_plan_says_when_no_yearly_dialogue_is_in_it(site: Any, officer: Any, visit: Any) -> None:
    browser = visit(site, officer)
    assert "chưa có buổi đối thoại định kỳ" in text(browser.get("/admin/doi-thoai/"))
    day = date(timezone.localdate().year, 12, 30)
    browser.post(
        "/admin/doi-thoai/ke-hoach/",
        {"title": "Đối thoại năm nay", "occasion": "hang_nam", "planned_on": day.isoformat()},
    )
    assert "chưa có buổi đối thoại định kỳ" not in text(browser.get("/admin/doi-thoai/"))


def test_questions_are_grouped_joined_hidden_and_answered_on_one_board(
    site: Any, officer: Any, visit: Any
) -> None:
    talk = live(site)
    for _ in range(3):
        asked(site, talk)
    browser, sort = visit(site, officer), f"/admin/doi-thoai/{talk.code}/cau-hoi/xep/"
    assert "Giống câu" not in text(browser.get(f"/admin/doi-thoai/{talk.code}/cau-hoi/"))
    browser.post(sort, {"viec": "hien", "nhom": "Đường", "so": "1"})
    assert "Giống câu 1" in text(browser.get(f"/admin/doi-thoai/{talk.code}/cau-hoi/"))
    browser.post(sort, {"viec": "gop", "so": ["1", "2"]})
    browser.post(sort, {"viec": "an", "so": "3", "reason": "viec_rieng"})
    first, second, third = queries.board(site, talk.id)
    assert (first.askers, first.topic, second.joined_to, third.state.value) == (
        2,
        "Đường",
        first.id,
        "hidden",
    )
    answer = {"manner": "bang_van_ban", "answered_by": "Bà Thơm", "answer": ""}
    refused = browser.post(f"/admin/doi-thoai/{talk.code}/cau-hoi/1/", answer)
    assert refused.status_code == 422 and "mời ghi nội dung" in text(refused)
    browser.post(f"/admin/doi-thoai/{talk.code}/cau-hoi/1/", answer | {"answer": "Quý sau làm."})
    assert queries.waiting(site, talk.id) == 0


def test_looking_at_who_asked_is_written_down(site: Any, officer: Any, visit: Any) -> None:
    talk = live(site)
    asked(site, talk, asker="Nguyễn Thị Hoa")
    browser = visit(site, officer)
    assert "Hoa" not in text(browser.get(f"/admin/doi-thoai/{talk.code}/cau-hoi/")).partition("<main")[2]
    assert "Nguyễn Thị Hoa" in text(browser.post(f"/admin/doi-thoai/{talk.code}/cau-hoi/1/ai/"))
    assert AccessLog.objects.filter(user=officer).count() == 1


def test_the_result_waits_for_every_answer_and_the_minutes_are_paper(
    site: Any, officer: Any, visit: Any
) -> None:
    talk = live(site)
    asked(site, talk)
    close = law.CloseDialogue(attended=80, secretary="Mai", minutes="Bắt đầu 8 giờ, kết thúc 11 giờ.")
    commands.close_dialogue(site, talk.code, close, actor=CHAIR)
    browser, publish = visit(site, officer), f"/admin/doi-thoai/{talk.code}/viec/cong-bo/"
    result = {"result": "Các câu hỏi đều đã được trả lời."}
    assert "Còn 1 câu hỏi" in text(browser.post(publish, result))
    commands.show_questions(site, talk.code, [1], actor=CHAIR)
    commands.answer_question(site, talk.code, 1, law.AnswerQuestion(answered_by="Chủ tịch"), actor=CHAIR)
    assert browser.post(publish, result).status_code == 303
    paper = f"/admin/doi-thoai/{talk.code}/giay/bien-ban/"
    assert browser.get(paper).content.startswith(b"%PDF")
    assert browser.get(f"{paper}?dang=docx").content.startswith(b"PK")
    drawn = minutes_paper(site, queries.dialogue_by_code(site, talk.code))  # type: ignore[arg-type]
    assert drawn.heading == "BIÊN BẢN" and drawn.signatures[0].role == "THƯ KÝ"


def test_a_promise_without_a_day_is_not_saved_and_a_kept_one_leaves_the_day_view(
    site: Any, officer: Any, visit: Any, ref: Any
) -> None:
    talk, browser = held(site), visit(site, officer)
    half = {"what": "Đổ bê tông 400 mét đường", "owner": "Bà Thơm"}
    assert browser.post(f"/admin/doi-thoai/{talk.code}/loi-hua/", half).status_code == 422
    day = timezone.localdate() + timedelta(days=5)
    browser.post(
        f"/admin/doi-thoai/{talk.code}/loi-hua/",
        {**half, "due_on": day.isoformat(), "officer_id": str(officer.pk)},
    )
    [promise] = queries.promises_of(site, talk.id)
    items = Hooks().due_items(ref, day, "", None)
    assert [item.id for item in items if item.kind == "loi_hua"] == [promise.id]
    assert [item.kind for item in Hooks().work_of(ref, str(officer.pk))] == ["loi_hua"]
    browser.post(f"/admin/doi-thoai/loi-hua/{promise.id}/xong/", {"result": "Đã đổ xong 400 mét đường."})
    assert queries.totals(site, timezone.localdate().year) == (1, 1, 1)
    assert not [item for item in Hooks().due_items(ref, day, "", None) if item.kind == "loi_hua"]


def test_the_day_view_names_the_notice_the_day_and_the_result(site: Any, ref: Any) -> None:
    planned(site), announced(site), held(site)
    steps = {item.next_move.label for item in Hooks().due_items(ref, date.max, "", None) if item.next_move}
    assert steps == {"Thông báo cho bà con", "Mở buổi đối thoại", "Công bố kết quả"}


def test_names_of_voters_open_on_purpose_and_a_struck_one_is_not_counted(
    site: Any, officer: Any, visit: Any
) -> None:
    demand = commands.open_demand(
        site, law.OpenDemand(title="Bãi rác mới", content="Bà con muốn nghe vì sao."), actor=CHAIR
    )
    browser, home = visit(site, officer), f"/admin/doi-thoai/yeu-cau/{demand.code}/"
    browser.post(home + "ky/", {"name": "Nguyễn Thị Hoa", "born": "1970", "village": "Tổ 5", "agrees": "on"})
    assert "Nguyễn Thị Hoa" not in text(browser.get(home))
    assert "Nguyễn Thị Hoa" in text(browser.post(home + "xem/"))
    [voter], _ = queries.voters(site, demand.id)
    browser.post(f"{home}bo/{voter.id}/", {"why": "Không có trong danh sách cử tri"})
    assert queries.demand_by_code(site, demand.code).counted == 0  # type: ignore[union-attr] - opened above


def test_the_piece_says_how_promises_are_kept(site: Any, ref: Any) -> None:
    piece = piece_of(ref, "dialogues.promises")
    assert "sẽ hiện ở đây" in piece.render(ref, None)
    promised(site)
    assert "hứa 1 việc" in piece.render(ref, None)


def test_the_piece_asks_for_questions_only_while_they_are_taken(site: Any, ref: Any) -> None:
    piece = piece_of(ref, "dialogues.asking")
    planned(site)
    assert "chưa có việc nào cần hỏi" in piece.render(ref, None)
    talk = announced(site)
    commands.open_demand(
        site, law.OpenDemand(title="Bãi rác mới", content="Bà con muốn nghe vì sao."), actor=CHAIR
    )
    drawn = piece.render(ref, None)
    assert f"/doi-thoai/{talk.code}/hoi/" in drawn
    assert "Có đồng ý không: Bãi rác mới" in drawn


def piece_of(ref: Any, id: str) -> Any:
    return next(piece for piece in Hooks().pieces(ref) if piece.id == id)


def test_a_promise_opens_from_the_list(site: Any, officer: Any, visit: Any) -> None:
    promise, browser = promised(site), visit(site, officer)
    address = f"/admin/doi-thoai/loi-hua/{promise.id}/"
    assert address in text(browser.get("/admin/doi-thoai/loi-hua/"))
    assert "Bà Nông Thị Thơm" in text(browser.get(address))
    assert browser.post(address + "xong/", {"result": ""}).status_code == 422


def test_who_leaves_hands_over_open_dialogues_and_promises(site: Any, ref: Any) -> None:
    talk = planned(site, officer_id="7", officer_name="Người đi")
    promise = promised(site)
    PromiseRow.objects.filter(pk=promise.id).update(officer_id="7")
    part = HandOverPart(taker_id="8", taker_name="Người đến")
    event = WorkHandedOver(
        at=timezone.now(), actor=CHAIR, subject=talk.id, giver_id="7", giver_name="Người đi", parts=(part,)
    )
    for _ in range(2):
        Hooks().work_handed_over(ref, event)
    assert {item.officer_id for item in Hooks().work_of(ref, "8")} == {"8"}
    assert len(list(Hooks().work_of(ref, "8"))) == 2 and not list(Hooks().work_of(ref, "7"))


def test_a_month_tells_how_the_promises_made_in_it_were_kept(site: Any, ref: Any) -> None:
    talk = held(site)
    promise, open_one = promised(site, talk), promised(site, talk)
    commands.keep_promise(site, promise.id, law.KeepPromise(result="Đã đổ xong 400 mét đường."), actor=CHAIR)
    made = promise.made_on
    for code in (f"{made:%Y-%m}", f"{made.year}-q{(made.month + 2) // 3}", str(made.year)):
        period = read_period(code)
        figures = {figure.indicator: figure for figure in Hooks().indicators(ref, period)}
        kept = figures["promises_kept_on_time"]
        assert (kept.numerator, kept.denominator, int(kept.value)) == (1, 1, 100), code
        page = Hooks().indicator_rows(ref, "promises_kept_on_time", period, "", 50)
        assert [row.counted for row in page.rows].count(True) == 1 and len(page.rows) == 2
    before = Hooks().indicators(ref, read_period(f"{made.year - 1}-{made:%m}"))
    assert {figure.indicator: figure.value for figure in before}["promises_kept_on_time"] is None
    assert open_one.state is law.PromiseState.OPEN
