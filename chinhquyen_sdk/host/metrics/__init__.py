"""Figures for whoever watches the server: how often, how long, what waits. No label comes from what somebody typed."""

from __future__ import annotations

from .counting import count_hook, count_mail_failed, count_request, count_task
from .permitting import may_read_metrics
from .showing import shown
from .waiting import Waiting

__all__ = [
    "Waiting",
    "count_hook",
    "count_mail_failed",
    "count_request",
    "count_task",
    "may_read_metrics",
    "shown",
]
