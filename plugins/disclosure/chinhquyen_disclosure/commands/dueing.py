"""What is said of a due: it arose, it did not, it did after all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import Max
from wagtail.models import Site

from chinhquyen_sdk.domain import disclosure as law
from chinhquyen_sdk.domain.disclosure import AddDue, CloseDue, Due, DueStep
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import journal

from ..rows import DueRow
from .keeping import due_values, keep_due, locked_due, now
from .people import look_at_lines

DUE_STEPS: dict[DueStep, tuple[type[Record], Callable[..., law.DueOutcome]]] = {
    DueStep.ARISE: (law.ArisenDue, law.arise_due),
    DueStep.CLOSE: (law.CloseDue, law.close_due),
    DueStep.REOPEN: (law.ReopenDue, law.reopen_due),
}


@transaction.atomic
def take_due_step(
    site: Site, id: UUID, step: DueStep, wish: Record, *, actor: Actor, at: datetime | None = None
) -> Due:
    """Take one step. Raises ``Refused`` (with its basis) or ``ValidationError`` (by field)."""
    look_at_lines(site, wish, "label", "reason")
    row = locked_due(site, id)
    outcome = DUE_STEPS[step][1](row.record(), wish, actor=actor, at=now(at))
    keep_due(row, outcome.due)
    journal.record(site, outcome.event)
    return outcome.due


@transaction.atomic
def add_due(site: Site, like: UUID, wish: AddDue, *, actor: Actor, at: datetime | None = None) -> Due:
    """Open one more due beside ``like``; the same words for the same day are the same due."""
    look_at_lines(site, wish, "label")
    first: Due = locked_due(site, like).record()
    beside = DueRow.objects.filter(site=site, duty=first.duty, term=first.term)
    for row in beside.filter(label=wish.label, starts_on=wish.starts_on):
        return row.record()  # type: ignore[no-any-return]
    number = beside.aggregate(last=Max("number"))["last"] + 1
    outcome = law.add_due(first.facts, wish, id=uuid4(), number=number, like=first, actor=actor, at=now(at))
    DueRow.objects.create(site=site, **due_values(outcome.due))
    journal.record(site, outcome.event)
    return outcome.due


def close_many(
    site: Site, ids: Iterable[UUID], wish: CloseDue, *, actor: Actor, at: datetime | None = None
) -> tuple[int, list[str]]:
    """Close every due of ``ids`` that may be closed; return how many, and why others stay."""
    done, kept = 0, []
    for id in ids:
        try:
            take_due_step(site, id, DueStep.CLOSE, wish, actor=actor, at=at)
        except DueRow.DoesNotExist:
            continue
        except Refused as refused:
            kept.append(refused.text)
        else:
            done += 1
    return done, list(dict.fromkeys(kept))
