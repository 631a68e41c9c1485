"""Whoever sends visitors here asks first: all that people need is there, or what is not is named, and nothing else is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chinhquyen_sdk.host import heartbeat, readiness

pytestmark = pytest.mark.django_db
ALL = {"ok": True, "database": True, "migrations": True, "worker": True, "storage": True, "disk": True}


@pytest.fixture
def beating(site: Any, tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker said that it lives, and the folders are there."""
    settings.MEDIA_ROOT, settings.PRIVATE_ROOT = tmp_path / "media", tmp_path / "private"
    settings.CHINHQUYEN_READY = {"free_mb": 0}
    monkeypatch.setattr(heartbeat, "_last", 0.0)
    heartbeat.beat()


def test_ready_in_one_query_for_the_migrations(citizen: Any, beating: None) -> None:
    citizen.get("/readyz")
    with CaptureQueriesContext(connection) as asked:
        answer = citizen.get("/readyz")
    assert (answer.status_code, answer.json()) == (200, ALL)
    assert len(asked) <= 2
    assert answer["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("part", "change"),
    [
        ("worker", lambda settings: cache.clear()),
        ("worker", lambda settings: cache.set("cq:worker:beat", 1.0, 600)),
        ("disk", lambda settings: setattr(settings, "CHINHQUYEN_READY", {"free_mb": 10**12})),
        ("storage", lambda settings: _no_folder(settings)),
    ],
)
def test_what_is_missing_is_named_and_nothing_else(
    citizen: Any, beating: None, settings: Any, part: str, change: Callable[[Any], None]
) -> None:
    change(settings)
    answer = citizen.get("/readyz")
    assert answer.status_code == 503
    told = answer.json()
    assert told[part] is False
    assert set(told) == set(ALL)
    assert all(isinstance(value, bool) for value in told.values())


def _no_folder(settings: Any) -> None:
    blocked = Path(settings.PRIVATE_ROOT)
    blocked.write_text("a file stands where the folder should be")


def test_a_database_that_waits_for_migrate_is_not_ready(citizen: Any, beating: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'cq_reception' AND name LIKE '0012%%'")
    assert citizen.get("/readyz").json()["migrations"] is False


def test_a_database_that_is_away_is_an_answer_not_an_error(
    citizen: Any, beating: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.db import OperationalError

    def away() -> None:
        raise OperationalError

    monkeypatch.setattr(readiness, "fit", away)
    told = citizen.get("/readyz")
    assert (told.status_code, told.json()["database"], told.json()["worker"]) == (503, False, True)
