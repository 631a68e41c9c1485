"""The worker looks the chains over without end, bit by bit, and says aloud when one is broken."""

from __future__ import annotations

import logging
from datetime import timedelta

from django.utils import timezone
from wagtail.models import Site

from ..models import AuditCheck, AuditLink
from .anchors import Anchor, kept
from .verifying import verify

log = logging.getLogger("chinhquyen.audit")
AT_ONCE = 20_000
# Having come to the end it goes on with what is new; after a day it begins again from the first line.
AGAIN = timedelta(days=1)


def look_all() -> bool:
    """Look a piece of each commune's chain over; True: there is more to look at now."""
    sites = AuditLink.objects.order_by().values_list("site_id", flat=True).distinct()
    known = set(AuditCheck.objects.values_list("site_id", flat=True))
    return sum(look(site_id) for site_id in sorted({*sites, *known})) > 0


def look(site_id: int) -> bool:
    """Look the next piece over and remember how far it is sound."""
    check, _ = AuditCheck.objects.get_or_create(site_id=site_id)
    now = timezone.now()
    if check.whole_at and now - check.whole_at > AGAIN and not check.finding:
        check.looked_to, check.hash, check.whole_at = 0, "", None
    since = Anchor(site=site_id, number=check.looked_to, hash=check.hash) if check.looked_to else None
    verdict = verify(site_id, since=since, anchors=kept(), at_most=AT_ONCE)
    if verdict.finding and not check.finding:
        log.error("audit: the chain of site %d is broken: number %d, %s", site_id, *verdict.finding[:2])
    if verdict.reached_end and verdict.finding is None and check.whole_at is None:
        check.whole_at = now
    check.finding = str(verdict.finding)[:400] if verdict.finding else ""
    check.looked_to, check.hash, check.checked_at = verdict.number, verdict.hash, now
    check.save()
    return not verdict.reached_end and verdict.finding is None


def state_of(site: Site) -> AuditCheck | None:
    """Return what was found last in the chain of ``site``; None before the worker has looked."""
    return AuditCheck.objects.filter(site=site).first()
