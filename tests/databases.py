"""Test databases in a second instead of half a minute: copies of one template.

SQLite: a file of its own for each worker, from the shipped snapshot. PostgreSQL: a template database,
migrated once and kept until a migration changes; each worker gets a copy. A test that really commits
(``transaction=True``, ``live_server``) empties every table at its end, so the next test that needs the
database gets a fresh copy.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

import pytest

if TYPE_CHECKING:
    from pytest_django.live_server_helper import LiveServer


class Copy(Protocol):
    """This worker's database: made from the template, made again, and given back."""

    def make(self) -> None: ...
    def drop(self) -> None: ...


COPY = pytest.StashKey[Copy]()
EMPTIED = pytest.StashKey[bool]()
COMMITTING = {"transactional_db", "live_server", "django_db_reset_sequences"}


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest, django_test_environment: None, django_db_blocker: pytest.FixtureRequest
) -> Iterator[None]:
    """Stands in for pytest-django's own, which would migrate from nothing in every worker."""
    from django.db import connection

    if connection.vendor == "postgresql":
        from tests.databases_postgres import PostgresCopy as Database
    else:
        from tests.databases_sqlite import SqliteCopy as Database
    from chinhquyen_sdk.host.tables import look

    copy: Copy = Database()
    with django_db_blocker.unblock():
        copy.make()
        look()  # which tables there are is asked once in a process; no test is to count that question
    request.config.stash[COPY] = copy
    yield
    with django_db_blocker.unblock():
        copy.drop()


@pytest.fixture(scope="session")
def live_server(request: pytest.FixtureRequest, django_db_setup: None) -> Iterator[LiveServer]:
    """Stands in for pytest-django's own, which may start before the database has its file: it would then take
    it for one in memory and share one connection among threads, and SQLite crashes on that.
    """
    from pytest_django.live_server_helper import LiveServer

    server = LiveServer(request.config.getvalue("liveserver") or "localhost")
    yield server
    server.stop()


def commits(item: pytest.Item) -> bool:
    """Does this test write for real, instead of in a transaction that is rolled back?"""
    marker = item.get_closest_marker("django_db")
    return bool(marker and marker.kwargs.get("transaction")) or not COMMITTING.isdisjoint(
        getattr(item, "fixturenames", ())
    )


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    stash = item.config.stash
    if not stash.get(EMPTIED, False):
        return
    from pytest_django.plugin import blocking_manager_key

    from chinhquyen_sdk.host.tables import look

    with stash[blocking_manager_key].unblock():
        stash[COPY].make()
        look()
    stash[EMPTIED] = False


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item) -> None:
    if commits(item) and COPY in item.config.stash:
        item.config.stash[EMPTIED] = True
