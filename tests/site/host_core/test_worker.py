"""One process does the background work: tasks, the sweep, the chores; and stops when it is told to."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

import pytest
from django.core.management import call_command
from django.utils import timezone

from chinhquyen_sdk.host.models import Untold
from chinhquyen_sdk.host.periodic import Chore, Rounds
from tests.site.host_core.lamps import Listener, installed, light, the_site

ROOT = Path(__file__).parent.parent.parent.parent


@pytest.fixture
def queue(settings: pytest.FixtureRequest) -> Iterator[None]:
    """Tasks wait in the database; the signal handlers of the worker are taken back."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    before = {name: signal.getsignal(name) for name in (signal.SIGINT, signal.SIGTERM)}
    yield
    for name, handler in before.items():
        signal.signal(name, handler)


@pytest.mark.django_db(transaction=True)
def test_it_does_what_waits_and_what_a_crash_left(queue: None) -> None:
    with installed("lamp", Listener()) as lamp:
        with patch("chinhquyen_sdk.host.journal.writing._enqueue"):
            light(the_site(), "bỏ quên")
        Untold.objects.update(since=timezone.now() - timedelta(hours=1))
        light(the_site(), "bếp")
        assert lamp.heard == []
        call_command("run_worker", once=True, stdout=open(os.devnull, "w"))  # noqa: SIM115, PTH123
        assert sorted(lamp.heard) == ["bếp", "bỏ quên"]


def test_chores_come_round_and_one_that_fails_does_not_stop_the_next() -> None:
    now, done = [0.0], []
    kept = [
        Chore("torn", timedelta(seconds=30), lambda: 1 / 0),
        Chore("often", timedelta(seconds=30), lambda: done.append("often")),
        Chore("rarely", timedelta(days=1), lambda: done.append("rarely")),
    ]
    rounds = Rounds(kept, clock=lambda: now[0])
    assert rounds.run_due() == ["torn", "often", "rarely"]
    assert rounds.run_due() == []
    now[0] = 31
    rounds.run_due()
    assert done == ["often", "rarely", "often"]


def test_a_chore_with_more_to_do_goes_on_at_once() -> None:
    left = [True, True, False]
    rounds = Rounds([Chore("sweep", timedelta(seconds=30), lambda: left.pop(0))], clock=lambda: 0.0)
    assert [rounds.run_due() for _ in range(4)] == [["sweep"], ["sweep"], ["sweep"], []]


def test_a_round_ends_after_the_chore_in_hand_when_told_to_stop() -> None:
    done: list[str] = []
    kept = [Chore(name, timedelta(hours=1), lambda name=name: done.append(name)) for name in ("one", "two")]
    Rounds(kept, clock=lambda: 0.0).run_due(lambda: not done)
    assert done == ["one"]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A site of its own in a folder of its own, ready to work for."""
    here = tmp_path_factory.mktemp("worker")
    place = {"CHINHQUYEN_DB": str(here / "site.sqlite3"), "CHINHQUYEN_VAR": str(here)}
    place = {**os.environ, **place, "DJANGO_SETTINGS_MODULE": "cms_site.settings.demo"}
    prepare = "import django; django.setup(); from cms_site.schema.prepare import prepare; prepare()"
    subprocess.run([sys.executable, "-c", prepare], env=place, cwd=ROOT, check=True)
    return place


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_at_once_when_told(how: signal.Signals, place: dict[str, str]) -> None:
    command = [sys.executable, "manage.py", "run_worker"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, env=place, cwd=ROOT, **pipes) as worker:
        assert "đang chạy" in worker.stdout.readline()
        time.sleep(1)
        asked = time.monotonic()
        worker.send_signal(how)
        _, said = worker.communicate(timeout=10)
        assert worker.returncode == 0
        assert time.monotonic() - asked < 2
        assert "Traceback" not in said
