"""Older software never writes into a newer database; newer software waits until the database was brought up to it."""

from __future__ import annotations

import importlib

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from chinhquyen_sdk.host import fitting

pytestmark = pytest.mark.django_db


def had(app: str, name: str) -> None:
    """Write down that this database had a migration."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES (%s, %s, CURRENT_TIMESTAMP)",
            [app, name],
        )


def forgot(app: str, name: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = %s AND name = %s", [app, name])


@pytest.fixture
def newer() -> None:
    had("cq_reception", "9999_of_tomorrow")


def test_this_database_and_this_software_fit() -> None:
    assert fitting.fit() == ((), ())


def test_a_module_that_was_taken_out_is_no_downgrade() -> None:
    had("cq_no_longer_here", "0001_initial")
    assert fitting.fit().problem == ""


def test_the_worker_refuses_a_newer_database_in_one_line(newer: None) -> None:
    with pytest.raises(CommandError, match=r"mới hơn phần mềm .*cq_reception 9999_of_tomorrow") as said:
        call_command("run_worker", once=True)
    assert "\n" not in str(said.value)


def test_migrate_refuses_a_newer_database(newer: None) -> None:
    with pytest.raises(CommandError, match="mới hơn phần mềm"):
        call_command("migrate", verbosity=0)


def test_the_web_server_ends_with_that_line(newer: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "close", lambda: None)
    with pytest.raises(SystemExit, match="mới hơn phần mềm"):
        importlib.reload(importlib.import_module("cms_site.wsgi"))


def test_the_worker_waits_for_migrate_and_says_so_once(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "close", lambda: None)
    forgot("cq_reception", "0012_received")
    slept: list[float] = []

    def until_migrated(seconds: float) -> None:
        slept.append(seconds)
        if len(slept) == 3:
            had("cq_reception", "0012_received")

    fitting.at_worker_start(sleep=until_migrated)
    assert len(slept) == 3
    assert [record.getMessage().partition(":")[0] for record in caplog.records] == [
        "Cơ sở dữ liệu chưa được nâng cấp (còn 1 bước, ví dụ cq_reception 0012_received)"
    ]


def test_the_web_server_starts_and_says_what_is_missing(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "close", lambda: None)
    forgot("cq_reception", "0012_received")
    fitting.at_web_start()
    assert "hãy chạy manage.py migrate" in caplog.text
