"""Reminders: on the right day, to the right person, never twice, whatever the worker does; tested with time moved."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from chinhquyen_reception import commands
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chinhquyen_sdk.domain.office import Absence
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import AssignPetition, FilePetition
from chinhquyen_sdk.host import office
from chinhquyen_sdk.host.models import NoticeRow, NoticeTally
from chinhquyen_sdk.host.periodic import chores
from chinhquyen_sdk.testing.communes import make_in_role, make_user

pytestmark = pytest.mark.django_db
AT = datetime(2026, 9, 7, 2, 0, tzinfo=UTC)
STAFF = Actor.staff("7", "Lê Thị Cán Bộ")


def filed(site, officer=None):
    wish = FilePetition(
        content="Đường vào xóm hư hỏng, ổ gà nhiều, nhờ địa phương sửa giúp.", sender_name="Nguyễn Thị Hoa",
        sender_phone="0912 000 301", consent=True, kind="phan_anh",
    )  # fmt: skip
    petition = commands.file_petition(site, wish, actor=Actor.citizen(), at=AT).petition
    if officer:
        given = AssignPetition(officer_id=str(officer.pk), officer_name="Trần Thị Lụa")
        commands.assign_petitions(site, [petition.code], given, actor=STAFF, at=AT)
    return petition


def on(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 1, tzinfo=UTC)


def rules_told(user):
    return sorted(NoticeRow.objects.filter(user=user).values_list("rule", flat=True))


def test_every_day_of_a_case_is_spoken_of_once_and_the_chair_hears_when_it_is_late(site, officer, chair):
    due = filed(site, officer).due_on
    day = AT.date()
    while day <= due + timedelta(days=9):
        office.remind(site, on(day))
        office.remind(site, on(day) + timedelta(hours=3))
        day += timedelta(days=1)
    assert rules_told(officer) == ["dung-ngay", "qua-1-ngay", "truoc-1-ngay", "truoc-3-ngay"]
    assert rules_told(chair) == ["qua-1-ngay-bao-chu-tich", "qua-5-ngay-bao-chu-tich"]
    assert office.unread(site, officer) == 4
    assert NoticeRow.objects.filter(user=officer, urgent=True).count() == 1


def test_the_chair_hears_of_a_paper_nobody_processed_before_the_threshold_and_after_it(site, officer, chair):
    filed(site, officer)
    for day in range(34, 50):
        office.remind(site, AT + timedelta(days=day))
    assert [rule for rule in rules_told(chair) if rule.startswith("de-lau")] == [
        "de-lau-qua-1-ngay-bao-chu-tich", "de-lau-truoc-10-ngay-bao-chu-tich", "de-lau-truoc-3-ngay-bao-chu-tich",
    ]  # fmt: skip
    assert [rule for rule in rules_told(officer) if rule.startswith("de-lau")] == ["de-lau-truoc-10-ngay"]
    said = NoticeRow.objects.get(user=chair, rule="de-lau-truoc-10-ngay-bao-chu-tich").text
    assert "còn 10 ngày là quá 45 ngày không xử lý, cần chỉ đạo (hạn 22/10/2026)" in said


def test_a_worker_that_slept_catches_up_and_says_nothing_twice(site, officer, chair):
    due = filed(site, officer).due_on
    office.remind(site, on(due - timedelta(days=4)))
    office.remind(site, on(due + timedelta(days=6)))
    assert rules_told(officer) == ["qua-1-ngay"]
    assert rules_told(chair) == ["qua-1-ngay-bao-chu-tich", "qua-5-ngay-bao-chu-tich"]


def test_a_round_that_broke_leaves_nothing_half_and_is_made_again(site, officer, monkeypatch):
    due = filed(site, officer).due_on
    from chinhquyen_sdk.host.office import reminding

    with monkeypatch.context() as broken:
        broken.setattr(reminding.ReminderRound.objects, "update_or_create", lambda **kw: 1 / 0)
        office.remind_all(on(due))
    assert NoticeRow.objects.count() == 0
    office.remind_all(on(due))
    assert rules_told(officer) == ["dung-ngay"]


def test_work_that_nobody_has_goes_to_those_who_oversee(site, officer, chair):
    due = filed(site).due_on
    office.remind(site, on(due))
    assert rules_told(chair) == ["dung-ngay"]
    assert rules_told(officer) == []


def test_an_account_that_is_gone_does_not_break_the_round(site, chair):
    gone = make_user("gone", is_active=False)
    due = filed(site, gone).due_on
    office.remind(site, on(due))
    assert rules_told(chair) == ["dung-ngay"]


def test_the_deputy_of_who_is_away_hears_too(site, officer):
    deputy = make_in_role(site, "chair", "Ma Văn Thắng")
    due = filed(site, officer).due_on
    away = Absence(officer_id=str(officer.pk), officer_name="Lụa", deputy_id=str(deputy.pk), deputy_name="Thắng",
                   first=due, last=due)  # fmt: skip
    office.keep_absence(site, away)
    office.remind(site, on(due))
    assert "dung-ngay" in rules_told(deputy)


def test_the_neighbours_are_reminded_of_their_own(site, other_site, officer, other_officer):
    due = filed(other_site, other_officer).due_on
    office.remind_all(on(due))
    assert rules_told(officer) == []
    assert rules_told(other_officer) == ["dung-ngay"]
    assert office.unread(site, other_officer) == 0


def test_reading_counts_down_and_never_below_nothing(site, officer):
    due = filed(site, officer).due_on
    office.remind(site, on(due))
    notice = office.notices(site, officer)[0]
    for _ in range(2):
        assert office.read_notice(site, officer, notice.pk).url == notice.url
    assert office.unread(site, officer) == 0
    assert office.read_all(site, officer) == 0
    assert NoticeTally.objects.get(user=officer).unread == 0


def test_by_e_mail_only_where_wanted_once_and_without_what_citizens_wrote(site, officer, settings):
    officer.email = "lua@quyetthang.example"
    officer.save()
    petition = filed(site, officer)
    office.remind(site, on(petition.due_on - timedelta(days=1)))
    assert mail.outbox == []
    settings.CHINHQUYEN_REMIND_BY_EMAIL = True
    office.remind(site, on(petition.due_on))
    office.remind(site, on(petition.due_on))
    (letter,) = mail.outbox
    assert letter.to == ["lua@quyetthang.example"]
    assert petition.code in letter.body
    assert "Hoa" not in letter.body and "Đường" not in letter.body + letter.subject


def test_an_e_mail_that_cannot_be_sent_waits(site, officer, settings, monkeypatch):
    settings.CHINHQUYEN_REMIND_BY_EMAIL = True
    officer.email = "lua@quyetthang.example"
    officer.save()
    due = filed(site, officer).due_on
    with monkeypatch.context() as broken:
        broken.setattr("chinhquyen_sdk.host.office.reminding.send_mail", _refuse)
        office.remind(site, on(due))
    office.remind(site, on(due))
    assert len(mail.outbox) == 1


def _refuse(*args):
    raise OSError("post is shut")


def test_the_worker_makes_the_rounds():
    assert "reminders" in {chore.name for chore in chores()}


def test_a_round_with_nothing_to_say_asks_no_more_for_many_cases_than_for_one(site, officer):
    filed(site, officer)
    few = questions(site)
    for _ in range(9):
        filed(site, officer)
    assert questions(site) <= few


def questions(site):
    """How many queries a round takes on a day when nothing is due."""
    with CaptureQueriesContext(connection) as asked:
        office.remind(site, AT)
    return len(asked)
