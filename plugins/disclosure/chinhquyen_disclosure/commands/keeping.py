"""Writing down: row and journal in one transaction, and whether a posting has become complete."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain import disclosure as law
from chinhquyen_sdk.domain.disclosure import Due, Posting
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.text import fold
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.places import villages

from ..queries import proofs_of
from ..rows import DueRow, PostingRow
from .showing import let_find


def now(at: datetime | None) -> datetime:
    """Return ``at``, or this moment."""
    return at or timezone.now()


def locked_due(site: Site, id: UUID) -> DueRow:
    """Return the row of the due ``id``, locked until the transaction ends."""
    row: DueRow = DueRow.objects.select_for_update().get(site=site, pk=id)
    return row


def locked_posting(site: Site, id: UUID) -> PostingRow:
    """Return the row of the posting ``id``, locked until the transaction ends."""
    row: PostingRow = PostingRow.objects.select_for_update().get(site=site, pk=id)
    return row


def due_values(due: Due) -> dict[str, object]:
    """Return the columns of ``due``."""
    return {**DueRow.values_of(due), "falls_on": due.falls_on}


def posting_values(posting: Posting) -> dict[str, object]:
    """Return the columns of ``posting``."""
    return {
        **PostingRow.values_of(posting),
        "folded": fold(f"{posting.title} {posting.summary} {posting.document}"),
    }


def keep_due(row: DueRow, due: Due) -> None:
    """Write ``due`` over its row."""
    for name, value in due_values(due).items():
        setattr(row, name, value)
    row.save()


def keep_posting(row: PostingRow, posting: Posting) -> None:
    """Write ``posting`` over its row."""
    for name, value in posting_values(posting).items():
        setattr(row, name, value)
    row.save()


def settle(site: Site, row: PostingRow, posting: Posting, *, actor: Actor, at: datetime) -> Posting:
    """Count the forms anew: the posting that just became complete says so, its due stands as the posting does."""
    known = [village.id for village in villages(site)]
    proofs = proofs_of(site, posting.id)
    outcome = law.settle(posting, proofs, known, actor=actor, at=at)
    if outcome is not None:
        posting = outcome.posting
        journal.record(site, outcome.event)
    keep_posting(row, posting)
    let_find(site, posting)
    if posting.due is not None:
        due_row = locked_due(site, posting.due)
        complete = law.completeness(posting, proofs, known).is_complete
        keep_due(due_row, law.settled_due(due_row.record(), complete=complete))
    return posting
