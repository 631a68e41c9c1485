"""Writing down: row, journal and the version of the words in one transaction."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.greetings import Greeting, Outcome
from chinhquyen_sdk.host import journal

from ..rows import GreetingRow, VersionRow
from .showing import let_find


def now(at: datetime | None) -> datetime:
    """Return ``at``, or this moment."""
    return at or timezone.now()


def locked(site: Site, id: UUID) -> GreetingRow:
    """Return the row of ``id``, locked until the transaction ends."""
    row: GreetingRow = GreetingRow.objects.select_for_update().get(site=site, pk=id)
    return row


def keep(site: Site, row: GreetingRow, outcome: Outcome) -> Greeting:
    """Write the outcome of an act on an existing greeting."""
    had = row.version
    for name, value in GreetingRow.values_of(outcome.greeting).items():
        setattr(row, name, value)
    row.save()
    if outcome.greeting.version != had:
        keep_version(site, outcome.greeting)
    let_find(site, outcome.greeting)
    journal.record(site, outcome.event)
    return outcome.greeting


def keep_version(site: Site, greeting: Greeting) -> None:
    """Keep the words as they now are."""
    VersionRow.objects.create(
        site=site, greeting_id=greeting.id, number=greeting.version, title=greeting.title, page=greeting.page,
        script=greeting.script, social=greeting.social, writer=greeting.drafter,
    )  # fmt: skip
