"""What happened, and who is told: a command records, a background task tells, a sweep forgets nothing."""

from __future__ import annotations

from .sweeping import sweep, try_again, undelivered
from .telling import tell_entry
from .writing import newest, record, record_past, timeline

__all__ = ["newest", "record", "record_past", "sweep", "tell_entry", "timeline", "try_again", "undelivered"]
