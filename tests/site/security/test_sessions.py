"""A session ends: left alone, too old, the password changed, the account closed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from cms_site.people.models import User
from cms_site.second_factor import sessions

from .conftest import PASSWORD, password

Browser = Callable[[], Client]
DAY = "/admin/viec-hom-nay/"


@pytest.fixture
def inside(officer: User, browser_of: Browser) -> Client:
    browser = browser_of()
    password(browser, officer)
    assert browser.get(DAY).status_code == 200
    return browser


def earlier(browser: Client, mark: str, seconds: float) -> None:
    session = browser.session
    session[mark] -= int(seconds)
    session.save()


def test_left_alone_for_longer_than_allowed(inside: Client, settings: Any) -> None:
    earlier(inside, sessions.SEEN, settings.CHINHQUYEN_IDLE_SECONDS - 30)
    assert inside.get(DAY).status_code == 200, "in time, and counted anew from here"
    earlier(inside, sessions.SEEN, settings.CHINHQUYEN_IDLE_SECONDS - 30)
    assert inside.get(DAY).status_code == 200
    earlier(inside, sessions.SEEN, settings.CHINHQUYEN_IDLE_SECONDS + 1)
    assert inside.get(DAY)["Location"].startswith("/admin/login/")


def test_a_page_left_open_keeps_nobody_signed_in(inside: Client) -> None:
    earlier(inside, sessions.SEEN, 600)
    before = inside.session[sessions.SEEN]
    inside.post("/admin/editing-sessions/ping/wagtailcore/page/1/1/")
    assert inside.session[sessions.SEEN] == before
    inside.get(DAY)
    assert inside.session[sessions.SEEN] > before


def test_used_all_day_it_ends_all_the_same(inside: Client, settings: Any) -> None:
    earlier(inside, sessions.SINCE, settings.SESSION_COOKIE_AGE + 1)
    assert inside.get(DAY)["Location"].startswith("/admin/login/")


def test_the_key_of_the_session_changes_at_the_sign_in(officer: User, browser_of: Browser) -> None:
    browser = browser_of()
    session = browser.session
    session["planted"] = True
    session.save()
    browser.cookies["sessionid"] = before = session.session_key
    password(browser, officer)
    assert browser.session.session_key != before


def test_a_new_password_ends_every_session(inside: Client, officer: User) -> None:
    officer.set_password(PASSWORD + "x")
    officer.save()
    assert inside.get(DAY).status_code == 302


def test_a_closed_account_that_is_opened_again_finds_no_session(inside: Client, officer: User) -> None:
    officer.is_active = False
    officer.save(update_fields=["is_active"])
    assert inside.get(DAY).status_code == 302
    officer.is_active = True
    officer.save()
    assert inside.get(DAY).status_code == 302


def test_an_officer_at_work_writes_the_session_once_a_minute(inside: Client) -> None:
    def writes() -> list[str]:
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        with CaptureQueriesContext(connection) as asked:
            inside.get(DAY)
        return [q["sql"] for q in asked if "django_session" in q["sql"] and q["sql"].startswith("UPDATE")]

    assert writes() == []
    earlier(inside, sessions.SEEN, sessions.SEEN_EVERY + 1)
    assert len(writes()) == 1
