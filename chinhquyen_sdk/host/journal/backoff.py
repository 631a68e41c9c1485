"""How long to wait before a module that failed is told again."""

from __future__ import annotations

from datetime import datetime, timedelta

RETRY_AFTER = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=12),
)
# A worker that has not finished by then is taken for dead, and the telling is due again.
LEASE = timedelta(minutes=10)
# An entry that is still unmarked after this long was left by a crash; a live worker is faster.
GRACE = timedelta(seconds=20)


def next_try(attempts: int, now: datetime) -> datetime | None:
    """Return when to try again after ``attempts`` failures, or None when it is for staff to decide."""
    if attempts > len(RETRY_AFTER):
        return None
    return now + RETRY_AFTER[attempts - 1]
