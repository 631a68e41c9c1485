"""What documents do to each other's effect, and what days do to it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from itertools import islice

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import documents as law
from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.documents import Ending, LegalDocument, RelationKind
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.switches import communes_without

from ..module import manifest
from ..rows import DocumentRow, RelationRow
from .keeping import columns_for, now

_ENDS = [kind.value for kind in RelationKind if kind.ends]
_AT_ONCE = 200


def settle(
    site: Site, documents: Iterable[LegalDocument], *, actor: Actor, at: datetime, told: bool = True
) -> None:
    """See anew what ends each of ``documents``, and whatever they themselves end or no longer end."""
    keys = {one.key for one in documents} | {
        relation.key for one in documents for relation in one.relations if relation.kind.ends
    }
    for key in sorted(keys):
        _settle_key(site, key, actor, at, told=told)


def _settle_key(site: Site, key: str, actor: Actor, at: datetime, *, told: bool) -> None:
    rows = list(DocumentRow.objects.select_for_update().filter(site=site, key=key, removed=False))
    if not rows:
        return
    ending = RelationRow.objects.filter(site=site, key=key, kind__in=_ENDS, document__removed=False)
    relations = list(ending.select_related("document"))
    for row in rows:
        # One that names no day means the only document of that symbol; between two it does not choose.
        mine = [
            one
            for one in relations
            if one.issued_on == row.issued_on or (not one.issued_on and len(rows) == 1)
        ]
        ends = [_ending(one) for one in mine if one.document_id != row.pk]
        outcome = law.mark_ended(row.record(), ends, actor=actor, at=at)
        if outcome:
            for name, value in columns_for(outcome.document, local_day(at)).items():
                setattr(row, name, value)
            row.save()
            (journal.record if told else _silently)(site, outcome.event)


def _silently(site: Site, event: law.events.DocumentEvent) -> None:
    journal.record_past(site, [event])


def _ending(relation: RelationRow) -> Ending:
    document: LegalDocument = relation.document.record()
    return Ending(RelationKind(relation.kind), document.title, document.effective_on)


def turn_effects(at: datetime | None = None) -> bool:
    """Set the kept effect of documents whose day has come; True: there are more. Called by the worker.

    Pages tell the effect of the day they are read on; what is kept here is only what lists are narrowed by.
    """
    today = local_day(now(at))
    closed = communes_without(manifest.slug)
    rows = DocumentRow.objects.filter(turns_on__lte=today).exclude(site__in=closed).order_by("turns_on")
    with transaction.atomic():
        found = list(islice(rows.select_for_update(), _AT_ONCE))
        for row in found:
            kept = columns_for(row.record(), today)
            row.effect, row.turns_on = kept["effect"], kept["turns_on"]
        DocumentRow.objects.bulk_update(found, ["effect", "turns_on"])
    return len(found) == _AT_ONCE
