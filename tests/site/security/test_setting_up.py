"""Setting a telephone up, being made to, giving it up, and being helped back in."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from wagtail.models import Site

from chinhquyen_sdk.host.models import AccessLog
from cms_site.communes.provision import OFFICER, provision_site
from cms_site.people.models import User
from cms_site.second_factor import codes, devices, rules

from .conftest import PASSWORD, password, telephone

Browser = Callable[[], Client]
ENROL = "/admin/hai-buoc/cai-dat/"


def shown_key(html: str) -> str:
    return "".join(re.findall(r"<span>([A-Z2-7]{4})</span>", html))


def code_of(html: str) -> str:
    return codes.code_at(shown_key(html), time.time())


@pytest.fixture
def required(settings: Any) -> None:
    settings.CHINHQUYEN_SECOND_FACTOR = "required"


def signed_in(browser_of: Browser, user: User) -> Client:
    browser = browser_of()
    assert password(browser, user).status_code == 302
    return browser


def test_offered_an_officer_works_with_the_password_alone(officer: User, browser_of: Browser) -> None:
    assert signed_in(browser_of, officer).get("/admin/viec-hom-nay/").status_code == 200


def test_set_up_by_its_owner(officer: User, browser_of: Browser) -> None:
    browser, elsewhere = signed_in(browser_of, officer), signed_in(browser_of, officer)
    page = browser.get(ENROL).content.decode()
    assert "<svg" in page and 'style="' not in page[page.index("<main") :]
    code = code_of(page)
    done = browser.post(ENROL, {"password": PASSWORD, "code": code})
    reserve = re.findall(r"<li>([2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4})</li>", done.content.decode())
    assert len(set(reserve)) == codes.RESERVE and "no-store" in done["Cache-Control"]
    assert browser.get("/admin/viec-hom-nay/").status_code == 200, "who set it up goes on working"
    assert elsewhere.get("/admin/")["Location"].startswith("/admin/login/"), "what was open before is closed"
    late = signed_in(browser_of, officer)
    assert late.get("/admin/")["Location"].startswith("/admin/hai-buoc/ma/")
    late.post("/admin/hai-buoc/ma/", {"code": code})
    assert late.get("/admin/").status_code == 302, "the code of the set-up does not serve again"


@pytest.mark.parametrize(
    ("typed", "field"), [({"password": "sai-mat-khau"}, "password"), ({"code": "000000"}, "code")]
)
def test_set_up_with_something_wrong_changes_nothing(
    officer: User, browser_of: Browser, typed: dict[str, str], field: str
) -> None:
    browser = signed_in(browser_of, officer)
    right = {"password": PASSWORD, "code": code_of(browser.get(ENROL).content.decode())}
    answer = browser.post(ENROL, right | typed)
    assert answer.status_code == 422 and answer.context["form"].errors[field]
    officer.refresh_from_db()
    assert officer.second_factor_since is None


def test_required_leads_to_the_set_up_and_nowhere_else(
    required: None, officer: User, browser_of: Browser
) -> None:
    browser = signed_in(browser_of, officer)
    for door in ("/admin/", "/admin/viec-hom-nay/", "/admin/account/", "/admin/password_reset/"):
        assert browser.get(door)["Location"].startswith(ENROL), door
    assert browser.get("/api/v1/reception/petitions/").status_code in (401, 403)
    page = browser.get(ENROL)
    assert page.status_code == 200 and 'name="password"' not in page.content.decode()
    browser.post(ENROL, {"code": code_of(page.content.decode())})
    assert browser.get("/admin/viec-hom-nay/").status_code == 200


def test_required_of_powers_and_personal_data_only(
    required: None, officer: User, editor: User, chair: User, admin_user: User, browser_of: Browser
) -> None:
    assert [rules.needed_by(user) for user in (officer, chair, admin_user)] == [True] * 3
    assert signed_in(browser_of, editor).get("/admin/").status_code == 200


def test_off_asks_nobody(settings: Any, officer: User, browser_of: Browser) -> None:
    telephone(officer)
    settings.CHINHQUYEN_SECOND_FACTOR = "off"
    assert signed_in(browser_of, officer).get("/admin/viec-hom-nay/").status_code == 200


def test_a_word_that_means_nothing_stops_the_start(settings: Any) -> None:
    settings.CHINHQUYEN_SECOND_FACTOR = "yes"
    assert [each.id for each in rules.mode_is_known(None)] == ["second_factor.E001"]


def whole(browser_of: Browser, user: User) -> tuple[Client, list[str]]:
    secret, reserve = telephone(user)
    browser = signed_in(browser_of, user)
    browser.post("/admin/hai-buoc/ma/", {"code": codes.code_at(secret, time.time())})
    assert browser.get("/admin/").status_code == 200
    return browser, reserve


def test_new_codes_of_reserve_end_the_old(officer: User, browser_of: Browser) -> None:
    browser, reserve = whole(browser_of, officer)
    assert browser.post("/admin/hai-buoc/ma-du-phong/", {"password": "sai"}).status_code == 422
    assert browser.post("/admin/hai-buoc/ma-du-phong/", {"password": PASSWORD}).status_code == 200
    assert codes.check(officer, reserve[0]) is codes.Answer.WRONG


def test_given_up_with_the_password(officer: User, browser_of: Browser) -> None:
    browser, _ = whole(browser_of, officer)
    assert browser.post("/admin/hai-buoc/tat/", {"password": PASSWORD}).status_code == 302
    assert browser.get("/admin/viec-hom-nay/").status_code == 200
    assert signed_in(browser_of, officer).get("/admin/viec-hom-nay/").status_code == 200


def test_who_must_keep_it_changes_the_telephone_instead(
    required: None, officer: User, browser_of: Browser
) -> None:
    browser, _ = whole(browser_of, officer)
    assert browser.post("/admin/hai-buoc/tat/", {"password": PASSWORD})["Location"] == ENROL
    assert browser.get("/admin/")["Location"].startswith(ENROL)


def test_the_chair_resets_an_officer_of_the_commune_with_a_reason(
    officer: User, chair: User, browser_of: Browser
) -> None:
    theirs, _ = whole(browser_of, officer)
    browser = signed_in(browser_of, chair)
    assert "canbo" in browser.get("/admin/hai-buoc/tai-khoan/").content.decode()
    address = f"/admin/hai-buoc/tai-khoan/{officer.pk}/dat-lai/"
    assert browser.post(address, {"reason": " "}).status_code == 422
    assert browser.post(address, {"reason": "Mất điện thoại"}).status_code == 302
    assert theirs.get("/admin/").status_code == 302, "the open session ended"
    row = AccessLog.objects.get()
    assert (row.user, row.reason, row.subject) == (chair, "Mất điện thoại", devices.account_mark(officer))
    assert signed_in(browser_of, officer).get("/admin/viec-hom-nay/").status_code == 200


def test_who_works_elsewhere_too_and_oneself_are_not_the_chairs_to_reset(
    site: Site, person: Callable[..., User], chair: User, admin_user: User, officer: User, browser_of: Browser
) -> None:
    other = provision_site(hostname="ho-nui.example", profile={"kind": "xã", "name": "Hồ Núi"}, slug="ho-nui")
    stranger, both = person(OFFICER, at=other, name="la"), person(OFFICER, name="hai-noi")
    both.groups.add(*stranger.groups.all())
    assert devices.accounts_of(site) == [chair, officer]
    browser, _ = whole(browser_of, chair)
    for user in (stranger, both, admin_user, chair):
        telephone(user)
        assert browser.post(f"/admin/hai-buoc/tai-khoan/{user.pk}/dat-lai/", {"reason": "x"}).status_code in (
            302,
            404,
        )
        user.refresh_from_db()
        assert user.second_factor_since is not None


def test_an_officer_resets_nobody(officer: User, editor: User, browser_of: Browser) -> None:
    telephone(editor)
    browser = signed_in(browser_of, officer)
    browser.post(f"/admin/hai-buoc/tai-khoan/{editor.pk}/dat-lai/", {"reason": "x"})
    editor.refresh_from_db()
    assert editor.second_factor_since is not None


def test_the_server_itself_helps_the_last_administrator(site: Site, admin_user: User) -> None:
    telephone(admin_user)
    call_command("second_factor_reset", admin_user.username, "--reason", "Mất điện thoại")
    admin_user.refresh_from_db()
    assert admin_user.second_factor_since is None
    assert AccessLog.objects.get().reason == "Từ máy chủ: Mất điện thoại"
