"""The password alone opens nothing; a code opens once."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone

from cms_site.people.models import User
from cms_site.second_factor import codes
from cms_site.second_factor.models import Authenticator

from .conftest import PASSWORD, password, telephone

Browser = Callable[[], Client]
STEP = "/admin/hai-buoc/ma/"
# Read as an officer would: the admin, a screen of a module, the API by session, the account.
DOORS = [
    "/admin/",
    "/admin/viec-hom-nay/",
    "/admin/account/",
    "/admin/hai-buoc/",
    "/admin/hai-buoc/tai-khoan/",
]


def now(secret: str, off: int = 0) -> str:
    return codes.code_at(secret, time.time() + off * codes.SECONDS)


def is_in(browser: Client) -> bool:
    return browser.get("/admin/viec-hom-nay/").status_code == 200


@pytest.fixture
def waiting(officer: User, browser_of: Browser) -> tuple[Client, str, list[str]]:
    secret, reserve = telephone(officer)
    browser = browser_of()
    assert password(browser, officer).status_code == 302
    return browser, secret, reserve


def test_after_the_password_every_door_of_the_admin_leads_to_the_code(waiting) -> None:
    browser, _, _ = waiting
    for door in DOORS:
        answer = browser.get(door)
        assert answer.status_code == 302 and answer["Location"].startswith((STEP, "/admin/login/")), door
        assert browser.post(door).status_code in (302, 403), door


def test_after_the_password_the_api_knows_nobody(waiting) -> None:
    browser, secret, _ = waiting
    assert browser.get("/api/v1/reception/petitions/").status_code in (401, 403)
    browser.post(STEP, {"code": now(secret)})
    assert browser.get("/api/v1/reception/petitions/").status_code == 200


def test_a_script_of_the_admin_is_refused_and_not_led_away(waiting) -> None:
    browser, _, _ = waiting
    assert browser.get("/admin/", headers={"x-requested-with": "XMLHttpRequest"}).status_code == 403


def test_the_code_opens_and_leads_where_one_wanted_to_go(waiting) -> None:
    browser, secret, _ = waiting
    before = browser.session.session_key
    answer = browser.post(STEP, {"code": now(secret), "next": "/admin/viec-hom-nay/"})
    assert (answer.status_code, answer["Location"]) == (302, "/admin/viec-hom-nay/")
    assert is_in(browser) and browser.session.session_key != before


def test_a_page_of_another_host_is_not_where_one_goes(waiting) -> None:
    browser, secret, _ = waiting
    answer = browser.post(STEP, {"code": now(secret), "next": "https://gia-mao.example/"})
    assert answer["Location"] == "/admin/"


@pytest.mark.parametrize("off", [-1, 0, 1])
def test_a_telephone_one_step_off_is_right(waiting, off: int) -> None:
    browser, secret, _ = waiting
    browser.post(STEP, {"code": f" {now(secret, off)[:3]} {now(secret, off)[3:]} "})
    assert is_in(browser)


@pytest.mark.parametrize("off", [-4, 4])
def test_a_code_of_two_minutes_away_is_wrong(waiting, off: int) -> None:
    browser, secret, _ = waiting
    answer = browser.post(STEP, {"code": now(secret, off)})
    assert answer.status_code == 422 and "Mã chưa đúng" in answer.content.decode()
    assert not is_in(browser)


@pytest.mark.parametrize("typed", ["", "abc", "٠١٢٣٤٥", "0" * 40, "1" * 41])
def test_nonsense_is_refused_by_the_field(waiting, typed: str) -> None:
    browser, _, _ = waiting
    answer = browser.post(STEP, {"code": typed})
    assert answer.status_code == 422 and 'id="id_code"' in answer.content.decode()
    assert answer.context["form"].errors["code"]


def test_a_code_is_good_once(waiting, officer: User, browser_of: Browser) -> None:
    browser, secret, _ = waiting
    code = now(secret)
    browser.post(STEP, {"code": code})
    assert is_in(browser)
    watcher = browser_of()
    password(watcher, officer)
    answer = watcher.post(STEP, {"code": code})
    assert answer.status_code == 422 and "vừa được dùng rồi" in answer.content.decode()
    assert not is_in(watcher)


def test_a_code_of_reserve_is_good_once(waiting, officer: User, browser_of: Browser) -> None:
    browser, _, reserve = waiting
    browser.post(STEP, {"code": reserve[0].lower().replace("-", " ")})
    assert is_in(browser)
    again = browser_of()
    password(again, officer)
    again.post(STEP, {"code": reserve[0]})
    assert not is_in(again)
    again.post(STEP, {"code": reserve[1]})
    assert is_in(again)


def test_five_wrong_codes_lock_the_step_for_a_quarter_of_an_hour(waiting) -> None:
    browser, secret, _ = waiting
    for _ in range(codes.TRIES):
        browser.post(STEP, {"code": now(secret, 9)})
    answer = browser.post(STEP, {"code": now(secret)})
    assert answer.status_code == 429 and "tạm khóa 15 phút" in answer.content.decode()
    assert not is_in(browser)
    Authenticator.objects.update(locked_until=timezone.now())
    browser.post(STEP, {"code": now(secret)})
    assert is_in(browser)


def test_the_key_lies_sealed_in_the_database(waiting, officer: User) -> None:
    from django.db import connection

    _, secret, reserve = waiting
    with connection.cursor() as cursor:
        cursor.execute("SELECT secret, recovery FROM second_factor_authenticator")
        kept = " ".join(cursor.fetchone())
    assert secret not in kept and codes.hidden(reserve[0]) not in kept


def test_a_password_set_anew_signs_nobody_in(waiting, officer: User, browser_of: Browser) -> None:
    from django.contrib.auth.tokens import default_token_generator
    from django.utils.encoding import force_bytes
    from django.utils.http import urlsafe_base64_encode

    browser = browser_of()
    officer.refresh_from_db()
    mark = urlsafe_base64_encode(force_bytes(officer.pk))
    address = f"/admin/password_reset/confirm/{mark}/{default_token_generator.make_token(officer)}/"
    form = browser.get(address, follow=True)
    new = "mat-khau-hoan-toan-moi-2026"
    done = browser.post(form.request["PATH_INFO"], {"new_password1": new, "new_password2": new}, follow=True)
    assert done.status_code == 200 and not is_in(browser)
    browser.post("/admin/login/", {"username": officer.username, "password": new})
    assert browser.get("/admin/")["Location"].startswith(STEP)


def test_out_again_from_between_the_steps(waiting) -> None:
    browser, _, _ = waiting
    browser.post("/admin/hai-buoc/roi-di/")
    assert browser.get(STEP)["Location"] == "/admin/login/"


def test_public_pages_show_no_notice_of_staff_between_the_steps(waiting) -> None:
    browser, _, _ = waiting
    answer = browser.get("/")
    assert answer.status_code == 200 and not answer.wsgi_request.user.is_authenticated


def test_who_did_not_give_the_password_has_nothing_to_type_a_code_into(site, browser_of: Browser) -> None:
    assert browser_of().get(STEP)["Location"] == "/admin/login/"
    assert browser_of().post(STEP, {"code": PASSWORD})["Location"] == "/admin/login/"
