"""What the worker looks after between two tasks: files left by a crash, files whose days are over."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from ..models import ExportJob
from .asking import enqueue
from .running import LEASE

State = ExportJob.State
_TRIES = 3
_AT_ONCE = 20
LINES_KEPT = timedelta(days=365)


def look_after() -> int:
    """Put again in line what a crash left, at most three times, then say so; return how many were found."""
    now = timezone.now()
    stuck = ExportJob.objects.filter(state=State.RUNNING, alive_at__lt=now - LEASE)
    # The mark in the row is what counts: a task that was lost between commit and enqueueing is made anew.
    lost = ExportJob.objects.filter(state=State.WAITING, updated_at__lt=now - LEASE)
    found = [*stuck.order_by("alive_at")[:_AT_ONCE], *lost.order_by("updated_at")[:_AT_ONCE]]
    for job in found:
        _revive(job)
    return len(found)


def _revive(job: ExportJob) -> None:
    same = ExportJob.objects.filter(pk=job.pk, state=job.state, attempts=job.attempts)
    now = timezone.now()
    if job.attempts >= _TRIES:
        why = "Máy chủ bị dừng giữa chừng ba lần. Mời chọn kỳ ngắn hơn hoặc báo người quản trị."
        same.update(state=State.FAILED, reason=why, finished_at=now)
        return
    with transaction.atomic():
        if same.update(state=State.WAITING, updated_at=now):
            enqueue(job.pk)


def forget_files() -> int:
    """Delete the files whose days are over, and lines of last year; return how many files."""
    now = timezone.now()
    over = list(ExportJob.objects.filter(state=State.DONE, expires_at__lte=now)[:200])
    for job in over:
        job.file.storage.delete(job.file.name)
        ExportJob.objects.filter(pk=job.pk).update(state=State.EXPIRED, file="")
    ended = ExportJob.objects.filter(state__in=(State.EXPIRED, State.FAILED))
    ended.filter(created_at__lt=now - LINES_KEPT).delete()
    return len(over)
