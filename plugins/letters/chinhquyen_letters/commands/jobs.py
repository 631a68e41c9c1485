"""What all work on many letters shares: one process has a job, says that it lives, and is followed by another when it is gone."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import timedelta
from typing import Any, TypeVar
from uuid import UUID

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone
from wagtail.models import Site

from ..rows import JobRow

log = logging.getLogger("chinhquyen.letters")
State = JobRow.State
LEASE = timedelta(minutes=5)  # a job that told nothing for so long belongs to a process that is gone
TRIES = 3
_AT_ONCE = 20
Job = TypeVar("Job", bound=JobRow)


class TakenOverError(Exception):
    """Another process has this job now."""


def work_on(kind: type[Job], id: str, work: Callable[[Job], None]) -> None:
    """Do a waiting job; safe to call twice and from several workers at once."""
    begun = {
        "state": State.RUNNING,
        "attempts": F("attempts") + 1,
        "failures": F("failures") + 1,
        "alive_at": timezone.now(),
    }
    if not kind._default_manager.filter(pk=id, state=State.WAITING).update(**begun):
        return
    job = kind._default_manager.select_related("site").get(pk=id)
    try:
        work(job)
    except TakenOverError:
        return
    except Exception as error:  # noqa: BLE001 - whatever a letter does, the person who waits must read why
        log.error("%s failed: %s", kind.__name__, type(error).__name__)
        why = f"Không làm xong được đợt này ({type(error).__name__}). Mời thử lại hoặc báo người quản trị."
        mine(job).update(state=State.FAILED, reason=why)


def mine(job: Job) -> QuerySet[Job]:
    """Return the job as long as this process has it."""
    return type(job)._default_manager.filter(pk=job.pk, state=State.RUNNING, attempts=job.attempts)


def tell(job: JobRow, **known: Any) -> None:
    """Say that the process lives and how far it is; raise when another one has the job."""
    if not mine(job).update(alive_at=timezone.now(), **known):
        raise TakenOverError


@transaction.atomic
def again(kind: type[Job], site: Site, id: UUID, enqueue: Callable[[UUID], None]) -> bool:
    """Put a failed job in line again, to go on from where it stood; say whether there was one."""
    failed = kind._default_manager.filter(site=site, pk=id, state=State.FAILED)
    found = failed.update(state=State.WAITING, failures=0, reason="", updated_at=timezone.now())
    if found:
        enqueue(id)
    return bool(found)


def look_after(kind: type[Job], enqueue: Callable[[UUID], None]) -> int:
    """Put again in line what a crash left; after three times in which nothing was done, say so. Return how many."""
    now = timezone.now()
    stuck = kind._default_manager.filter(state=State.RUNNING, alive_at__lt=now - LEASE)
    lost = kind._default_manager.filter(state=State.WAITING, updated_at__lt=now - LEASE)
    found = [*stuck.order_by("alive_at")[:_AT_ONCE], *lost.order_by("updated_at")[:_AT_ONCE]]
    for job in found:
        same = kind._default_manager.filter(pk=job.pk, state=job.state, attempts=job.attempts)
        if job.failures >= TRIES:
            same.update(state=State.FAILED, reason="Máy chủ bị dừng giữa chừng ba lần. Mời thử lại.")
        else:
            with transaction.atomic():
                if same.update(state=State.WAITING, updated_at=now):
                    enqueue(job.pk)
    return len(found)
