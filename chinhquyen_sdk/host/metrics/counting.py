"""What each process counts. With PROMETHEUS_MULTIPROC_DIR set before Django starts, web and worker count into one folder."""

from __future__ import annotations

from prometheus_client import Counter, Histogram

_REQUESTS = Counter(
    "chinhquyen_requests", "Requests by the pattern of their address.", ["route", "method", "status"]
)
_SECONDS = Histogram(
    "chinhquyen_request_seconds", "How long requests took.", ["route"],
    buckets=(0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10),
)  # fmt: skip
_TASKS = Histogram(
    "chinhquyen_task_seconds", "How long background tasks took.", ["task", "outcome"],
    buckets=(0.1, 0.5, 1, 5, 30, 120, 600),
)  # fmt: skip
_MAILS = Counter("chinhquyen_mails_failed", "E-mails that did not leave.")
_HOOK_ERRORS = Counter(
    "chinhquyen_hook_errors", "A module's answer to a hook that raised.", ["module", "hook"]
)
_HOOK_SLOW = Counter(
    "chinhquyen_hook_slow",
    "A module's answer to a hook that took longer than it may.",
    ["module", "hook"],
)


def count_request(route: str, method: str, status: int, seconds: float) -> None:
    """``route`` is the pattern, of which there are as many as the site has addresses."""
    _REQUESTS.labels(route, method, str(status)).inc()
    _SECONDS.labels(route).observe(seconds)


def count_task(task: str, outcome: str, seconds: float) -> None:
    """``task`` is a function's name, ``outcome`` "done" or "failed"."""
    _TASKS.labels(task, outcome).observe(seconds)


def count_mail_failed() -> None:
    """One message that the mail server did not take."""
    _MAILS.inc()


def count_hook(module: str, hook: str, *, failed: bool, slow: bool = False) -> None:
    """Count a call of one module that raised, or took longer than its hook may."""
    if failed:
        _HOOK_ERRORS.labels(module, hook).inc()
    if slow:
        _HOOK_SLOW.labels(module, hook).inc()
