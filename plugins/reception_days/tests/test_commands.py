"""Turns, the queue and the book, as they are kept."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, time, timedelta

import pytest
from chinhquyen_reception_days import commands, queries
from chinhquyen_reception_days.rows import VisitRow
from django.core import mail
from django.db import connection
from django.utils import timezone

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.reception_days.book import CorrectEntry
from chinhquyen_sdk.domain.reception_days.days import AddDay, CancelDay, ChangeDay
from chinhquyen_sdk.domain.reception_days.states import DayKind, VisitState
from chinhquyen_sdk.domain.reception_days.visits import MoveVisit
from chinhquyen_sdk.domain.reception_days.writing import RefuseVisit
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.retention import forget_due

from .factories import AT, CITIZEN, OFFICER, ON_THE_DAY, PLAN, booked, booking, planned, walk_in, written

pytestmark = pytest.mark.django_db


def change(day, **more):
    wish = {
        "on": day.on,
        "opens": day.opens,
        "closes": day.closes,
        "place": day.place,
        "reason": "Họp tỉnh cả ngày",
    }
    return ChangeDay(**{**wish, **more})


def test_the_calendar_is_laid_and_laid_again_adds_nothing(site):
    planned(site)
    days = queries.coming(site, date(2026, 11, 25), most=50)
    assert [day.on for day in days][:3] == [date(2026, 12, 1), date(2026, 12, 15), date(2027, 1, 5)]
    assert commands.extend_calendar(site, at=AT) == 0


def test_a_new_pattern_leaves_the_days_that_people_booked(site):
    day = planned(site)
    booked(site, day)
    commands.keep_plan(site, PLAN.model_copy(update={"weekday": 3}), actor=OFFICER, at=AT)
    days = [each.on for each in queries.coming(site, date(2026, 11, 25), most=50)]
    assert date(2026, 12, 1) in days
    assert date(2026, 12, 15) not in days
    assert date(2026, 12, 3) in days


def test_a_day_that_is_taken_out_may_not_leave_the_month_short(site):
    day = planned(site)
    with pytest.raises(Refused, match="Tháng 12/2026 có 1 ngày"):
        commands.cancel_day(site, day.id, CancelDay(reason="Họp tỉnh"), actor=OFFICER, at=AT)


def test_a_moved_day_takes_its_visitors_with_it_and_keeps_its_history(site):
    day = planned(site)
    visit = booked(site, day).visit
    commands.change_day(site, day.id, change(day, on=date(2026, 12, 2)), actor=OFFICER, at=AT)
    assert queries.visit_by_code(site, visit.code).on == date(2026, 12, 2)
    assert "Họp tỉnh" in queries.history(site, day.id)[-1].for_staff()
    assert commands.extend_calendar(site, at=AT) == 0


def test_hours_that_lose_a_booked_turn_are_refused(site):
    day = planned(site)
    booked(site, day, time(8))
    with pytest.raises(Refused, match="1 lượt hẹn nằm ngoài giờ mới"):
        commands.change_day(site, day.id, change(day, opens=time(9)), actor=OFFICER, at=AT)


def test_a_turn_is_had_once_moved_and_given_back(site):
    day = planned(site)
    first = booked(site, day).visit
    with pytest.raises(Refused, match="vừa có người đặt"):
        booked(site, day, name="Lý Văn Sơn")
    commands.move_visit(site, first.code, MoveVisit(day=day.id, slot=time(9)), actor=CITIZEN, at=AT)
    second = booked(site, day, name="Lý Văn Sơn").visit
    with pytest.raises(Refused):
        commands.move_visit(site, first.code, MoveVisit(day=day.id, slot=time(8)), actor=CITIZEN, at=AT)
    commands.cancel_visit(site, second.code, actor=CITIZEN, at=AT)
    assert booked(site, day).visit.slot == time(8)


@pytest.mark.django_db(transaction=True)
def test_of_eight_who_want_one_turn_at_one_instant_one_has_it(site):
    day = planned(site)

    def ask(number):
        try:
            return commands.book_visit(
                site, booking(day, phone=f"091200031{number}"), actor=CITIZEN, at=AT
            ).visit.code
        except Refused as no:
            return no.code
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as people:
        answers = list(people.map(ask, range(8)))
    assert answers.count("slot_taken") == 7
    assert VisitRow.objects.count() == 1


def test_who_comes_is_sealed_in_the_database(site):
    booked(site, planned(site))
    with connection.cursor() as cursor:
        cursor.execute("SELECT visitor FROM cq_reception_days_visitrow")
        assert "Hoa" not in cursor.fetchone()[0]


def test_the_queue_calls_appointments_at_their_time_then_by_number(site):
    day = planned(site)
    early = walk_in(site, day)
    hoa = booked(site, day, time(8)).visit
    commands.arrive(site, hoa.code, at=ON_THE_DAY)
    late = walk_in(site, day)
    at_eight = ON_THE_DAY + timedelta(minutes=40)
    called = [commands.call_next(site, at=at_eight).code for _ in range(3)]
    assert called == [hoa.code, early.code, late.code]
    assert commands.call_next(site, at=at_eight) is None
    shown = queries.hall(site, date(2026, 12, 1), at_eight)
    assert len(shown.done) == 3
    assert len(queries.unwritten(site, date(2026, 12, 1))) == 3


def test_two_desks_do_not_end_each_others_talks(site):
    first, second, third = (walk_in(site) for _ in range(3))
    assert commands.call_next(site, caller="1", at=ON_THE_DAY).code == first.code
    assert commands.call_next(site, caller="2", at=ON_THE_DAY).code == second.code
    assert commands.call_next(site, caller="2", at=ON_THE_DAY).code == third.code
    inside = queries.hall(site, date(2026, 12, 1), ON_THE_DAY).called
    assert {visit.code for visit in inside} == {first.code, third.code}


def test_who_missed_the_call_comes_back_with_the_same_number(site):
    visit = walk_in(site, planned(site))
    commands.call(site, visit.code, at=ON_THE_DAY)
    commands.skip(site, visit.code, at=ON_THE_DAY)
    assert commands.arrive(site, visit.code, at=ON_THE_DAY).number == visit.number


@pytest.mark.django_db(transaction=True)
def test_the_book_is_numbered_without_gaps_whoever_writes_at_once(site):
    visits = [walk_in(site) for _ in range(8)]

    def write(visit):
        try:
            return written(site, visit).number
        except Refused:
            return None
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as officers:
        numbers = list(officers.map(write, [*visits, *visits[:2]]))
    assert sorted(n for n in numbers if n) == list(range(1, 9))


def test_a_refusal_stands_in_the_book_with_the_next_number(site):
    written(site, walk_in(site))
    visit = walk_in(site)
    wish = RefuseVisit(ground="TCD-9-3", explained="Đã đọc thông báo cũ cho ông nghe")
    entry = commands.refuse_visit(site, visit.code, wish, actor=OFFICER, at=ON_THE_DAY)
    assert entry.number == 2
    assert queries.visit_by_code(site, visit.code).state is VisitState.REFUSED
    assert queries.due_entries(site, date(2026, 12, 4))[0].number == 2
    commands.issue_notice(
        site, visit.code, date(2026, 12, 2), actor=OFFICER, at=ON_THE_DAY + timedelta(days=2)
    )
    assert queries.due_entries(site, date(2026, 12, 4)) == []
    told = queries.about(site, visit.id)[-1]
    assert (told.actor, told.for_citizen()) == (
        OFFICER,
        "Thông báo từ chối tiếp công dân đã ra ngày 02/12/2026.",
    )


def test_a_corrected_line_still_shows_what_was_first_written(site):
    entry = written(site, walk_in(site))
    wish = CorrectEntry(column="summary", text="Nước thải lò mổ", reason="Ghi nhầm việc")
    commands.correct_entry(site, entry.id, wish, actor=OFFICER, at=ON_THE_DAY)
    (kept,) = queries.corrections(site, entry.id)
    assert (kept.before, kept.after) == ("Nước thải chăn nuôi", "Nước thải lò mổ")


def test_the_day_before_a_visitor_with_an_address_is_reminded_once(site):
    booked(site, planned(site), email="hoa@vidu.vn")
    commands.keep_house(ON_THE_DAY - timedelta(days=1))
    commands.keep_house(ON_THE_DAY - timedelta(days=1))
    (letter,) = [m for m in mail.outbox if "Nhắc" in m.subject]
    assert "08:00" in letter.body
    assert "đất" not in letter.body


def test_who_booked_and_did_not_come_is_forgotten_after_thirty_days(site):
    visit = booked(site, planned(site)).visit
    forget_due("reception_days", ON_THE_DAY + timedelta(days=31))
    assert queries.visit_by_code(site, visit.code).visitor.name == "Đã xóa"


def test_a_day_that_stands_in_the_calendar_is_not_added_twice(site):
    wish = AddDay(kind=DayKind.AD_HOC, case="TCD-18-3-A", on=local_day(timezone.now()) + timedelta(days=2))
    commands.add_day(site, wish, actor=OFFICER)
    with pytest.raises(Refused, match="đã có trong lịch") as refused:
        commands.add_day(site, wish, actor=OFFICER)
    assert refused.value.field == "on"
    commands.add_day(site, wish.model_copy(update={"opens": time(14), "closes": time(16)}), actor=OFFICER)
