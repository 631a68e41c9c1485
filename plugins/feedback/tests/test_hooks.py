"""What quick feedback tells and answers: petitions handed over, work that is due, work that changes hands."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from chinhquyen_feedback import commands, queries
from chinhquyen_feedback.hooks import Hooks
from django.utils import timezone

from chinhquyen_sdk.calling import ask
from chinhquyen_sdk.domain.events import event_types
from chinhquyen_sdk.domain.feedback import AssignReport, ReportState
from chinhquyen_sdk.domain.office import HandOverPart, WorkHandedOver
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import PetitionKind
from chinhquyen_sdk.domain.reception.events import PetitionFiled
from chinhquyen_sdk.hooks import FeedbackHooks
from chinhquyen_sdk.host.journal import timeline
from chinhquyen_sdk.host.pieces import offer

from .street import LUA, sent

pytestmark = pytest.mark.django_db
BRIBE = "Tôi tố cáo cán bộ thu tiền làm đường của dân mà không có biên lai."


def test_every_fact_told_has_its_event_and_is_told_of() -> None:
    told = {name for name in vars(FeedbackHooks) if name.startswith("report_")}
    assert told <= set(event_types())


def test_a_handed_report_becomes_a_petition_and_its_words_leave_us(site: Any, ref: Any) -> None:
    held = sent(site, words=BRIBE, phone="0912 000 123").report
    assert Hooks().handed_petition(ref, held.id) is None
    commands.hand_over_report(site, held.code, actor=LUA)
    assert "petition_handed" in [event.hook for event in timeline(site, held.id)]
    answers = ask("handed_petition", ref, origin=held.id).values
    assert [slug for slug, _ in answers] == ["feedback"]
    wish = answers[0][1]
    assert BRIBE in wish.content and wish.sender_phone == "0912000123"
    filed = PetitionFiled(
        at=timezone.now(), actor=LUA, subject=uuid4(), code="26-1111-1111", kind=PetitionKind.DENUNCIATION,
        received_on=date(2026, 11, 23), origin=held.id,
    )  # fmt: skip
    for _ in range(2):
        Hooks().petition_filed(ref, filed)
    kept = queries.report_by_id(site, held.id)
    assert (kept.state, kept.petition, kept.words, kept.has_contact) == (
        ReportState.HANDED,
        "26-1111-1111",
        "",
        False,
    )
    assert queries.handed_petition(site, uuid4()) is None


def test_the_day_view_finds_what_was_promised(
    site: Any, ref: Any, django_assert_max_num_queries: Any
) -> None:
    mine = sent(site).report
    commands.assign_reports(
        site, [mine.code], AssignReport(officer_id="7", officer_name="Trần Thị Lụa"), actor=LUA
    )
    nobodys = sent(site, village="Tổ 8").report
    far = date(2027, 6, 1)

    def codes(officer: str = "", until: date = far, since: date | None = None, most: int = 200) -> list[str]:
        found = Hooks().due_items(ref, until, officer, since, most)
        return [item.code for item in found]

    with django_assert_max_num_queries(1):
        assert set(codes()) == {mine.code, nobodys.code}
    assert codes("7") == [mine.code] and codes("none") == [nobodys.code]
    assert codes(until=date(2026, 1, 1)) == [] and codes(since=far) == [] and len(codes(most=1)) == 1
    item = Hooks().due_items(ref, far, "7", None, 200)[0]
    assert item.next_move is not None and item.next_move.label == "Đã xong" and item.kind == "duong"


def test_the_work_of_who_leaves_goes_on_with_another(site: Any, ref: Any) -> None:
    code = sent(site).report.code
    commands.assign_reports(
        site, [code], AssignReport(officer_id="7", officer_name="Trần Thị Lụa"), actor=LUA
    )
    assert [item.code for item in Hooks().work_of(ref, "7")] == [code]
    event = WorkHandedOver(
        at=timezone.now(), actor=Actor.staff("1", "Ma Văn Thắng"), subject=uuid4(), giver_id="7",
        giver_name="Trần Thị Lụa", parts=(HandOverPart(taker_id="9", taker_name="Lý Thị Hạnh"),),
    )  # fmt: skip
    for _ in range(2):
        Hooks().work_handed_over(ref, event)
    assert queries.report_by_code(site, code).officer_id == "9"
    assert list(Hooks().work_of(ref, "7")) == []


def test_editors_can_place_the_newest_reports(site: Any, ref: Any) -> None:
    code = sent(site).report.code
    drawn = offer(ref).pieces["feedback.solved"].render(ref, None)
    assert code in drawn and "bà con báo 1 việc" in drawn


def test_the_export_has_no_number_and_the_words_only_where_allowed(site: Any) -> None:
    sent(site, words="Chó nhà ông Tuấn thả rông", phone="0912 000 123")
    (row,) = queries.export_reports(site, {"since": "2026-01-01", "until": "2099-01-01"})
    assert row["words"] == "" and "Tuấn" in row["all_words"]
    assert "0912" not in str(row)
