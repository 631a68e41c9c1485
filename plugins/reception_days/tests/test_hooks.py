"""What other modules hear and ask; what comes back to the book."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import uuid4

import pytest
from chinhquyen_reception_days import commands, queries
from chinhquyen_reception_days.hooks import Hooks
from django.core import mail
from django.utils import timezone

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception.events import PetitionFiled
from chinhquyen_sdk.domain.reception.kinds import PetitionKind
from chinhquyen_sdk.domain.reception_days.book import WriteEntry
from chinhquyen_sdk.domain.reception_days.days import AddDay
from chinhquyen_sdk.domain.reception_days.events import ReceptionDayChanged, VisitCancelled, VisitRegistered
from chinhquyen_sdk.domain.reception_days.states import DayKind
from chinhquyen_sdk.domain.reception_days.writing import ConcludeVisit
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.models import JournalEntry
from chinhquyen_sdk.law import deadline, working_days

from .factories import AT, CITIZEN, OFFICER, ON_THE_DAY, booked, planned, walk_in, written

pytestmark = pytest.mark.django_db


def test_a_petition_handed_in_is_told_and_its_code_comes_back_into_the_book(site, ref):
    visit = walk_in(site)
    wish = WriteEntry(kind=PetitionKind.PROPOSAL, name="Nông Văn Thịnh", summary="Nước thải", competent=True)
    commands.write_entry(site, visit.code, wish, actor=OFFICER, handed=True, at=ON_THE_DAY)
    assert JournalEntry.objects.filter(hook="petition_handed", subject=visit.id).exists()
    petition = Hooks().handed_petition(ref, visit.id)
    assert petition.source == "reception_day"
    assert "Nước thải" in petition.content
    assert Hooks().handed_petition(ref, uuid4()) is None
    filed = PetitionFiled(
        at=ON_THE_DAY, actor=Actor.system(), subject=uuid4(), code="26-1234-5678", kind=PetitionKind.PROPOSAL,
        received_on=date(2026, 12, 1), origin=visit.id,
    )  # fmt: skip
    Hooks().petition_filed(ref, filed)
    assert queries.entry_of(site, visit.id).petition_code == "26-1234-5678"


def test_reception_files_it_when_the_worker_tells(site):
    visit = walk_in(site)
    wish = WriteEntry(kind=PetitionKind.PROPOSAL, name="Nông Văn Thịnh", summary="Nước thải", competent=True)
    commands.write_entry(site, visit.code, wish, actor=OFFICER, handed=True, at=ON_THE_DAY)
    for hook in ("petition_handed", "petition_filed"):
        journal.tell_entry(JournalEntry.objects.get(hook=hook).seq)
    assert queries.entry_of(site, visit.id).petition_code


def test_who_left_an_address_is_written_to_without_the_matter(site, ref):
    visit = booked(site, planned(site), email="hoa@vidu.vn").visit
    frame = {
        "at": AT,
        "actor": CITIZEN,
        "subject": visit.id,
        "code": visit.code,
        "on": visit.on,
        "day": visit.day,
    }
    Hooks().visit_registered(ref, VisitRegistered(**frame, slot=visit.slot))
    Hooks().visit_cancelled(ref, VisitCancelled(**frame))
    assert len(mail.outbox) == 2
    assert all("Ranh giới" not in letter.body for letter in mail.outbox)


def test_a_moved_day_is_told_to_those_who_booked_it(site, ref):
    day = planned(site)
    booked(site, day, email="hoa@vidu.vn")
    Hooks().reception_day_changed(
        ref,
        ReceptionDayChanged(
            at=AT, actor=OFFICER, subject=day.id, what="đổi", on=day.on, was=day.on, reason="Họp"
        ),
    )
    assert "thay đổi" in mail.outbox[0].subject


def test_the_days_work_names_replies_and_notices_that_are_owed(site, ref):
    written(site, walk_in(site))
    (item,) = Hooks().due_items(ref, date(2026, 12, 31), "", None)
    assert item.due == date(2026, 12, 15)
    assert "Thịnh" not in item.title
    assert Hooks().due_items(ref, date(2026, 12, 14), "", None) == []


def test_the_conclusion_is_told_as_facts_for_the_letter(site, ref):
    visit = walk_in(site, planned(site))
    written(site, visit)
    wish = ConcludeVisit(conclusion="Giao môi trường kiểm tra ngay.", responsible="Phòng Kinh tế")
    commands.conclude_visit(site, visit.code, wish, actor=OFFICER, at=ON_THE_DAY)
    event = journal.timeline(site, visit.id)[-1]
    facts = Hooks().letter_facts(ref, event)
    assert facts is not None
    assert facts.fields["responsible"] == "Phòng Kinh tế"
    assert facts.to.name
    assert Hooks().letter_facts(ref, event.model_copy(update={"subject": uuid4()})) is None


def test_papers_of_a_visit_are_offered(site, ref):
    visit = walk_in(site)
    assert Hooks().papers_about(ref, visit.id) == []
    written(site, visit, papers=("Đơn, 01 trang",))
    assert [paper.form for paper in Hooks().papers_about(ref, visit.id)] == ["", "Mẫu số 02/TCD"]


def test_editors_place_the_next_days_on_any_page(site, ref):
    (piece,) = Hooks().pieces(ref)
    assert "khi có lịch" in piece.render(ref, None)
    planned(site)
    assert "Đặt" in piece.render(ref, None) or "đặt hẹn" in piece.render(ref, None)


def test_an_online_day_stands_in_the_day_view_until_it_is_announced_and_tried(site, ref):
    today = local_day(timezone.now())
    on = working_days().add(today, 9)
    wish = AddDay(kind=DayKind.ONLINE, case="ND154-20-2", on=on, link="https://hop.example/1")
    day = commands.add_day(site, wish, actor=OFFICER)

    def owed(until):
        found = Hooks().due_items(ref, until, "", None)
        return [(item.due, item.step) for item in found if item.kind == "tiep_truc_tuyen"]

    notice, test = deadline("TCD-ONLINE-NOTICE", on).due, deadline("TCD-ONLINE-TEST", on).due
    assert owed(on) == [(notice, "Chưa thông báo cho các bên"), (test, "Chưa thử kết nối")]
    assert owed(notice) == owed(on)[:1] and owed(notice - timedelta(days=1)) == []
    commands.record_notice(site, day.id, today, actor=OFFICER)
    commands.record_test(site, day.id, today, actor=OFFICER)
    assert owed(date.max) == []
