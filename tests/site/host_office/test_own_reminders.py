"""A commune's own reminders: changed from a day on, tried, put back; the neighbour's stay as they were."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from chinhquyen_sdk.domain.office import ReminderChange, Told, reminder_rules
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import office
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.models import NoticeRow
from chinhquyen_sdk.host.office.people import KEEP_REMINDERS
from chinhquyen_sdk.testing.communes import browser_at, make_staff
from tests.site.host_office.test_reminding import AT, filed, on, rules_told

pytestmark = pytest.mark.django_db
RULE = "truoc-3-ngay"


def change(**more):
    given = {"rule": RULE, "since": today(), "side": "before", "days": 5, "to": "officer"}
    return ReminderChange(**(given | more))


def in_force(site, day=None):
    return next(each for each in office.reminders_of(site, day or today()) if each.rule.id == RULE)


def test_without_a_change_the_shipped_rule_speaks(site):
    assert in_force(site).changed is None
    assert {each.rule.id for each in office.reminders_of(site, today())} == {
        rule.id for rule in reminder_rules()
    }


def test_a_change_holds_from_its_day_on_and_here_alone(site, other_site):
    later = today() + timedelta(days=10)
    office.keep_reminder(site, change(since=later))
    assert in_force(site).rule.days == -3
    assert in_force(site, later).rule.days == -5
    assert in_force(other_site, later).changed is None


def test_back_to_the_shipped_rule_drops_what_was_planned(site):
    office.keep_reminder(site, change())
    office.keep_reminder(site, change(since=today() + timedelta(days=10), days=7))
    office.keep_reminder(site, change(shipped=True))
    assert in_force(site, today() + timedelta(days=30)).changed is None
    assert in_force(site).rule.days == -3


@pytest.mark.parametrize(
    "wrong",
    [{"since": date(2026, 1, 5)}, {"rule": "khong-co"}, {"kinds": ("la",)}],
)
def test_what_cannot_be_is_refused(site, wrong):
    with pytest.raises(Refused):
        office.keep_reminder(site, change(**wrong))


def test_the_round_speaks_by_the_communes_own_rule(site, officer, chair, monkeypatch):
    monkeypatch.setattr("chinhquyen_sdk.host.office.reminders.today", lambda: AT.date())
    due = filed(site, officer).due_on
    office.keep_reminder(site, change(since=AT.date(), to="chair"))
    for rule in ("truoc-1-ngay", "dung-ngay"):
        office.keep_reminder(site, change(rule=rule, since=AT.date(), on=False, days=1))
    office.remind(site, on(due - timedelta(days=5)))
    office.remind(site, on(due))
    assert (rules_told(officer), rules_told(chair)) == ([], [RULE])
    assert "còn 5 ngày là đến hạn" in NoticeRow.objects.get(user=chair).text


def test_trying_a_rule_says_how_much_open_work_it_would_speak_of_today(site, officer):
    due = filed(site, officer).due_on
    rule = in_force(site).rule
    near = rule.model_copy(update={"days": (today() - due).days})
    assert office.would_remind(site, near).size == 1
    assert office.would_remind(site, near.model_copy(update={"kinds": ("to_cao",)})).size == 0


@pytest.fixture
def keeper(site):
    return browser_at(site, make_staff(site, "nep@viec", KEEP_REMINDERS))


def test_only_who_keeps_them_may_change_them(site, officer, keeper):
    assert browser_at(site, officer).get("/admin/quy-tac-nhac-viec/").status_code == 302
    page = keeper.get("/admin/quy-tac-nhac-viec/").content.decode()
    assert page.count("mặc định của hệ thống") == len(reminder_rules())


def test_a_rule_is_tried_and_changed_and_put_back_on_its_page(site, keeper):
    where = f"/admin/quy-tac-nhac-viec/{RULE}/"
    form = {
        "on": "on",
        "side": "before",
        "days": "6",
        "to": "chair",
        "kinds": ["khieu_nai"],
        "since": today().isoformat(),
    }
    tried = keeper.post(where, form | {"xem_thu": "1"})
    assert "nhắc 0 việc đang mở" in " ".join(tried.content.decode().split())
    assert in_force(site).changed is None
    bad = keeper.post(where, form | {"days": "0"})
    assert (bad.status_code, "Mời ghi số ngày" in bad.content.decode()) == (422, True)
    assert keeper.post(where, form).status_code == 302
    assert (in_force(site).rule.days, in_force(site).rule.to, in_force(site).rule.kinds) == (
        -6,
        Told.CHAIR,
        ("khieu_nai",),
    )
    assert "của xã mình" in keeper.get("/admin/quy-tac-nhac-viec/").content.decode()
    assert keeper.post(f"{where}mac-dinh/").status_code == 302
    assert in_force(site).changed is None


def test_a_rule_nobody_knows_is_not_there(keeper):
    assert keeper.get("/admin/quy-tac-nhac-viec/khong-co/").status_code == 404
    assert keeper.post("/admin/quy-tac-nhac-viec/khong-co/mac-dinh/").status_code == 404
