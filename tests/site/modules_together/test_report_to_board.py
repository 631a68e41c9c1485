"""A report that a decision of the people is carried out wrongly comes to the board of inspection, and its sender hears the result."""

from __future__ import annotations

import itertools
from datetime import timedelta
from typing import Any

import pytest
from chinhquyen_community_decisions import commands as decisions
from chinhquyen_community_decisions import queries as decision_queries
from chinhquyen_supervision import commands, queries
from chinhquyen_supervision.module import KEEP
from chinhquyen_supervision.rows import DueRow, TipRow
from django.utils import timezone

from chinhquyen_sdk.domain.community_decisions import (
    AnswerReport,
    HandReport,
    ReportState,
    SendReport,
    VoteOutcome,
)
from chinhquyen_sdk.domain.community_decisions.events import (
    BreachAnswered,
    BreachHanded,
    BreachReported,
)
from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.events import decode
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.supervision import (
    AddMember,
    AnswerTip,
    BoardKind,
    FormBoard,
    MemberRole,
    PlanVisit,
    RecogniseBoard,
    RecordElection,
    RecordFinding,
    TakeTip,
    TipState,
    Votes,
    standards,
)
from chinhquyen_sdk.domain.supervision.tips import LookAtTip
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.models import AccessLog, JournalEntry
from chinhquyen_sdk.host.places import keep_villages, villages

pytestmark = pytest.mark.django_db
HOA = Actor.staff("7", "Lê Thị Hoa")
WORDS = "Đoạn đầu ngõ đổ mỏng hơn điều bà con quyết định nhiều."
FOUND = "Ban đã đo ba chỗ, đều mỏng hơn 4 cm; nhà thầu đổ bù trong tháng này."


def today() -> Any:
    return local_day(timezone.now())


def a_board(site: Any) -> Any:
    keep_villages(site, [Village(name=f"Tổ {n}", households=100) for n in range(1, 6)])
    wish = FormBoard(kind=BoardKind.INSPECTION, term_from=today() - timedelta(days=90))
    board = commands.form_board(site, wish, actor=HOA)
    for number, place in enumerate(villages(site)):
        told = RecordElection(
            village=place.id, day=today() - timedelta(days=100), households=100, attended=90,
            candidates=(Votes(name=f"Thành viên {number}", votes=80),),
        )  # fmt: skip
        held = commands.record_election(site, board.id, told, actor=HOA)
        member = AddMember(
            candidate=held.candidates[0].id, role=MemberRole.HEAD if number == 0 else MemberRole.MEMBER,
            answers={each.id: each.good for each in standards(BoardKind.INSPECTION)},
        )  # fmt: skip
        commands.add_member(site, board.id, member, actor=HOA)
    recognised = RecogniseBoard(number="12/QĐ-MTTQ", day=today() - timedelta(days=80))
    return commands.recognise_board(site, board.id, recognised, actor=HOA)


def a_report(site: Any, *, name: str = "Trần Thị Lụa") -> Any:
    facts = {
        "title": "Làm đường bê tông ngõ 5", "matter": "works", "village": villages(site)[0].id, "form": "meeting",
        "decided_on": today() - timedelta(days=10), "text": "Mỗi hộ góp 2 triệu đồng, đổ 300 mét.", "signed": True,
        "tally": {"households": 100, "informed": 98, "attended": 90, "voted": 90, "agreed": 85}, "document": "03/NQ-CĐDC",
    }  # fmt: skip
    made = decisions.record_decision(site, VoteOutcome.model_validate(facts), actor=HOA)
    return decisions.send_report(
        site, made.id, SendReport(text=WORDS, name=name), actor=Actor.citizen()
    ).report


def hand(site: Any, report: Any, handler: str = "inspection") -> None:
    decisions.hand_report(site, report.id, HandReport(handler=handler), actor=HOA)


def tell(site: Any, *hooks: str) -> None:
    """Let the journal tell what happened, in the order it stands there."""
    for entry in JournalEntry.objects.filter(site=site, hook__in=hooks or HOOKS).order_by("seq"):
        journal.tell_entry(entry.seq)


HOOKS = ("breach_reported", "breach_handed", "breach_answered", "report_examined")


def tip_of(site: Any, report: Any) -> Any:
    return TipRow.objects.get(site=site, report=report.id).record()


def test_the_board_reads_the_words_only_once_it_was_given_the_report(
    site: Any, visit: Any, staff: Any
) -> None:
    a_board(site)
    report = a_report(site)
    tell(site)
    keeper, tip = visit(site, staff(site, "ghi-viec", KEEP)), tip_of(site, report)
    page = f"/admin/giam-sat/thong-tin/{tip.id}/"
    assert tip.state is TipState.OFFERED and WORDS not in keeper.get(page).content.decode()
    assert not DueRow.objects.filter(site=site, subject=tip.id).exists(), "it is not the board's yet"
    with pytest.raises(Refused, match="chưa giao"):
        commands.answer_tip(site, tip.id, AnswerTip(result=FOUND), actor=HOA)
    hand(site, report)
    tell(site)
    shown = keeper.get(page).content.decode()
    assert WORDS in shown and "Lụa" not in shown and AccessLog.objects.filter(subject=report.id).exists()
    row = TipRow.objects.get(pk=tip.id)
    assert row.text == "" and not row.told_by, "the words stay where they were told"


def test_it_joins_a_visit_and_a_finding_and_its_sender_reads_the_result(site: Any) -> None:
    board = a_board(site)
    report = a_report(site)
    hand(site, report)
    tell(site)
    tip = tip_of(site, report)
    assert tip.board == board.id and tip.state is TipState.RECEIVED
    going = PlanVisit(title="Đo đường ngõ 5", day=today(), place="Tổ 1", reason="Bà con vừa báo.")
    seen = commands.plan_visit(site, board.id, going, actor=HOA)
    commands.look_at_tip(site, tip.id, LookAtTip(visit=seen.id), actor=HOA)
    assert [each.id for each in queries.tips_of_visit(site, seen.id)] == [tip.id]
    wish = RecordFinding(
        title="Đường đổ mỏng", day=today(), where="Tổ 1", text="Đo ba chỗ đều mỏng.", visit=seen.id
    )
    one = commands.record_finding(site, board.id, wish, actor=HOA)
    commands.take_tip(site, tip.id, TakeTip(finding=one.id), actor=HOA)
    commands.answer_tip(site, tip.id, AnswerTip(result=FOUND, right=True), actor=HOA)
    tell(site)
    tell(site)
    answered = decision_queries.report(site, report.id)
    assert answered.state is ReportState.ANSWERED and answered.answer == FOUND and answered.right
    assert not answered.public and tip_of(site, report).state is TipState.ANSWERED
    written = " ".join(str(entry.payload) for entry in JournalEntry.objects.filter(site=site))
    assert WORDS not in written and FOUND not in written and "Lụa" not in written
    wanted = JournalEntry.objects.filter(site=site, hook="letter_wanted")
    assert wanted.count() == 1 and report.code in str(wanted.get().payload), (
        "whoever left a name has a letter too"
    )


def test_whoever_left_no_name_has_no_letter_and_reads_it_by_the_two_codes(site: Any) -> None:
    a_board(site)
    report = a_report(site, name="")
    hand(site, report)
    tell(site)
    commands.answer_tip(site, tip_of(site, report).id, AnswerTip(result=FOUND), actor=HOA)
    tell(site)
    assert decision_queries.report(site, report.id).answer == FOUND
    assert not JournalEntry.objects.filter(site=site, hook="letter_wanted").exists()


def facts_of(site: Any, report: Any) -> list[Any]:
    """Reported, given to an officer, taken from there and given to the board, answered."""
    hand(site, report, "officer")
    hand(site, report)
    entries = JournalEntry.objects.filter(site=site, subject=report.id).order_by("seq")
    return [decode(entry.hook, entry.payload) for entry in entries]


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_in_any_order_and_twice_it_is_one_thing_as_it_was_told_last(site: Any, order: Any) -> None:
    a_board(site)
    report = a_report(site)
    known = facts_of(site, report)
    assert [type(each) for each in known] == [BreachReported, BreachHanded, BreachHanded]
    for number in (*order, *reversed(order)):
        commands.hear(site, commands.heard(known[number]))
    assert tip_of(site, report).state is TipState.RECEIVED, "the board was given it last"
    assert TipRow.objects.filter(site=site).count() == 1


def test_answered_by_the_office_the_board_stops_whatever_it_hears_later(site: Any) -> None:
    a_board(site)
    report = a_report(site)
    hand(site, report)
    answer = AnswerReport(day=today(), answer="Đã cho đổ bù, mời bà con xem.")
    decisions.answer_report(site, report.id, answer, actor=HOA)
    entries = JournalEntry.objects.filter(site=site, subject=report.id).order_by("-seq")
    known = [decode(entry.hook, entry.payload) for entry in entries]
    assert isinstance(known[0], BreachAnswered)
    for each in known:
        commands.hear(site, commands.heard(each))
    assert tip_of(site, report).state is TipState.ANSWERED
    assert not DueRow.objects.filter(site=site, kind="tip").exists()


def test_without_the_board_the_office_answers_as_ever(site: Any, switch_off: Any) -> None:
    a_board(site)
    switch_off("supervision")
    report = a_report(site)
    hand(site, report)
    tell(site)
    assert not TipRow.objects.filter(site=site).exists()
    answer = AnswerReport(day=today(), answer="Đã cho đổ bù, mời bà con xem.")
    assert decisions.answer_report(site, report.id, answer, actor=HOA).state is ReportState.ANSWERED


def test_without_decisions_the_board_keeps_its_work_and_nothing_breaks(
    site: Any, switch_off: Any, visit: Any, staff: Any
) -> None:
    a_board(site)
    report = a_report(site)
    hand(site, report)
    tell(site)
    switch_off("community_decisions")
    tip = tip_of(site, report)
    page = visit(site, staff(site, "ghi-viec", KEEP)).get(f"/admin/giam-sat/thong-tin/{tip.id}/")
    assert page.status_code == 200 and WORDS not in page.content.decode()
    commands.answer_tip(site, tip.id, AnswerTip(result=FOUND), actor=HOA)
    tell(site)
    assert decision_queries.report(site, report.id).state is ReportState.HANDED


def test_another_communes_report_is_nobodys_here(site: Any, other_site: Any) -> None:
    a_board(site)
    keep_villages(other_site, [Village(name="Tổ 1", households=100)])
    report = a_report(other_site)
    hand(other_site, report)
    tell(other_site)
    assert queries.handed_report(site, report.id) is None and not TipRow.objects.filter(site=site).exists()
    assert TipRow.objects.get(site=other_site).board is None, "a commune without a board still sees what came"
