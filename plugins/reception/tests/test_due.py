"""What reception answers when the house asks which work is due."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from chinhquyen_reception import commands, queries

from chinhquyen_sdk.calling import ask
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import AssignPetition, FilePetition, MovePetition
from chinhquyen_sdk.host.sites import site_ref

pytestmark = pytest.mark.django_db
AT = datetime(2026, 9, 7, 2, 0, tzinfo=UTC)
FAR = date(2027, 1, 1)
STAFF = Actor.staff("7", "Lê Thị Cán Bộ")


def file(site, at=AT, **more):
    given = {
        "content": "Đường vào xóm hư hỏng, ổ gà nhiều, nhờ địa phương sửa giúp.",
        "sender_name": "Nguyễn Thị Hoa",
        "sender_phone": "0912 000 301",
        "consent": True,
        "kind": "phan_anh",
    }
    return commands.file_petition(site, FilePetition(**(given | more)), actor=Actor.citizen(), at=at).petition


def due(site, until=FAR, officer="", since=None, clock=""):
    answers = ask("due_items", site_ref(site), until=until, officer=officer, since=since, most=200)
    assert not answers.failures
    found = [item for slug, items in answers.values if slug == "reception" for item in items]
    return [item for item in found if item.clock == clock]


def test_what_is_due_first_stands_first_and_names_the_next_step(site):
    later, sooner = file(site, AT + timedelta(days=3)), file(site)
    items = due(site)
    assert [item.code for item in items] == [sooner.code, later.code]
    assert items[0].due == sooner.due_on
    assert items[0].next_move.label
    assert "?viec=" in items[0].next_move.url


def test_the_neighbours_work_is_not_mine(site, other_site):
    file(other_site)
    assert due(site) == []


def test_a_day_can_be_asked_for_alone(site):
    petition = file(site)
    assert [i.code for i in due(site, until=petition.due_on, since=petition.due_on)] == [petition.code]
    assert due(site, until=petition.due_on - timedelta(days=1)) == []


def test_one_officers_work_alone(site):
    mine, _others = file(site), file(site)
    commands.assign_petitions(
        site, [mine.code], AssignPetition(officer_id="7", officer_name="Lê Thị Cán Bộ"), actor=STAFF, at=AT
    )
    assert [item.code for item in due(site, officer="7")] == [mine.code]


def test_what_waits_for_the_sender_is_told_apart_although_its_clock_stands(site):
    petition = file(site, kind="khieu_nai")
    commands.move_petition(
        site,
        petition.code,
        MovePetition(move="ask_supplement", reason="Xin gửi thêm ảnh."),
        actor=STAFF,
        at=AT,
    )
    items = due(site, until=AT.date())
    assert [item.waiting for item in items if item.code == petition.code] == ["citizen"]


def test_it_is_three_questions_to_the_database_however_many_there_are(site, django_assert_num_queries):
    for _ in range(12):
        file(site)
    ref = site_ref(site)
    ask("due_items", ref, until=FAR, officer="", since=None, most=200)
    with django_assert_num_queries(3):
        from chinhquyen_reception.hooks import Hooks

        Hooks().due_items(ref, FAR, "", None, 200)


def test_what_nobody_processed_is_told_with_the_day_of_the_threshold(site, other_site):
    old, _young = file(site), file(site, AT + timedelta(days=60))
    file(other_site)
    touched = file(site, kind="khieu_nai")
    wish = MovePetition(move="ask_supplement", reason="Xin gửi thêm ảnh.")
    commands.move_petition(site, touched.code, wish, actor=STAFF, at=AT)
    found = due(site, until=date(2026, 10, 22), since=date(2026, 10, 22), clock="unprocessed")
    assert [(item.code, item.due, item.alarm) for item in found] == [
        (old.code, date(2026, 10, 22), "quá 45 ngày không xử lý")
    ]


def test_the_list_of_it_is_paged_by_the_oldest_paper_and_begins_with_the_first_warning(site):
    first, second, third = file(site), file(site, AT + timedelta(days=1)), file(site, AT + timedelta(days=2))
    wanted = queries.InboxFilter(due="unprocessed")
    assert queries.inbox(site, wanted, today=date(2026, 10, 11)).petitions == []
    assert [p.code for p in queries.inbox(site, wanted, today=date(2026, 10, 12)).petitions] == [first.code]
    page = queries.inbox(site, wanted, today=date(2026, 11, 30), size=2)
    assert [p.code for p in page.petitions] == [first.code, second.code]
    rest = queries.inbox(site, wanted, today=date(2026, 11, 30), size=2, after=page.after)
    assert [p.code for p in rest.petitions] == [third.code]


def test_all_of_an_officers_work_is_told_for_a_hand_over(site):
    codes = {file(site).code for _ in range(3)}
    wish = AssignPetition(officer_id="7", officer_name="Lê Thị Cán Bộ")
    commands.assign_petitions(site, sorted(codes), wish, actor=STAFF, at=AT)
    answers = ask("work_of", site_ref(site), officer="7")
    assert {item.code for slug, items in answers.values if slug == "reception" for item in items} == codes
