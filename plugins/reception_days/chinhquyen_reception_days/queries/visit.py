"""One visit, for those who may see it."""

from __future__ import annotations

from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.reception import FilePetition
from chinhquyen_sdk.domain.reception.sources import Source
from chinhquyen_sdk.domain.reception_days.book import BookEntry
from chinhquyen_sdk.domain.reception_days.visits import Visit
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.secret_keys import row_by_secret

from ..rows import EntryRow, VisitRow, hash_secret

_SHORTEST = 10  # what a petition needs at least


def visit_by_code(site: Site, code: str) -> Visit | None:
    """Return the visit ``code`` of ``site``; the caller has checked that it may be seen."""
    row = VisitRow.objects.filter(site=site, code=code).first()
    return row.record() if row else None


def visit_by_id(site: Site, visit: UUID) -> Visit | None:
    """Return the visit with this id, or None when it is not this site's."""
    row = VisitRow.objects.filter(site=site, pk=visit).first()
    return row.record() if row else None


def visit_by_secret(site: Site, code: str, secret: str) -> Visit | None:
    """Return the visit that ``code`` and ``secret`` open together; a wrong one of either takes the same path."""
    row = row_by_secret(VisitRow, site, code, secret, hash_secret)
    return row.record() if row else None


def visits_of(site: Site, day: UUID, most: int = 300) -> list[Visit]:
    """Return the visits of one reception day, by time."""
    rows = VisitRow.objects.filter(site=site, day=day).order_by("slot", "number")
    return [row.record() for row in rows[:most]]


def about(site: Site, visit: UUID) -> list[Event]:
    """Return what happened to the visit, oldest first."""
    return journal.timeline(site, visit)


def handed(site: Site, visit: UUID) -> FilePetition | None:
    """Return the petition that was handed in at ``visit``; None when none was."""
    row = EntryRow.objects.filter(site=site, visit=visit).first()
    if row is None:
        return None
    entry: BookEntry = row.record()
    came: Visit = VisitRow.objects.get(site=site, pk=visit).record()
    words = entry.words
    if not words.handed:
        return None
    told = "\n\n".join(part for part in (words.summary, words.statement) if part)
    return FilePetition(
        source=Source.RECEPTION_DAY, kind=entry.kind, title=words.summary[:200],
        content=told if len(told) >= _SHORTEST else f"Trình bày tại buổi tiếp công dân: {told}",
        sender_name=words.name[:150], sender_phone=came.visitor.phone,
        sender_address=words.address or "Ghi tại nơi tiếp công dân", consent=True,
        received_on=entry.received_on, senders=entry.people,
    )  # fmt: skip
