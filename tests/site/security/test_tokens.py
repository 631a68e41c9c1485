"""A key of a program ends with what it was made from: the password, the account, a sign-out everywhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.forms import PasswordChangeForm
from django.contrib.auth.tokens import default_token_generator
from django.test import Client
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from rest_framework.authtoken.models import Token

from cms_site.people.models import User
from cms_site.second_factor import devices

from .conftest import HOST, PASSWORD, password, telephone

Browser = Callable[[], Client]
LETTERS = "/api/v1/letters/"
NEW = "mot-mat-khau-khac-2026"


@pytest.fixture
def program(officer: User) -> Client:
    key = Token.objects.create(user=officer).key
    client = Client(headers={"host": HOST, "authorization": f"Token {key}"})
    assert client.get(LETTERS).status_code == 200
    return client


def changed(user: User, browser: Client) -> None:
    form = PasswordChangeForm(user, {"old_password": PASSWORD, "new_password1": NEW, "new_password2": NEW})
    assert form.is_valid(), form.errors
    form.save()


def reset_by_mail(user: User, browser: Client) -> None:
    mark = urlsafe_base64_encode(force_bytes(user.pk))
    address = f"/admin/password_reset/confirm/{mark}/{default_token_generator.make_token(user)}/"
    form = browser.get(address)["Location"]
    browser.post(form, {"new_password1": NEW, "new_password2": NEW})


def set_on_the_server(user: User, browser: Client) -> None:
    user.set_password(NEW)
    user.save(update_fields=["password"])


def closed_and_opened_again(user: User, browser: Client) -> None:
    user.is_active = False
    user.save()
    user.is_active = True
    user.save()


@pytest.mark.parametrize("end", [changed, reset_by_mail, set_on_the_server, closed_and_opened_again])
def test_the_key_opens_nothing_any_more(
    program: Client, officer: User, browser_of: Browser, end: Callable[[User, Client], None]
) -> None:
    before = officer.password
    end(officer, browser_of())
    officer.refresh_from_db()
    assert (officer.password != before) is (end is not closed_and_opened_again)
    assert program.get(LETTERS).status_code == 401
    assert not Token.objects.filter(user=officer).exists()


def test_nor_does_a_key_of_wagtails_own(officer: User) -> None:
    key = officer.api_tokens.create(name="máy", key_hash="a" * 64, prefix="wagtail_abc")
    set_on_the_server(officer, Client())
    key.refresh_from_db()
    assert key.revoked_at is not None


def test_signing_in_and_other_changes_keep_the_key(
    program: Client, officer: User, browser_of: Browser
) -> None:
    password(browser_of(), officer)
    officer.first_name = "Hoa"
    officer.save()
    assert program.get(LETTERS).status_code == 200


def test_the_chair_signs_an_officer_out_everywhere_with_a_reason(
    program: Client, officer: User, chair: User, browser_of: Browser
) -> None:
    theirs, browser = browser_of(), browser_of()
    password(theirs, officer)
    password(browser, chair)
    address = f"/admin/hai-buoc/tai-khoan/{officer.pk}/dang-xuat/"
    assert address in browser.get("/admin/hai-buoc/tai-khoan/").content.decode()
    assert "mã truy cập API" in browser.get(address).content.decode()
    assert browser.post(address, {"reason": " "}).status_code == 422
    assert theirs.get("/admin/viec-hom-nay/").status_code == 200
    done = browser.post(address, {"reason": "Quên đăng xuất ở máy dùng chung"}, follow=True)
    assert "Đã đăng xuất canbo ở mọi máy" in done.content.decode()
    assert theirs.get("/admin/viec-hom-nay/").status_code == 302
    assert program.get(LETTERS).status_code == 401


def test_nobody_is_signed_out_by_who_does_not_look_after_the_commune(
    program: Client, officer: User, editor: User, browser_of: Browser
) -> None:
    browser = browser_of()
    password(browser, editor)
    browser.post(f"/admin/hai-buoc/tai-khoan/{officer.pk}/dang-xuat/", {"reason": "x"})
    assert program.get(LETTERS).status_code == 200


def test_a_lost_telephone_ends_the_key_too(program: Client, site: Any, officer: User, chair: User) -> None:
    telephone(officer)
    devices.reset(site, officer, by=chair, reason="Mất điện thoại")
    assert program.get(LETTERS).status_code == 401


def test_ones_own_page_says_so(officer: User, browser_of: Browser) -> None:
    browser = browser_of()
    password(browser, officer)
    assert "mọi mã truy cập API" in browser.get("/admin/hai-buoc/").content.decode()
