"""What modules did wrong while the site ran: which hook raised or took too long, and when. Kept for a week, beside the cache."""

from __future__ import annotations

import logging
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.utils import timezone

from chinhquyen_sdk.domain.events import event_types
from chinhquyen_sdk.modules import Call

from .metrics import count_hook

log = logging.getLogger("chinhquyen.hooks")
KEPT_SECONDS = 7 * 24 * 3600
# A person waits for what is asked; what is told runs in the worker.
ASKED_SECONDS, TOLD_SECONDS = 0.5, 10.0
# Once is the first call of a process, which still imports and opens files.
SLOW_TIMES = 2


def notice(call: Call) -> None:
    """Count and remember ``call`` when it failed or was slow; what went well costs nothing, and a memory that fails hurts nobody."""
    slow = call.seconds > budget(call.hook)
    count_hook(call.slug, call.hook, failed=bool(call.error), slow=slow)
    if call.error or slow:
        try:
            _remember(call)
        except Exception as error:  # noqa: BLE001 - the cache's fault must not become the hook's
            log.warning("%s in %s was not remembered: %s", call.slug, call.hook, type(error).__name__)


def _remember(call: Call) -> None:
    kept: dict[str, dict[str, Any]] = cache.get(_key(call.slug)) or {}
    name = f"{call.hook}:{call.error or 'slow'}"
    times = kept.get(name, {}).get("times", 0) + 1
    kept[name] = {"call": tuple(call), "times": times, "last": timezone.now()}
    cache.set(_key(call.slug), kept, KEPT_SECONDS)


def budget(hook: str) -> float:
    """Return how many seconds an answer to ``hook`` may take; the setting CHINHQUYEN_HOOK_SECONDS changes it for what is asked."""
    if hook in event_types():
        return TOLD_SECONDS
    return float(getattr(settings, "CHINHQUYEN_HOOK_SECONDS", ASKED_SECONDS))


def troubles_of(slug: str) -> list[str]:
    """Return what module ``slug`` did wrong in the last week, a line for each hook and kind of fault."""
    kept: dict[str, dict[str, Any]] = cache.get(_key(slug)) or {}
    calls = [(Call(*each["call"]), each["times"], each["last"]) for _, each in sorted(kept.items())]
    return [_line(call, times, last) for call, times, last in calls if call.error or times >= SLOW_TIMES]


def _line(call: Call, times: int, last: Any) -> str:
    when = timezone.localtime(last).strftime("%H:%M ngày %d/%m")
    if call.error:
        return f"Hook {call.hook} hỏng {times} lần, gần nhất lúc {when}: {call.error}."
    seconds, most = (f"{number:.1f}".replace(".", ",") for number in (call.seconds, budget(call.hook)))
    return (
        f"Hook {call.hook} chậm {times} lần, gần nhất lúc {when}: {seconds} giây, chỉ nên dưới {most} giây."
    )


def _key(slug: str) -> str:
    return f"chinhquyen:troubles:{slug}"
