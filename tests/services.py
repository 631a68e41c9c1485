"""Tests that need PostgreSQL, Redis or Chromium are skipped with a reason where it is missing.

With REQUIRE_SERVICES=1 (continuous integration) a missing service is a failure: nothing passes by being left
out.
"""

from __future__ import annotations

import os
import shutil
import socket
from functools import cache

import pytest

from chinhquyen_sdk.testing.axe import chromium

WHAT = {
    "journey": "Chromium (apt-get install chromium)",
    "postgres": "PostgreSQL on 127.0.0.1:5432 (or CHINHQUYEN_TEST_POSTGRES)",
    "redis": "Redis on 127.0.0.1:6379",
    "dovecot": "the mail server dovecot (apt-get install dovecot-imapd)",
    "espeak": "the machine voice espeak-ng (apt-get install espeak-ng)",
}


@cache
def dovecot() -> str | None:
    """The path of Debian's mail server, or None; tests run it as a process of their own."""
    return shutil.which("dovecot") or shutil.which("dovecot", path="/usr/sbin:/usr/local/sbin")


def postgres_address() -> str:
    """The PostgreSQL server tests may use: databases on it are made and dropped."""
    return os.environ.get("CHINHQUYEN_TEST_POSTGRES", "postgres://postgres@127.0.0.1:5432/postgres")


@cache
def has_postgres() -> bool:
    import psycopg

    try:
        psycopg.connect(postgres_address(), connect_timeout=3).close()
    except psycopg.Error:
        return False
    return True


@cache
def has_redis() -> bool:
    try:
        socket.create_connection(("127.0.0.1", 6379), timeout=2).close()
    except OSError:
        return False
    return True


def is_there(marker: str) -> bool:
    found = {
        "journey": lambda: chromium() is not None,
        "postgres": has_postgres,
        "redis": has_redis,
        "dovecot": lambda: dovecot() is not None,
        "espeak": lambda: shutil.which("espeak-ng") is not None,
    }
    return found[marker]()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    for marker, needed in WHAT.items():
        if item.get_closest_marker(marker) is None or is_there(marker):
            continue
        if os.environ.get("REQUIRE_SERVICES") == "1":
            pytest.fail(f"needs {needed}, and REQUIRE_SERVICES=1", pytrace=False)
        pytest.skip(f"skipped: no {needed}")
