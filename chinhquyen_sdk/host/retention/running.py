"""Forgetting what has had its days, in small steps: each is whole, and what was interrupted goes on at the next."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, NamedTuple

from django.db import transaction
from django.db.models import Count, Min, QuerySet
from django.utils import timezone
from django.utils.module_loading import import_string
from wagtail.models import Site

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.people import Actor

from .. import audit
from ..models import RetentionHold
from .rules import Ruled, rules

log = logging.getLogger("chinhquyen.retention")
STEP = 200


class Due(NamedTuple):
    """What one rule has to forget in one commune: how many rows, and their oldest day. No word of what is in them."""

    ruled: Ruled
    site: Site
    rows: int
    oldest: date


def due_of(moment: datetime | None = None, site: Site | None = None) -> Iterator[Due]:
    """Yield what is due, rule by rule and commune by commune; nothing is changed."""
    sites = {each.pk: each for each in ([site] if site else Site.objects.order_by("pk"))}
    for ruled in _working():
        found = _rows(ruled, moment or timezone.now()).filter(site__in=sites).order_by()
        for line in (
            found.values("site").annotate(many=Count("pk"), oldest=Min(ruled.rule.day)).order_by("site")
        ):
            oldest = line["oldest"]
            day = local_day(oldest) if isinstance(oldest, datetime) else oldest
            yield Due(ruled, sites[line["site"]], line["many"], day)


def forget_all() -> bool:
    """Take one step of every rule; True: there is more. What fails in one module does not stop the others."""
    more = False
    for ruled in _working():
        for site in Site.objects.order_by("pk"):
            try:
                more |= forget_some(ruled, site, timezone.now()) == STEP
            except Exception as error:  # noqa: BLE001 - a module's fault must not keep the other modules' data
                log.error("retention %s failed: %s", ruled.key, type(error).__name__)
    return more


def forget_due(module: str, moment: datetime | None = None) -> int:
    """Forget all that is due in one module; return how many rows."""
    moment, done = moment or timezone.now(), 0
    for ruled in _working():
        for site in Site.objects.order_by("pk") if ruled.module == module else ():
            while step := forget_some(ruled, site, moment):
                done += step
    return done


@transaction.atomic
def forget_some(ruled: Ruled, site: Site, moment: datetime) -> int:
    """Forget at most one step's rows of one rule in one commune; return how many. Locked rows are left to who holds them."""
    found = _rows(ruled, moment).filter(site=site).order_by(ruled.rule.day, "pk")
    keys = list(found.values_list("pk", flat=True)[:STEP])
    if not keys:
        return 0
    # Asked again under the lock: meanwhile somebody may have opened the case again.
    rows = list(
        _rows(ruled, moment).filter(pk__in=keys).select_for_update(of=("self",)).select_related("site")
    )
    if ruled.rule.forget:
        with calling.acting_as(ruled.module):
            _called(ruled.rule.forget)(rows, moment)
    else:
        ruled.model.objects.filter(pk__in=[row.pk for row in rows]).delete()
    if rows:
        audit.record(site, "forgotten", note=f"{ruled.key}: {len(rows)}", actor=Actor.system())
    return len(rows)


def _working() -> list[Ruled]:
    return [ruled for ruled in rules() if ruled.rule.due]


def _rows(ruled: Ruled, moment: datetime) -> QuerySet[Any]:
    due: QuerySet[Any] = _called(ruled.rule.due)(moment)
    held = RetentionHold.objects.filter(lifted_at=None).values("subject")
    return due.exclude(**{f"{ruled.rule.case}__in": held})


def _called(dotted: str) -> Any:
    return import_string(dotted.replace(":", "."))
