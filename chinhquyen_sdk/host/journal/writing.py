"""Writing the journal and reading it back."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db import connection, transaction
from wagtail.models import Site

from chinhquyen_sdk.domain.events import Event, decode

from ..audit.writing import record_event
from ..models import JournalEntry, Untold


def record(site: Site, event: Event) -> JournalEntry:
    """Write ``event`` in the caller's transaction; after commit the listeners are told in the background.

    The mark beside the entry is what the sweep finds when the process dies between commit and enqueueing.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("journal.record belongs in the transaction that writes the row")
    entry = _entry(site, event)
    entry.save(force_insert=True)
    Untold.objects.create(entry=entry)
    record_event(entry)
    transaction.on_commit(lambda: _enqueue(entry.seq), robust=True)
    return entry


def record_past(site: Site, events: Iterable[Event]) -> None:
    """Write down what happened before this site was there (a demo, an old paper book); nobody is told."""
    JournalEntry.objects.bulk_create([_entry(site, event) for event in events], batch_size=500)


def _entry(site: Site, event: Event) -> JournalEntry:
    return JournalEntry(
        id=event.id,
        site=site,
        hook=event.hook,
        subject=event.subject,
        payload=event.model_dump(mode="json"),
        actor_kind=event.actor.kind,
        actor_id=event.actor.id,
        actor_name=event.actor.name,
        at=event.at,
    )


def _enqueue(seq: int) -> None:
    from ..tasks import tell_entry  # tasks imports the teller, which imports this package

    tell_entry.enqueue(seq)


def timeline(site: Site, subject: UUID) -> list[Event]:
    """Return what happened to ``subject`` at ``site``, in the order it was recorded."""
    entries = JournalEntry.objects.filter(site=site, subject=subject).values_list("hook", "payload")
    return [decode(hook, payload) for hook, payload in entries]


def newest() -> int:
    """Return the number of the newest event of all sites: what was computed at another number may have changed."""
    return JournalEntry.objects.order_by("-seq").values_list("seq", flat=True).first() or 0
