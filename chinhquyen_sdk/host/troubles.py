"""What modules did wrong while the site ran: a hook that raised or took too long, another's table, every commune's rows.

Kept for a week in the cache, and lost with it: what goes on being wrong is soon there again.
"""

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
# Lines of one module: whoever mends the first sees the next.
MOST = 40


def notice(call: Call) -> None:
    """Count and remember ``call`` when it failed or was slow; what went well costs nothing, and a memory that fails hurts nobody."""
    slow = call.seconds > budget(call.hook)
    count_hook(call.slug, call.hook, failed=bool(call.error), slow=slow)
    if call.error or slow:
        try:
            _remember(call)
        except Exception as error:  # noqa: BLE001 - the cache's fault must not become the hook's
            log.warning("%s in %s was not remembered: %s", call.slug, call.hook, type(error).__name__)


def saw(slug: str, what: str) -> None:
    """Remember ``what`` module ``slug`` was seen doing, in words for the administrator; a memory that fails hurts nobody."""
    try:
        _keep(slug, f"saw:{what}", saw=what)
    except Exception as error:  # noqa: BLE001 - the cache's fault must not become the page's
        log.warning("%s was not remembered: %s", slug, type(error).__name__)


def _remember(call: Call) -> None:
    _keep(call.slug, f"{call.hook}:{call.error or 'slow'}", call=tuple(call))


def _keep(slug: str, name: str, **what: Any) -> None:
    kept: dict[str, dict[str, Any]] = cache.get(_key(slug)) or {}
    times = kept.get(name, {}).get("times", 0) + 1
    kept[name] = {**what, "times": times, "last": timezone.now()}
    if len(kept) > MOST:
        del kept[min(kept, key=lambda each: kept[each]["last"])]
    cache.set(_key(slug), kept, KEPT_SECONDS)


def budget(hook: str) -> float:
    """Return how many seconds an answer to ``hook`` may take; the setting CHINHQUYEN_HOOK_SECONDS changes it for what is asked."""
    if hook in event_types():
        return TOLD_SECONDS
    return float(getattr(settings, "CHINHQUYEN_HOOK_SECONDS", ASKED_SECONDS))


def troubles_of(slug: str) -> list[str]:
    """Return what module ``slug`` did wrong in the last week, a line for each hook and kind of fault, each table and place."""
    kept: dict[str, dict[str, Any]] = cache.get(_key(slug)) or {}
    return [line for _, each in sorted(kept.items()) if (line := _line(each))]


def _line(kept: dict[str, Any]) -> str:
    when = timezone.localtime(kept["last"]).strftime("%H:%M ngày %d/%m")
    if "saw" in kept:
        return f"{kept['saw']}; gần nhất lúc {when}."
    call, times = Call(*kept["call"]), kept["times"]
    if not call.error and times < SLOW_TIMES:
        return ""
    if call.error:
        return f"Hook {call.hook} hỏng {times} lần, gần nhất lúc {when}: {call.error}."
    seconds, most = (f"{number:.1f}".replace(".", ",") for number in (call.seconds, budget(call.hook)))
    return (
        f"Hook {call.hook} chậm {times} lần, gần nhất lúc {when}: {seconds} giây, chỉ nên dưới {most} giây."
    )


def _key(slug: str) -> str:
    return f"chinhquyen:troubles:{slug}"
