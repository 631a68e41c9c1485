"""Telling the modules: each in its own transaction, each at most one worker at a time."""

from __future__ import annotations

import logging

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.events import decode
from chinhquyen_sdk.modules import registry

from ..fences import all_communes
from ..models import JournalEntry, Telling, Untold
from ..sites import site_ref
from ..switches import is_on
from .backoff import LEASE, next_try
from .blame import why

log = logging.getLogger("chinhquyen.journal")
State = Telling.State
OPEN = (State.PENDING, State.FAILED, State.TELLING)


class _TakenOverError(Exception):
    """Our lease ran out and another worker has this telling: what we did is undone."""


def tell_entry(seq: int) -> None:
    """Tell every listener of entry ``seq`` that is due. Safe to run twice and by several workers at once."""
    address(seq)
    due = Telling.objects.filter(entry_id=seq, state__in=OPEN, next_try_at__lte=timezone.now())
    for pk in due.order_by("module").values_list("pk", flat=True):
        tell(pk)


@transaction.atomic
def address(seq: int) -> None:
    """Write down who is to be told of entry ``seq``, once."""
    mark = Untold.objects.select_for_update().select_related("entry").filter(entry_id=seq).first()
    if mark is None:
        return
    entry = mark.entry
    listening = calling.listeners(entry.hook, site_ref(entry.site_id))
    # A broken module cannot say what it listens to; it is told once mended, and staff see that it was not.
    broken = registry().broken if calling.is_hook(entry.hook) else []
    deaf = [name for name, _ in broken if _is_deaf(name) and is_on(entry.site_id, name)]
    tellings = [Telling(entry=entry, module=slug) for slug in dict.fromkeys([*listening, *deaf])]
    Telling.objects.bulk_create(tellings, ignore_conflicts=True)
    mark.delete()


def tell(pk: int) -> None:
    """Tell one module of one entry, if it is due and nobody else is at it."""
    telling = _claim(pk)
    if telling is None:
        return
    try:
        _deliver(telling)
    except _TakenOverError:
        return
    except Exception as error:  # noqa: BLE001 - the other listeners must hear, and this one later
        _put_off(telling, why(error))


def _claim(pk: int) -> Telling | None:
    now = timezone.now()
    due = Telling.objects.filter(pk=pk, state__in=OPEN, next_try_at__lte=now)
    # One conditional update decides among workers; the lease gives it back should this process die.
    if not due.update(state=State.TELLING, attempts=F("attempts") + 1, next_try_at=now + LEASE):
        return None
    return Telling.objects.select_related("entry").get(pk=pk)


def _deliver(telling: Telling) -> None:
    entry: JournalEntry = telling.entry
    site = site_ref(entry.site_id)
    slug = telling.module
    if not is_on(site, slug):
        _give_up(telling, "Mô-đun đã tắt trước khi được báo.")
        return
    if _is_deaf(slug):
        _put_off(telling, "Mô-đun đang hỏng hoặc vắng.")
        return
    # What the listener writes and the mark "done" are one: killed in between, both are undone
    # and it hears again.
    with (
        transaction.atomic(),
        all_communes("a fact is told behind any request, also where the tasks run at once"),
    ):
        calling.tell_one(slug, site, decode(entry.hook, entry.payload))
        if not _mine(telling).update(state=State.DONE, last_error=""):
            raise _TakenOverError


def _is_deaf(slug: str) -> bool:
    return not registry().plugin_manager.has_plugin(slug)


def _mine(telling: Telling):
    return Telling.objects.filter(pk=telling.pk, state=State.TELLING, attempts=telling.attempts)


def _put_off(telling: Telling, reason: str) -> None:
    log.warning(
        "module %s failed on %s (attempt %d): %s",
        telling.module,
        telling.entry.hook,
        telling.attempts,
        reason,
    )
    again = next_try(telling.attempts, timezone.now())
    if again is None:
        _give_up(telling, reason)
        return
    _mine(telling).update(state=State.FAILED, next_try_at=again, last_error=reason)


def _give_up(telling: Telling, reason: str) -> None:
    log.error("module %s was not told of %s: %s", telling.module, telling.entry.hook, reason)
    _mine(telling).update(state=State.UNDELIVERED, last_error=reason)
