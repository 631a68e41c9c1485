"""The right day, the right hour, once."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from chinhquyen_greetings import commands, queries
from chinhquyen_greetings.hooks import Hooks
from chinhquyen_greetings.panels.due import due_item
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chinhquyen_sdk.domain import greetings as law
from chinhquyen_sdk.domain.dates import VIETNAM
from chinhquyen_sdk.domain.greetings import GreetingState, OwnOccasion
from chinhquyen_sdk.host.sites import site_ref

from .desk import AN, BEGUN, DAY, HOA, NEW_YEAR, approved, drafted, planned

pytestmark = pytest.mark.django_db


def state(site: Any, id: Any) -> GreetingState:
    found = queries.greeting(site, id)
    assert found
    return found.state


def told(site: Any, id: Any) -> list[str]:
    return [event.hook for event in queries.history(site, id)]


def test_the_worker_publishes_at_the_moment_and_only_once(site: Any, citizen: Any) -> None:
    one = planned(site)
    assert commands.look_after(NEW_YEAR - timedelta(minutes=1)) == 0
    assert citizen.get(f"/loi-chuc/{one.id}/").status_code == 404
    assert [commands.look_after(NEW_YEAR + timedelta(minutes=n)) for n in (1, 1, 2)] == [1, 0, 0]
    assert told(site, one.id).count("greeting_published") == 1
    assert "Chúc mừng năm mới 2027" in citizen.get(f"/loi-chuc/{one.id}/").content.decode()


def test_it_leaves_the_front_page_on_its_day_even_before_the_worker_comes(site: Any) -> None:
    one = planned(site)
    commands.look_after(NEW_YEAR)
    assert [each.id for each in queries.current(site, date(2027, 1, 4))] == [one.id]
    assert queries.current(site, date(2027, 1, 5)) == []
    commands.look_after(datetime(2027, 1, 5, 1, tzinfo=VIETNAM))
    assert state(site, one.id) is GreetingState.ENDED
    assert [each.id for each in queries.public_page(site)[0]] == [one.id]


def test_a_worker_that_slept_through_the_day_asks_instead_of_sending(site: Any) -> None:
    one = planned(site)
    commands.look_after(datetime(2027, 1, 2, 8, tzinfo=VIETNAM))
    assert state(site, one.id) is GreetingState.MISSED
    assert "greeting_published" not in told(site, one.id)
    (line, due), *_ = queries.due(site, date(2027, 1, 9), date(2027, 1, 2))
    assert (line.greeting and line.greeting.id, due) == (one.id, DAY)


def test_where_the_module_is_off_nothing_is_sent(site: Any, switch_off: Any) -> None:
    one = planned(site)
    switch_off("greetings")
    assert commands.look_after(NEW_YEAR) == 0 and state(site, one.id) is GreetingState.PLANNED


def test_drafted_twice_is_one_greeting(site: Any, other_site: Any) -> None:
    assert drafted(site).id == drafted(site).id != drafted(other_site).id


def test_the_office_is_told_what_to_write_and_by_when(site: Any) -> None:
    hooks, ref = Hooks(), site_ref(site)
    asked = queries.due(site, date(2026, 12, 24), date(2026, 12, 1))
    assert [(line.on.occasion.code, due) for line, due in asked] == [("tet-duong-lich", date(2026, 12, 22))]
    approved(site)
    assert [due for _, due in queries.due(site, date(2026, 12, 31), date(2026, 12, 1))] == [
        date(2026, 12, 31)
    ]
    commands.take_step(
        site, drafted(site).id, law.GreetingStep.CANCEL, law.CancelGreeting(remark="Năm nay gửi chung với Tết."),
        actor=HOA, at=BEGUN,
    )  # fmt: skip
    assert queries.due(site, date(2026, 12, 31), date(2026, 12, 1)) == []
    assert hooks.due_items(ref, date.max, "7", None, 200) == []
    assert all(
        item.url.startswith("/admin/loi-chuc/") for item in hooks.due_items(ref, date.max, "", None, 200)
    )


def test_a_draft_waits_for_whoever_may_approve_it_an_approved_one_for_nobodys_yes(site: Any) -> None:
    ref, line = site_ref(site), queries.due(site, date(2026, 12, 24), date(2026, 12, 1))[0][0]
    draft = line._replace(greeting=drafted(site))
    assert due_item(ref, draft, date(2026, 12, 22)).decides == "cq_greetings.approve_greeting"
    assert due_item(ref, line._replace(greeting=approved(site)), date(2026, 12, 22)).decides == ""
    assert due_item(ref, line._replace(greeting=None), date(2026, 12, 22)).decides == ""


def test_a_commune_chooses_its_days_and_adds_its_own(site: Any, other_site: Any) -> None:
    own = commands.add_own_day(
        site, OwnOccasion(label="Hội Lồng Tồng", calendar=law.Calendar.LUNAR, day=10, month=1), actor=HOA
    )
    women = next(each for each in law.occasions() if each.code == "quoc-te-phu-nu")
    commands.use_occasion(site, women, used=False, actor=HOA)
    codes = [line.on.occasion.code for line in queries.calendar(site, date(2027, 1, 1), date(2027, 12, 31))]
    assert own.code in codes and "quoc-te-phu-nu" not in codes
    neighbour = [
        line.on.occasion.code for line in queries.calendar(other_site, date(2027, 1, 1), date(2027, 12, 31))
    ]
    assert own.code not in neighbour and "quoc-te-phu-nu" in neighbour
    assert (queries.day_of(site, own.code, 2027) or own).day == date(2027, 2, 15)


def test_the_year_costs_two_questions_however_full_it_is(site: Any) -> None:
    planned(site)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        queries.calendar(site, date(2027, 1, 1), date(2027, 12, 31))
    assert len(asked) == 2


def test_every_version_of_the_words_is_kept(site: Any) -> None:
    one = drafted(site)
    wish = law.EditGreeting(title="Chúc mừng năm mới", page="Kính gửi bà con, chúc bà con an vui.",
                            script="Kính thưa bà con, chúc bà con an vui.", social="Chúc bà con an vui.")  # fmt: skip
    commands.take_step(site, one.id, law.GreetingStep.EDIT, wish, actor=AN, at=BEGUN)
    assert [(each.number, each.writer) for each in queries.versions(site, one.id)] == [
        (2, "Nguyễn Thị An"),
        (1, "Lê Thị Hoa"),
    ]
    assert queries.versions(site, one.id)[1].page == one.page
