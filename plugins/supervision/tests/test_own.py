"""A board's own view: what of its work waits, each at its step, the late first."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from chinhquyen_supervision import commands, queries
from chinhquyen_supervision.module import FRONT, KEEP, REPLY
from chinhquyen_supervision.rows import DueRow, MemberRow
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.supervision import (
    AnswerRecommendation,
    BoardKind,
    KeepPlan,
    LeaveBoard,
    Recommend,
    TellBoard,
    waiting,
    waiting_sentence,
)

from .desk import ADMIN, HOA, active, found, going, recommended, seen, today, words

pytestmark = pytest.mark.django_db
OWN = f"{ADMIN}viec-cua-ban/"


@pytest.fixture
def keeper(site: Any, visit: Any, staff: Any) -> Any:
    return visit(site, staff(site, "ghi-viec", KEEP, REPLY))


def busy(site: Any) -> Any:
    """A board with one thing waiting at every step."""
    board = active(site)
    begins = today() + timedelta(days=30)
    plan = KeepPlan(
        period="nam", year=begins.year, content="Xem thu quỹ ở xóm.", party="Các xóm", first_act_on=begins
    )
    commands.draft_plan(site, board.id, plan, actor=HOA)
    going(site, board, title="Xem mương thủy lợi", day=today() + timedelta(days=3))
    seen(site, going(site, board, title="Xem nhà văn hóa"))
    found(site, board, title="Rãnh thoát nước bị lấp")
    found(site, board, title="Bờ kênh sạt một đoạn")
    asked = found(site, board, title="Biển công trình thiếu ngày")
    commands.recommend(site, asked.id, Recommend(recommendation="Ghi đủ ngày khởi công."), actor=HOA)
    recommended(site, board, title="Đường hụt bề dày", days_ago=25)
    replied = recommended(site, board, title="Cống xây lệch")
    reply = AnswerRecommendation(
        day=today(), document="9/UBND", answer="tiep-thu", text="Sẽ xây lại trong tuần."
    )
    commands.answer_recommendation(site, replied.id, reply, actor=HOA)
    told = TellBoard(place="Cầu đầu xóm", text="Cầu nứt một đoạn dài, đi sợ lắm.")
    commands.tell_board(site, told, actor=Actor.citizen())
    return board


def test_a_board_sees_each_of_its_steps_and_what_is_late(site: Any, keeper: Any) -> None:
    board = busy(site)
    page = words(keeper.get(OWN))
    for label in ("Kế hoạch phải gửi", "Sắp đi xem", "chờ soát lại", "Phát hiện chưa kiến nghị", "chờ Mặt trận", "chờ trả lời",
                  "phải kiểm tra lại", "Bà con báo"):  # fmt: skip
        assert label in page
    assert "Quá hạn" in page and "Đường hụt bề dày" in page and "1 việc quá hạn" in page
    assert "Việc của ban đang dừng ở đâu" in page, "the chart has its table"
    row = MemberRow.objects.filter(site=site, board=board.id).last()
    commands.leave_board(site, row.pk, LeaveBoard(kind="khac", day=today()), actor=HOA)
    assert "bầu bổ sung đến hết" in words(keeper.get(OWN))


def test_another_boards_work_is_not_ours(site: Any, keeper: Any, other_site: Any) -> None:
    ours, other = active(site), active(site, BoardKind.INVESTMENT)
    found(site, other, title="Việc của ban đầu tư")
    assert "Việc của ban đầu tư" not in words(keeper.get(f"{OWN}?ban={ours.id}"))
    assert "Việc của ban đầu tư" in words(keeper.get(f"{OWN}?ban={other.id}"))
    assert keeper.get(f"{OWN}?ban={active(other_site).id}").status_code == 404
    assert keeper.get(f"{OWN}?ban=abc").status_code == 200


def test_a_term_that_ends_in_years_does_not_wait_and_one_that_ends_soon_does(site: Any) -> None:
    board = active(site)
    found_dues = [one for one in queries.dues_of(site, board.id) if one[1].kind == "board"]
    assert waiting(found_dues, today()) == [] and "không còn việc" in waiting_sentence([])
    near = board.term_until - timedelta(days=60)
    assert [each.kind for each in waiting(found_dues, near)] == ["board"]


def test_the_screen_asks_the_same_however_much_waits(site: Any, keeper: Any) -> None:
    board = busy(site)
    keeper.get(OWN)
    few = _asked(keeper)
    for _ in range(5):
        found(site, board)
        going(site, board)
    assert _asked(keeper) == few


def _asked(keeper: Any) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert keeper.get(OWN).status_code == 200
    return len(asked)


def test_programs_read_what_waits_and_strangers_do_not(
    site: Any, keeper: Any, visit: Any, staff: Any
) -> None:
    board = busy(site)
    path = f"/api/v1/supervision/boards/{board.id}/waiting/"
    groups = keeper.get(path).json()["groups"]
    assert {each["kind"] for each in groups} >= {
        "plan",
        "visit",
        "look",
        "finding",
        "front",
        "reply",
        "verify",
        "tip",
    }
    assert visit(site, staff(site, "mat-tran", FRONT)).get(path).status_code == 200
    assert visit(site, staff(site, "nguoi-la")).get(path).status_code == 403
    assert "Lê Thị Hoa" not in str(groups)


def test_every_waiting_thing_says_whose_it_is(site: Any) -> None:
    board = busy(site)
    assert set(DueRow.objects.filter(site=site).exclude(kind="tip").values_list("board", flat=True)) == {
        board.id
    }
