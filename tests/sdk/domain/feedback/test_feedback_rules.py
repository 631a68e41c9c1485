"""Quick feedback in the words of its own rule: what is promised, what is held back, what may follow what."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from chinhquyen_sdk.domain.feedback import (
    AssignReport,
    FieldReport,
    MoveName,
    MoveReport,
    Reopening,
    ReopenReport,
    ReportState,
    SendReport,
    Showing,
    ShowReport,
    assign_report,
    cell_of,
    cells_around,
    hand_over,
    kinds,
    metres_between,
    move_report,
    promised_day,
    rank,
    reopen_report,
    screen,
    send_report,
    show_report,
    status_sentence,
)
from chinhquyen_sdk.domain.feedback.kinds import guess_kind
from chinhquyen_sdk.domain.feedback.places import point_in, rows_within, within_cell
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused

MONDAY = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
HOLE: dict[str, Any] = {"kind": "duong", "words": "Ổ gà to trước nhà văn hoá", "village": "Tổ 7"}
LUA = Actor.staff("7", "Trần Thị Lụa")


def sent(photos: int = 0, at: datetime = MONDAY, **more: Any) -> FieldReport:
    wish = SendReport(**{**HOLE, **more})
    return send_report(
        wish, id=uuid4(), code="26-0000-0000", screening=screen(wish.words, wish.place), photos=photos,
        actor=Actor.citizen(), at=at,
    ).report  # fmt: skip


def moved(report: FieldReport, move: MoveName, **asked: str) -> FieldReport:
    return move_report(report, MoveReport(move=move, **asked), actor=LUA, at=MONDAY).report


def test_a_kind_and_some_sign_of_the_place_are_enough() -> None:
    assert sent().state is ReportState.NEW
    assert sent(photos=1, words="").words == ""
    with pytest.raises(ValidationError, match="viết vài chữ hoặc chụp"):
        sent(words="")
    with pytest.raises(ValidationError, match="Mời ông/bà chọn xóm"):
        SendReport(kind="duong", words="hỏng")
    with pytest.raises(ValidationError, match="loại việc trong danh sách"):
        SendReport(kind="la", village="Tổ 7")


def test_a_point_is_read_as_telephones_tell_it() -> None:
    wish = SendReport(kind="den", latitude="21.59123456789", longitude="105,84123456789")
    assert (wish.latitude, wish.longitude) == (Decimal("21.591235"), Decimal("105.841235"))
    with pytest.raises(ValidationError, match="ngoài Việt Nam"):
        SendReport(kind="den", latitude="0", longitude="0")
    with pytest.raises(ValidationError, match="còn thiếu"):
        SendReport(kind="den", latitude="21.5")


def test_the_promise_is_the_communes_own_and_counts_working_days() -> None:
    assert sent(kind="den").due_on == date(
        2026, 11, 27
    )  # Ngày Văn hóa 24/11 is a day off, three working days
    assert promised_day(date(2026, 2, 13), 3) > date(2026, 2, 20)  # over Tết
    assert all(kind.days >= 1 and kind.unit for kind in kinds())


@pytest.mark.parametrize(
    "words",
    [
        "Tôi tố cáo ông X đòi tiền làm đường",
        "to truong thu tien khong bien lai",
        "Cán bộ địa chính nhận tiền mới đo đất",
        "Tôi khiếu nại việc đền bù đường thiếu",
        "Xin giấu tên, xóm có tụ điểm đánh bạc",
        "chong no bao hanh, danh con suot",
        "Đường hỏng vì chủ thầu rút ruột công trình",
        "truong xom do rac ra duong",
    ],
)
def test_a_possible_denunciation_is_never_shown_before_an_officer_read_it(words: str) -> None:
    report = sent(words=words)
    assert report.showing is Showing.HELD
    assert report.public_words == ""
    assert report.held_for


@pytest.mark.parametrize(
    "words",
    [
        "Chó nhà ông Tuấn thả rông",
        "Rác đổ trộm, gọi 0912 000 123",
        "xe 20A-123.45 đổ rác trộm",
        "rac truoc nha ba lan",
        "ông tuấn đốt rác",
    ],
)
def test_words_that_name_somebody_wait_though_the_matter_is_shown(words: str) -> None:
    report = sent(words=words, place="trước nhà ông ấy")
    assert report.is_public
    assert (report.public_words, report.public_place) == ("", "")


@pytest.mark.parametrize(
    "words",
    [
        "Ổ gà trước nhà văn hoá tổ 7",
        "Đèn tắt ba hôm nay",
        "Vỡ ống nước, ngập cả ngõ 12",
        "den tat",
        "",
        "Loa kéo hát đến nửa đêm, người ốm không ngủ được",
    ],
)
def test_plain_words_are_shown_at_once(words: str) -> None:
    report = sent(photos=1, words=words)
    assert report.is_public and report.public_words == words


def test_an_officer_lets_words_out_but_never_what_became_a_petition() -> None:
    held = sent(words="Tôi tố cáo cán bộ ăn chặn tiền sửa đường")
    out = show_report(
        held, ShowReport(showing=Showing.PUBLIC, public_words="Đường hỏng"), actor=LUA, at=MONDAY
    )
    assert out.report.is_public and out.report.public_words == "Đường hỏng"
    handed = hand_over(held, actor=LUA, at=MONDAY).report
    assert (handed.state, handed.showing) == (ReportState.HANDED, Showing.HIDDEN)
    with pytest.raises(Refused) as refused:
        show_report(handed, ShowReport(showing=Showing.PUBLIC), actor=LUA, at=MONDAY)
    assert "Điều 56" in refused.value.basis


def test_a_step_asks_for_what_the_public_will_read() -> None:
    with pytest.raises(ValidationError, match="bà con sẽ đọc được"):
        moved(sent(), MoveName.FINISH)
    assert moved(sent(), MoveName.FINISH, answer="Đã vá xong").state is ReportState.DONE
    away = moved(sent(), MoveName.TRANSFER, agency="Điện lực")
    assert "Điện lực" in status_sentence(away, date(2026, 11, 24))
    with pytest.raises(Refused):
        moved(away, MoveName.FINISH, answer="xong")
    with pytest.raises(ValidationError, match="chính việc này"):
        moved(sent(), MoveName.MERGE, original="26-0000-0000")


def test_not_done_opens_it_again_with_a_new_promise_and_not_for_ever() -> None:
    report, wish = sent(), ReopenReport(reason=Reopening.PARTLY, note="Bà Lan nói còn một hố")
    with pytest.raises(Refused):
        reopen_report(report, wish, actor=Actor.citizen(), at=MONDAY)
    given = assign_report(
        report, AssignReport(officer_id="7", officer_name="Trần Thị Lụa"), actor=LUA, at=MONDAY
    ).report
    done = moved(given, MoveName.FINISH, answer="Đã vá")
    again = reopen_report(done, wish, actor=Actor.citizen(), at=MONDAY)
    assert (again.report.state, again.report.reopened) == (ReportState.ASSIGNED, 1)
    assert "Bà Lan" not in again.event.model_dump_json()
    with pytest.raises(Refused, match="nhiều lần"):
        reopen_report(done.model_copy(update={"reopened": 3}), wish, actor=Actor.citizen(), at=MONDAY)


def test_lateness_is_said_with_an_apology() -> None:
    assert "xin lỗi" in status_sentence(sent(), date(2027, 1, 4))


def test_no_event_says_who_or_repeats_what() -> None:
    wish = SendReport(**{**HOLE, "phone": "0912 000 123"})
    outcome = send_report(wish, id=uuid4(), code="26-0000-0000", screening=screen(wish.words), photos=0,
                          actor=Actor.citizen(), at=MONDAY)  # fmt: skip
    told = outcome.event.model_dump_json()
    assert "0912" not in told and "Ổ gà" not in told


def near(**more: Any) -> SendReport:
    return SendReport(
        **{
            "kind": "duong",
            "words": "hố sâu giữa đường",
            "latitude": "21.5900",
            "longitude": "105.8400",
            **more,
        }
    )


def test_the_same_hole_is_recognised_by_place_kind_and_words() -> None:
    hole = sent(words="Ổ gà hố sâu", latitude="21.5901", longitude="105.8401")
    far = sent(words="Ổ gà hố sâu", latitude="21.6101", longitude="105.8401")
    lamp = sent(kind="den", words="đèn tắt", latitude="21.5909", longitude="105.8409")
    assert [each.report.id for each in rank(near(), [far, lamp, hole])] == [hole.id]
    assert rank(SendReport(kind="duong", village="Tổ 7", words="lốp xe nổ"), [sent()]) == []
    assert rank(SendReport(kind="duong", village="Tổ 7", words="ổ gà ở nhà văn hoá"), [sent()])


degrees = st.tuples(
    st.decimals(8, 23, places=6, allow_nan=False), st.decimals(102, 117, places=6, allow_nan=False)
)


@given(degrees)
def test_every_place_lies_in_its_cell_and_beside_its_neighbours(place: tuple[Decimal, Decimal]) -> None:
    cell = cell_of(*place)
    back = point_in(cell, 1_000, *within_cell(*place, 1_000))
    assert back == pytest.approx((float(place[0]), float(place[1])), abs=0.000002)
    step = Decimal("0.0009")
    assert cell_of(place[0] + step, place[1] - step) in cells_around(cell)
    assert metres_between(place, (place[0] + Decimal("0.001"), place[1])) == pytest.approx(111.3, rel=0.01)


@given(degrees)
def test_a_view_holds_the_cells_of_what_is_in_it(place: tuple[Decimal, Decimal]) -> None:
    edge = Decimal("0.01")
    rows = rows_within(place[0] - edge, place[1] - edge, place[0] + edge, place[1] + edge, 2_000)
    assert any(first <= cell_of(*place, 2_000) <= last for first, last in rows)


def test_words_guess_the_kind() -> None:
    guessed = {words: guess_kind(words) for words in ("den duong tat", "chó thả rông cắn trẻ", "xin chào")}
    assert [kind.code if kind else None for kind in guessed.values()] == ["den", "vat_nuoi", None]
