"""Joining the lines of a commune to its chain: by the worker, in batches, so that no act waits for another.

Between an act and its link lie some seconds. In them a line can be removed without trace by somebody who writes in
the database; changed or invented it cannot be, for its own mark is keyed (docs/decisions/0092).
"""

from __future__ import annotations

import logging
from collections.abc import Sequence

from django.db import IntegrityError, transaction
from django.db.models import Exists, Max, OuterRef, QuerySet

from ..models import AuditEntry, AuditLink
from .keys import keyed, writing_key
from .sources import fits, sources_of

log = logging.getLogger("chinhquyen.audit")
BEGINNING = "0" * 64
_AT_ONCE = 500
# How far behind the newest link a line may be committed late and still be found by the quick look; the nightly one looks at all.
_LATE = 10_000


def chain_all() -> bool:
    """Join what is new, commune by commune; True: there is more."""
    floor = (AuditLink.objects.aggregate(last=Max("entry_id"))["last"] or 0) - _LATE
    waiting = unchained().filter(pk__gt=floor)
    sites = list(waiting.order_by().values_list("site_id", flat=True).distinct())
    return sum(chain_site(site_id, floor) == _AT_ONCE for site_id in sites) > 0


def chain_site(site_id: int, floor: int = 0) -> int:
    """Join the new lines of one commune; return how many. Of two workers at once one gives way."""
    try:
        with transaction.atomic():
            found = unchained().filter(site_id=site_id, pk__gt=floor).order_by("pk")[:_AT_ONCE]
            return _join(site_id, list(found))
    except IntegrityError:  # another worker wrote the same number first
        return 0


def unchained() -> QuerySet[AuditEntry]:
    """Return the lines that stand in no chain yet."""
    rows: QuerySet[AuditEntry] = AuditEntry.objects.filter(
        ~Exists(AuditLink.objects.filter(entry=OuterRef("pk")))
    )
    return rows


def _join(site_id: int, entries: Sequence[AuditEntry]) -> int:
    last = AuditLink.objects.filter(site_id=site_id).order_by("-number").first()
    number, previous = (last.number, last.hash) if last else (0, BEGINNING)
    sources, links = sources_of(entries), []
    for entry in entries:
        if not fits(entry, sources):
            # Joining it would make it genuine: it stays outside, and verifying names it.
            log.error("audit: entry %d of site %d has a mark that does not fit", entry.pk, site_id)
            continue
        number += 1
        link = AuditLink(site_id=site_id, number=number, entry=entry, previous=previous, key=writing_key())
        link.hash = previous = hash_of(link, entry.mark) or ""
        links.append(link)
    AuditLink.objects.bulk_create(links)
    return len(links)


def hash_of(link: AuditLink, mark: str, number: int | None = None) -> str | None:
    """Return the hash that fits ``link``; None when its key is not here."""
    stands = link.number if number is None else number
    said = {
        "site": link.site_id,
        "number": stands,
        "entry": link.entry_id,
        "mark": mark,
        "previous": link.previous,
    }
    return keyed(link.key, said)
