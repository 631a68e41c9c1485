"""A board reports to the Front: the report opens by itself, is put together from its chain, sent, received."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from chinhquyen_supervision import commands, queries
from chinhquyen_supervision.module import FRONT, KEEP
from chinhquyen_supervision.rows import DueRow, ReportRow

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.supervision import (
    BoardKind,
    PeriodicState,
    TellBoard,
    cycle_of,
    following,
    next_report,
    waiting,
)
from chinhquyen_sdk.domain.supervision.house import SupervisionSettings
from chinhquyen_sdk.host.module_settings import keep_settings

from .desk import ADMIN, HOA, active, going, recommended, seen, text, today, words

pytestmark = pytest.mark.django_db


def day(days: int = 0) -> str:
    return (today() + timedelta(days=days)).isoformat()


@pytest.fixture
def keeper(site: Any, visit: Any, staff: Any) -> Any:
    return visit(site, staff(site, "ghi-viec", KEEP))


@pytest.fixture
def front(site: Any, visit: Any, staff: Any) -> Any:
    return visit(site, staff(site, "mat-tran", FRONT))


def test_the_periods_follow_each_other_without_a_gap(site: Any) -> None:
    one = active(site)
    told, known = next_report(one, date(2026, 2, 2), 10), []
    for _ in range(5):
        known.append(told)
        told = following(one, told, 10)
    assert [each.title for each in known] == [
        "Báo cáo quý 1 năm 2026", "Báo cáo 06 tháng đầu năm 2026", "Báo cáo quý 3 năm 2026", "Báo cáo năm 2026",
        "Báo cáo quý 1 năm 2027",
    ]  # fmt: skip
    assert known[3].since == date(2026, 1, 1) and known[3].due_on == date(2027, 1, 10)
    other = active(site, BoardKind.INVESTMENT)
    assert next_report(other, date(2026, 2, 2), 10).title == "Báo cáo 06 tháng đầu năm 2026"
    assert cycle_of(BoardKind.INSPECTION).rule == "BTTND-REPORT", "the cycle is the law's"


def test_a_board_in_office_has_its_report_open_once_and_is_reminded_before_its_day(site: Any) -> None:
    board = active(site)
    (one,) = queries.reports_of(site, board.id)
    assert one.state is PeriodicState.WAITING and one.since <= today() <= one.until
    assert one.due_on == one.until + timedelta(days=10)
    due = DueRow.objects.get(site=site, subject=one.id)
    assert due.falls_on == one.due_on and due.kind == "report"
    near = {each.kind for each in waiting(queries.dues_of(site, board.id), one.due_on - timedelta(days=20))}
    assert "report" in near
    far = waiting(queries.dues_of(site, board.id), one.due_on - timedelta(days=60))
    assert "report" not in {each.kind for each in far}


def test_its_day_is_the_communes_own_word(site: Any) -> None:
    keep_settings(site, "supervision", SupervisionSettings(report_days=25), actor=HOA)
    board = active(site)
    (one,) = queries.reports_of(site, board.id)
    assert one.due_on == one.until + timedelta(days=25)


def test_it_is_put_together_sent_and_received_and_the_next_one_opens(
    site: Any, keeper: Any, front: Any, citizen: Any
) -> None:
    board = active(site)
    seen(site, going(site, board, title="Xem nhà văn hóa"))
    recommended(site, board, title="Đường hụt bề dày", days_ago=4, day=today())
    commands.tell_board(
        site,
        TellBoard(board=board.id, place="Cầu", text="Cầu nứt một đoạn dài.", name="Bà Kín"),
        actor=Actor.citizen(),
    )
    (one,) = queries.reports_of(site, board.id)
    here = f"{ADMIN}bao-cao/{one.id}/"
    page = text(keeper.get(here))
    assert "Xem nhà văn hóa" in page and "Đường hụt bề dày" in page and "Bà con báo 1 việc" in page
    assert "Bà Kín" not in page and "không định ngày" in page
    assert keeper.post(f"{here}buoc/gui/", {"gui-day": day(), "gui-document": "3/BC"}).status_code == 422
    words_ = queries.words_of(site, one, board, today())
    assert keeper.post(f"{here}buoc/soan/", {"soan-text": words_}).status_code == 303
    assert keeper.post(f"{here}buoc/gui/", {"gui-day": day(), "gui-document": "3/BC"}).status_code == 303
    assert keeper.post(f"{here}buoc/nhan/", {"nhan-day": day()}).status_code in (302, 403), (
        "the Front's own act"
    )
    early = front.post(f"{here}buoc/nhan/", {"nhan-day": day(-1)})
    assert early.status_code == 422 and "đứng trước ngày gửi" in text(early)
    assert front.post(f"{here}buoc/nhan/", {"nhan-day": day()}).status_code == 303
    known = queries.reports_of(site, board.id)
    assert [each.state for each in known] == [PeriodicState.WAITING, PeriodicState.RECEIVED]
    assert known[0].since == one.until + timedelta(days=1) or known[0].until > one.until
    public = words(citizen.get(f"/giam-sat/ban/{board.id}/"))
    assert one.title in public and "Mặt trận nhận" in public and known[0].title not in public
    assert "Xem nhà văn hóa" not in text(citizen.get(f"/api/v1/supervision/boards/{board.id}/reports/"))


def test_what_the_front_asked_for_has_the_day_it_said(site: Any, keeper: Any) -> None:
    board = active(site)
    wish = {"wanted": "cả nhiệm kỳ 2021 - 2026", "since": day(-900), "until": day(-1), "due_on": day(5)}
    made = keeper.post(f"{ADMIN}ban/{board.id}/bao-cao/", wish)
    assert made.status_code == 303 and "Mặt trận hẹn ngày" in text(keeper.get(made["Location"]))
    wrong = keeper.post(f"{ADMIN}ban/{board.id}/bao-cao/", wish | {"until": day(-1000)})
    assert wrong.status_code == 422 and "cả nhiệm kỳ 2021 - 2026" in text(wrong)
    assert ReportRow.objects.filter(site=site).count() == 2


def test_programs_do_the_same(site: Any, keeper: Any, front: Any) -> None:
    board = active(site)
    api = "/api/v1/supervision/"
    (one,) = keeper.get(f"{api}boards/{board.id}/reports/").json()["results"]
    send = {"day": day(), "document": "3/BC"}
    refused = keeper.post(f"{api}reports/{one['id']}/steps/gui/", send, content_type="application/json")
    assert refused.status_code == 409 and "Chưa soạn" in refused.content.decode()
    kept = {"text": "Trong kỳ ban đi xem ba lần, không thấy việc gì sai."}
    assert (
        keeper.post(
            f"{api}reports/{one['id']}/steps/soan/", kept, content_type="application/json"
        ).status_code
        == 200
    )
    told = keeper.post(f"{api}reports/{one['id']}/steps/gui/", send, content_type="application/json").json()
    assert told["state"] == "sent"
    received = f"{api}reports/{one['id']}/steps/nhan/"
    assert keeper.post(received, {"day": day()}, content_type="application/json").status_code == 403
    assert front.post(received, {"day": day()}, content_type="application/json").status_code == 200
