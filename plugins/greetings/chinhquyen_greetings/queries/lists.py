"""Lists of greetings: for everybody, for the office, for a file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.greetings import Greeting, GreetingState, lunar_day
from chinhquyen_sdk.host import keyset

from ..rows import GreetingRow
from .case import plays

PAGE_SIZE = 10
_PUBLIC = [state.value for state in GreetingState if state.is_public]


def latest(site: Site, after: str = "", size: int = 25) -> tuple[list[Greeting], str]:
    """Return a page of greetings for staff, the newest day first, and the key of the next page."""
    return _page(GreetingRow.objects.filter(site=site), "day", after, size)


def public_page(site: Site, after: str = "", size: int = PAGE_SIZE) -> tuple[list[Greeting], str]:
    """Return a page of published greetings, the newest first, and the key of the next page."""
    return _page(GreetingRow.objects.filter(site=site, state__in=_PUBLIC), "published_at", after, size)


def public_greeting(site: Site, id: UUID) -> Greeting | None:
    """Return a greeting that everybody may read."""
    row = GreetingRow.objects.filter(site=site, pk=id, state__in=_PUBLIC).first()
    return row.record() if row else None


def current(site: Site, today: date) -> list[Greeting]:
    """Return what stands on the front page today; the day counts, whether or not the worker has been by."""
    rows = GreetingRow.objects.filter(site=site, state=GreetingState.PUBLISHED.value).order_by(
        "-published_at"
    )
    found = [row.record() for row in rows[:5]]
    return [each for each in found if each.last_day and each.last_day >= today]


def _page(rows: Any, name: str, after: str, size: int) -> tuple[list[Greeting], str]:
    found = keyset.page(rows, name, after, size)
    return [row.record() for row in found.rows], found.after


def export_log(site: Site, parameters: dict[str, str]) -> Iterator[dict[str, Any]]:
    """Yield the log of greetings for a file."""
    rows = GreetingRow.objects.filter(site=site, day__gte=parameters["since"], day__lte=parameters["until"])
    for row in rows.order_by("day", "id").iterator(200):
        one: Greeting = row.record()
        played = plays(site, one.id)
        lunar = lunar_day(one.day)
        yield {
            "day": one.day, "lunar": lunar.spoken() if lunar else "", "occasion": one.label, "title": one.title,
            "state": one.state.label, "drafter": one.drafter, "approver": one.approver,
            "published_at": one.published_at and timezone.localtime(one.published_at).replace(tzinfo=None),
            "last_day": one.last_day if one.published_at else None, "plays": len(played),
            "played": "; ".join(f"{timezone.localtime(p.played_at):%H:%M %d/%m/%Y} {p.place}" for p in played),
        }  # fmt: skip
