"""What every answer tells the browser, and what a server is checked for before it starts."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from wagtail.models import Site

from .conftest import HOST

ROOT = Path(__file__).parents[3]
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "cms_site.settings.production",
    "CHINHQUYEN_SECRET_KEY": "only for this check " + "0123456789 abcdefghijklmnopqrstuvwxyz " * 2,
    "CHINHQUYEN_HOSTS": "xa.example",
}
EVERYWHERE = [
    "/",
    "/admin/login/",
    "/api/v1/",
    "/khong-co-trang-nay/",
    "/static/cms_site/img/leaf.svg",
    "/media/a.svg",
]


@pytest.mark.parametrize("path", EVERYWHERE)
def test_no_answer_lets_a_page_run_what_is_written_into_it(site: Site, path: str) -> None:
    answer = Client(headers={"host": HOST}).get(path)
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in answer["Permissions-Policy"] and answer["X-Content-Type-Options"] == "nosniff"
    assert (answer["Referrer-Policy"], answer["Cross-Origin-Opener-Policy"]) == ("same-origin", "same-origin")
    if not path.startswith("/static/"):  # a file by itself runs nothing
        policy = {rule.split()[0]: rule.split()[1:] for rule in answer["Content-Security-Policy"].split(";")}
        assert "'unsafe-inline'" not in policy["script-src"] and policy["frame-ancestors"] == ["'self'"]


@pytest.mark.parametrize("path", ["/admin/", "/admin/images/", "/admin/viec-hom-nay/", "/admin/hai-buoc/"])
def test_the_admin_is_no_exception(admin_client: Client, site: Site, path: str) -> None:
    answer = admin_client.get(path, headers={"host": HOST})
    assert answer.status_code == 200 and "unsafe" not in answer["Content-Security-Policy"]
    assert "no-store" in answer["Cache-Control"]


def run(*command: str, **env: str) -> subprocess.CompletedProcess[str]:
    # What the journeys' browser needs beside it is nothing a server has.
    outside = {name: value for name, value in os.environ.items() if name != "DJANGO_ALLOW_ASYNC_UNSAFE"}
    return subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env={**outside, **PRODUCTION, **env},
        capture_output=True,
        text=True,
    )


def test_django_finds_nothing_to_say_of_the_settings_of_a_server() -> None:
    done = run("manage.py", "check", "--deploy", "--fail-level", "WARNING")
    assert done.returncode == 0, done.stderr


def test_a_server_asks_for_the_second_step_and_ties_its_cookies_to_its_name() -> None:
    wanted = "CHINHQUYEN_SECOND_FACTOR SESSION_COOKIE_NAME CSRF_COOKIE_NAME SESSION_COOKIE_SECURE SECURE_HSTS_SECONDS"
    told = run(
        "-c", f"from django.conf import settings as s; print(*(getattr(s, n) for n in '{wanted}'.split()))"
    )
    assert told.stdout.split() == ["required", "__Host-sessionid", "__Host-csrftoken", "True", "31536000"]


def test_a_server_with_a_misspelt_second_step_does_not_start() -> None:
    done = run("manage.py", "check", CHINHQUYEN_SECOND_FACTOR="reqired")
    assert done.returncode != 0 and "second_factor.E001" in done.stderr


def test_a_short_key_or_no_host_stops_the_start() -> None:
    assert run("manage.py", "check", CHINHQUYEN_SECRET_KEY="ngan").returncode != 0
    assert run("manage.py", "check", CHINHQUYEN_HOSTS="").returncode != 0


def test_cookies_of_a_session_are_not_for_scripts(officer: Any, site: Site) -> None:
    browser = Client(headers={"host": HOST})
    browser.post("/admin/login/", {"username": "canbo", "password": "thanthien2026"})
    cookie = browser.cookies["sessionid"]
    assert (cookie["httponly"], cookie["samesite"], cookie["domain"]) == (True, "Lax", "")
