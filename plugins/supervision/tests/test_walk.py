"""The whole chain at the desk: a board is formed and recognised, goes to see, finds, recommends, and sees it done."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from chinhquyen_supervision import commands, queries
from chinhquyen_supervision.module import FRONT, KEEP, REPLY
from chinhquyen_supervision.rows import BoardRow, FindingRow, MemberRow, TallyRow

from chinhquyen_sdk.domain.supervision import (
    BoardKind,
    BoardState,
    FindingState,
    LeaveBoard,
    VerifyRecommendation,
)

from .desk import (
    ADMIN,
    HOA,
    active,
    answers,
    forming,
    found,
    going,
    planned,
    recommended,
    seen,
    text,
    today,
    town,
    words,
)

pytestmark = pytest.mark.django_db


def day(days: int = 0) -> str:
    return (today() + timedelta(days=days)).isoformat()


@pytest.fixture
def keeper(site: Any, visit: Any, staff: Any) -> Any:
    return visit(site, staff(site, "ghi-viec", KEEP, REPLY))


@pytest.fixture
def front(site: Any, visit: Any, staff: Any) -> Any:
    return visit(site, staff(site, "mat-tran", FRONT, KEEP))


def test_a_board_is_formed_asked_elected_and_recognised(
    site: Any, keeper: Any, front: Any, citizen: Any
) -> None:
    places = town(site)
    keeper.post(f"{ADMIN}ban/them/", {"kind": "thanh-tra", "term_from": day(-10)})
    board = BoardRow.objects.get(site=site)
    assert citizen.get(f"/giam-sat/ban/{board.pk}/").status_code == 404, (
        "a board that is being formed is the office's own"
    )
    add = f"{ADMIN}ban/{board.pk}/thanh-vien/"
    asked = {f"answers.{rule}": said for rule, said in answers(BoardKind.INSPECTION).items()}
    for number, place in enumerate(places[:4]):
        minutes = {"village": str(place.id), "day": day(-20), "households": "100", "attended": "90"}
        told = minutes | {"candidates": f"Bà {number}; 61\nÔng {number}; 29"}
        assert keeper.post(f"{ADMIN}ban/{board.pk}/bau/", told).status_code == 303
    won = {one.candidates[0].name: str(one.candidates[0].id) for one in queries.elections(site, board.pk)}
    barred = keeper.post(
        add, asked | {"role": "uy-vien", "candidate": won["Bà 0"], "answers.BTTND-NOT-OFFICIAL": "co"}
    )
    assert (
        barred.status_code == 422
        and "Điều 36" in text(barred)
        and f'value="{won["Bà 0"]}" selected' in text(barred)
    )
    for number in range(4):
        role = "truong" if number == 0 else "uy-vien"
        assert keeper.post(add, {**asked, "candidate": won[f"Bà {number}"], "role": role}).status_code == 303
    assert keeper.post(f"{ADMIN}ban/{board.pk}/buoc/cong-nhan/", {}).status_code in (302, 403)
    step = f"{ADMIN}ban/{board.pk}/buoc/cong-nhan/"
    wish = {"cong-nhan-number": "12/QĐ-MTTQ", "cong-nhan-day": day(-1)}
    refused = front.post(step, wish)
    assert refused.status_code == 422 and "Tổ 5" in text(refused) and "12/QĐ-MTTQ" in text(refused)
    why = "Tổ 5 họp bầu chưa đủ, tháng sau bầu lại."
    reasons = {
        f"cong-nhan-exceptions.BTTND-{rule}": why for rule in ("SIZE-LEAST", "SIZE-VILLAGES", "EACH-VILLAGE")
    }
    assert front.post(step, wish | reasons).status_code == 303
    page = words(citizen.get(f"/giam-sat/ban/{board.pk}/"))
    assert "Bà 0" in page and why in page, "everybody reads names, roles, villages and the reasons"
    assert "Tổ 1: " in page and "61" not in page and "Ông 1" not in page, (
        "the day and the village, no counts, no losers"
    )


def test_a_second_board_of_inspection_waits_for_the_end_of_the_first(site: Any, front: Any) -> None:
    active(site)
    other = forming(site)
    again = front.post(
        f"{ADMIN}ban/{other.id}/buoc/cong-nhan/", {"cong-nhan-number": "13", "cong-nhan-day": day()}
    )
    assert again.status_code == 422 and "kết thúc ban cũ" in text(again)


def test_who_leaves_is_forgotten_by_telephone_and_the_seat_is_filled(
    site: Any, keeper: Any, citizen: Any
) -> None:
    board = active(site)
    row = MemberRow.objects.filter(site=site, board=board.id).last()
    step = f"{ADMIN}thanh-vien/{row.pk}/buoc/thoi/"
    assert keeper.post(step, {"thoi-kind": "chuyen-di", "thoi-day": day()}).status_code == 303
    row.refresh_from_db()
    assert row.phone == "" and "bầu bổ sung" in text(citizen.get(f"/giam-sat/ban/{board.id}/"))
    assert "Bầu bổ sung: khuyết từ" in text(keeper.get(ADMIN))


def test_a_late_plan_is_refused_with_its_counting_and_sent_with_its_reason(
    site: Any, keeper: Any, citizen: Any
) -> None:
    board = active(site)
    plan = {"period": "nam", "year": today().year, "content": "Xem việc thu các quỹ ở xóm.", "party": "Các tổ dân phố",
            "first_act_on": day(3)}  # fmt: skip
    made = keeper.post(f"{ADMIN}ban/{board.id}/ke-hoach/", plan)
    here = made["Location"]
    sent = {"gui-day": day(), "gui-document": "7/KH", "gui-front": "on", "gui-chair": "on", "gui-party": "on"}
    late = keeper.post(f"{here}buoc/gui/", sent)
    assert late.status_code == 422 and "Điều 14" in text(late) and "5 ngày làm việc" in text(late)
    assert (
        keeper.post(
            f"{here}buoc/gui/", sent | {"gui-late_reason": "Việc gấp, bà con vừa báo hôm qua."}
        ).status_code
        == 303
    )
    assert "Gửi muộn hơn quy định" in text(citizen.get(f"/giam-sat/ban/{board.id}/"))


def test_from_a_finding_to_done_each_by_the_right_person(
    site: Any, keeper: Any, front: Any, citizen: Any
) -> None:
    board = active(site, BoardKind.INVESTMENT)
    visit = seen(site, going(site, board))
    publish = f"{ADMIN}di-xem/{visit.id}/buoc/cong-khai/"
    named = {"cong-khai-summary": "Ông Nguyễn Văn Tèo, 0912 345 678, bảo đường hẹp."}
    asked = keeper.post(publish, named)
    assert asked.status_code == 422 and "Hình như còn thông tin riêng" in text(asked)
    assert "hẹp hơn thiết kế" not in text(citizen.get(f"/giam-sat/di-xem/{visit.id}/")), (
        "not before it was read again"
    )
    assert (
        keeper.post(
            publish, {"cong-khai-summary": "Mặt đường hẹp hơn thiết kế.", "cong-khai-photos": "on"}
        ).status_code
        == 303
    )
    assert "nho" in text(citizen.get(f"/giam-sat/di-xem/{visit.id}/"))
    wish = {"title": "Đường hẹp hơn thiết kế", "where": "Tổ 1", "day": day(-9), "gravity": "nghiem-trong",
            "text": "Đo ba chỗ đều hụt 20 cm.", "visit": str(visit.id), "code": "26-4839-2174"}  # fmt: skip
    here = keeper.post(f"{ADMIN}ban/{board.id}/phat-hien/", wish)["Location"]
    one = FindingRow.objects.get(site=site)
    told = {"kien-nghi-recommendation": "Đổ thêm cho đủ rộng như thiết kế.", "kien-nghi-addressee": "ubnd"}
    assert keeper.post(f"{here}buoc/kien-nghi/", told).status_code == 303
    assert "Đổ thêm cho đủ rộng" not in text(citizen.get(f"/giam-sat/viec/{one.pk}/")), (
        "not before the Front's yes"
    )
    confirm = {"xac-nhan-number": "03/KN-MTTQ", "xac-nhan-day": day(-8)}
    assert keeper.post(f"{here}buoc/xac-nhan/", confirm).status_code in (302, 403)
    assert front.post(f"{here}buoc/xac-nhan/", confirm).status_code == 303
    assert "Chậm nhất" in text(citizen.get(f"/giam-sat/viec/{one.pk}/"))
    reply = {
        "tra-loi-day": day(-3),
        "tra-loi-document": "9/UBND",
        "tra-loi-answer": "tiep-thu",
        "tra-loi-text": "Nhà thầu đổ thêm trong tuần.",
    }
    assert keeper.post(f"{here}buoc/tra-loi/", reply).status_code == 303
    verify = {"kiem-tra-lai-day": day(-1), "kiem-tra-lai-text": "Mới đổ được một nửa đoạn."}
    assert keeper.post(f"{here}buoc/kiem-tra-lai/", verify).status_code == 303
    assert "kiến nghị lại" in text(citizen.get(f"/giam-sat/viec/{one.pk}/"))
    assert keeper.post(f"{here}buoc/tra-loi/", reply | {"tra-loi-day": day()}).status_code == 303
    assert (
        keeper.post(
            f"{here}buoc/kiem-tra-lai/", verify | {"kiem-tra-lai-day": day(), "kiem-tra-lai-done": "on"}
        ).status_code
        == 303
    )
    one.refresh_from_db()
    page = text(citizen.get(f"/giam-sat/viec/{one.pk}/"))
    assert (
        one.state == FindingState.DONE.value
        and "đã làm xong" in page
        and "Lê" not in page.split("<main", 1)[1]
    )


def test_the_recommendation_is_not_confirmed_by_who_wrote_it(site: Any, front: Any) -> None:
    one = found(site, active(site))
    here = f"{ADMIN}phat-hien/{one.id}/"
    front.post(
        f"{here}buoc/kien-nghi/",
        {"kien-nghi-recommendation": "Nạo vét rãnh ngay.", "kien-nghi-addressee": "ubnd"},
    )
    own = front.post(f"{here}buoc/xac-nhan/", {"xac-nhan-number": "3", "xac-nhan-day": day()})
    assert own.status_code == 422 and "không tự xác nhận" in text(own)


def test_a_late_answer_burns_and_the_numbers_say_so(site: Any, keeper: Any, citizen: Any) -> None:
    recommended(site, active(site), days_ago=25)
    page = text(citizen.get("/giam-sat/"))
    assert "Chậm trả lời" in page and "0 trên 1" in page and "xin lỗi" in page
    assert "Quá hạn" in text(keeper.get(ADMIN)) and "03/KN" in text(keeper.get(f"{ADMIN}so-kien-nghi/"))
    assert commands.recount(site, repair=False) == []
    TallyRow.objects.filter(site=site).update(number=9)
    assert commands.recount(site, repair=True) and commands.recount(site, repair=False) == []


def test_screens_ask_the_same_however_much_there_is(
    site: Any, keeper: Any, citizen: Any, django_assert_max_num_queries: Any, django_assert_num_queries: Any
) -> None:
    board = active(site)
    planned(site, board)
    addresses = [(keeper, ADMIN), (keeper, f"{ADMIN}so-kien-nghi/"), (keeper, f"{ADMIN}phat-hien/"), (citizen, "/giam-sat/"),
                 (citizen, f"/giam-sat/ban/{board.id}/"), (citizen, "/giam-sat/viec/")]  # fmt: skip
    recommended(site, board)
    asked = [_queries(client, path) for client, path in addresses]
    for _ in range(4):
        recommended(site, board)
        going(site, board)
    assert [_queries(client, path) for client, path in addresses] == asked


def _queries(client: Any, path: str) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client.get(path)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(path).status_code == 200
    return len(asked)


def test_the_book_is_taken_away_without_names(site: Any) -> None:
    recommended(site, active(site))
    (line,) = queries.export_book(site, {"since": day(-30), "until": day()})
    assert line["number"] == "03/KN" and "Lê Thị Hoa" not in str(line) and "Thành viên" not in str(line)


def test_an_ended_board_still_sees_its_recommendation_done(site: Any, keeper: Any) -> None:
    board = active(site)
    one = recommended(site, board)
    keeper.post(
        f"{ADMIN}ban/{board.id}/buoc/ket-thuc/", {"ket-thuc-day": day(), "ket-thuc-reason": "Hết nhiệm kỳ."}
    )
    assert queries.board(site, board.id).state is BoardState.ENDED
    reply = {
        "tra-loi-day": day(),
        "tra-loi-document": "9/UBND",
        "tra-loi-answer": "tiep-thu",
        "tra-loi-text": "Đã đổ thêm đủ rộng.",
    }
    keeper.post(f"{ADMIN}phat-hien/{one.id}/buoc/tra-loi/", reply)
    done = VerifyRecommendation(day=today(), done=True, text="Đo lại ba chỗ đều đủ.")
    assert commands.verify_recommendation(site, one.id, done, actor=HOA).state is FindingState.DONE
    with pytest.raises(Exception, match="đã kết thúc"):
        gone = queries.members(site, board.id)[0]
        commands.leave_board(site, gone.id, LeaveBoard(kind="khac", day=today()), actor=HOA)
