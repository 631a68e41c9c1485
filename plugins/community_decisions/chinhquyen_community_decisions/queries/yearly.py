"""Yearly conferences, and how many villages held theirs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.community_decisions import YearlyConference, YearlyReach, YearlyState, yearly_reach
from chinhquyen_sdk.domain.dates import VIETNAM
from chinhquyen_sdk.host.places import villages

from ..rows import YearlyRow

_MOST = (
    500  # of one year: a commune has some tens of villages, each one conference and some that were put off
)


def yearly(site: Site, id: UUID) -> YearlyConference | None:
    """Return the conference ``id`` of ``site``, or None."""
    row = YearlyRow.objects.filter(site=site, pk=id).first()
    return row.record() if row else None


def yearly_of(site: Site, year: int) -> list[YearlyConference]:
    """Return the conferences of ``year``, the last day first."""
    rows = YearlyRow.objects.filter(site=site, year=year).order_by("-starts_at", "-id")
    return [row.record() for row in rows[:_MOST]]


def reach(site: Site, year: int) -> YearlyReach:
    """Return how many villages held theirs in ``year``, and which are missing (two queries)."""
    held = YearlyRow.objects.filter(site=site, year=year, state=YearlyState.HELD.value)
    return yearly_reach(villages(site), held.values_list("village", flat=True)[:_MOST])


def due_yearly(site: Site, until: date, since: date | None, most: int) -> list[YearlyConference]:
    """Return the conferences whose next step is due, along their index."""
    rows = YearlyRow.objects.filter(site=site, next_due__lte=until)
    rows = rows.filter(next_due__gte=since) if since else rows
    return [row.record() for row in rows.order_by("next_due")[:most]]


def export_yearly(site: Site, parameters: dict[str, str]) -> Iterator[dict[str, Any]]:
    """Yield the book of yearly conferences for a file."""
    since, until = (date.fromisoformat(str(parameters[name])) for name in ("since", "until"))
    first, last = (datetime.combine(day, time(), VIETNAM) for day in (since, until + timedelta(days=1)))
    rows = YearlyRow.objects.filter(site=site, starts_at__gte=first, starts_at__lt=last)
    for row in rows.order_by("starts_at", "id").iterator(200):
        one: YearlyConference = row.record()
        promises = [each for each in one.questions if each.promise]
        yield {
            "day": one.day, "village": one.village_name, "state": one.state.label, "households": one.households,
            "informed": one.informed, "attended": one.attended, "questions": len(one.questions), "promises": len(promises),
            "kept": sum(1 for each in promises if each.kept_on),
        }  # fmt: skip
