"""What has to be done now and then, without a clock of its own: the worker asks between two tasks."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import NamedTuple

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.core.management import call_command
from django.utils import timezone
from django.utils.module_loading import import_string

from chinhquyen_sdk import calling
from chinhquyen_sdk.modules import registry

from . import audit, exports, fulltext, idempotency, indicators, journal, office, retention, sounds
from .audit import anchors, looking
from .files import orphans
from .privacy import holding
from .public_search import files, stand_all
from .task_backend import KEEP_TASKS

log = logging.getLogger("chinhquyen.worker")
# No task takes an hour: one that says so belongs to a worker that is gone.
TASK_LEASE = timedelta(hours=1)
TASK_TRIES = 3


class Chore(NamedTuple):
    """Something done every ``every``, and again at once when ``act`` returns True."""

    name: str
    every: timedelta
    act: Callable[[], object]


def forget_finished_tasks() -> None:
    """Delete the results of tasks finished long ago."""
    from django_tasks_db.models import DBTaskResult

    DBTaskResult.objects.finished().filter(finished_at__lt=timezone.now() - KEEP_TASKS).delete()


def take_up_left_tasks() -> int:
    """Put again in line what a worker had when it was killed, at most three times; return how many were found.

    Every task is safe to run twice: who needs an order or a claim keeps it in a row of its own.
    """
    from django_tasks_db.models import DBTaskResult

    left = DBTaskResult.objects.running().filter(started_at__lt=timezone.now() - TASK_LEASE)
    found = list(left.order_by("started_at").values_list("pk", "worker_ids", "started_at")[:100])
    for pk, workers, started in found:
        same = DBTaskResult.objects.running().filter(pk=pk, started_at=started)
        if len(workers) < TASK_TRIES:
            same.update(status="READY", started_at=None)
        else:
            log.error("a task was running when its worker died, %d times: given up", len(workers))
            same.update(status="FAILED", finished_at=timezone.now())
    return len(found)


def forget_old_sessions() -> None:
    """Delete the sessions that nobody can use any more; with them goes who opened which case."""
    store: type[SessionBase] = import_string(f"{settings.SESSION_ENGINE}.SessionStore")
    store.clear_expired()


def publish_scheduled_pages() -> None:
    """Publish what editors set for this minute and take down what they set to end."""
    call_command("publish_scheduled", verbosity=0)


def chores() -> list[Chore]:
    """Return the host's chores and one for each module that has something to forget."""
    kept = [
        Chore("sweep", timedelta(seconds=30), journal.sweep),
        Chore("audit chain", timedelta(seconds=10), audit.chain_all),
        Chore("audit heads", timedelta(hours=1), anchors.write_heads),
        Chore("audit look", timedelta(minutes=15), looking.look_all),
        Chore("scheduled pages", timedelta(minutes=1), publish_scheduled_pages),
        Chore("tasks", timedelta(days=1), forget_finished_tasks),
        Chore("tasks left", timedelta(minutes=5), take_up_left_tasks),
        Chore("files of nobody", timedelta(hours=6), orphans.sweep),
        Chore("sessions", timedelta(days=1), forget_old_sessions),
        Chore("exports", timedelta(minutes=1), exports.look_after),
        Chore("export files", timedelta(minutes=10), exports.forget_files),
        Chore("reminders", timedelta(minutes=30), office.remind_all),
        Chore("figures", timedelta(hours=1), indicators.keep_all),
        Chore("answers", timedelta(hours=6), idempotency.forget_old),
        Chore("retention", timedelta(hours=6), retention.forget_all),
        Chore("held for a look", timedelta(hours=6), holding.forget_old),
        Chore("sounds", timedelta(minutes=1), sounds.take_up_again),
        Chore("doors to be found", timedelta(hours=1), stand_all),
        Chore("files to be found", timedelta(minutes=2), files.take_up_again),
        Chore("word indexes", timedelta(days=1), fulltext.merge_indexes),
    ]
    # A site built on the host has chores of its own: ("name", minutes, "package.module.function").
    kept += [
        Chore(name, timedelta(minutes=minutes), _calling(act))
        for name, minutes, act in getattr(settings, "CHINHQUYEN_CHORES", ())
    ]
    for manifest in registry().manifests:
        kept += [
            Chore(c.name, timedelta(minutes=c.minutes), _calling(c.act, manifest.slug))
            for c in manifest.chores
        ]
    dotted = [(m.slug, m.purge) for m in registry().manifests if m.purge]
    return kept + [Chore(f"purge {slug}", timedelta(hours=6), _calling(path, slug)) for slug, path in dotted]


def _calling(path: str, slug: str = "") -> Callable[[], object]:
    def act() -> object:
        with calling.acting_as(slug):
            return import_string(path.replace(":", "."))()

    return act


class Rounds:
    """Remembers when each chore was done last; all are due at the start."""

    def __init__(self, kept: Sequence[Chore], clock: Callable[[], float] = time.monotonic) -> None:
        self._kept = kept
        self._clock = clock
        self._due: dict[str, float] = {chore.name: clock() for chore in kept}

    def run_due(self, goes_on: Callable[[], bool] = lambda: True) -> list[str]:
        """Do what is due while ``goes_on`` and return the names; one that fails is logged and has its next turn."""
        done = []
        for chore in self._kept:
            if not goes_on():
                break
            if self._due[chore.name] > self._clock():
                continue
            done.append(chore.name)
            if not _do(chore):
                self._due[chore.name] = self._clock() + chore.every.total_seconds()
        return done


def _do(chore: Chore) -> bool:
    try:
        return chore.act() is True
    except Exception as error:  # noqa: BLE001 - the worker must go on with the rest
        log.error("chore %s failed: %s", chore.name, type(error).__name__)
        return False
