"""What the office owes by a day."""

from __future__ import annotations

from datetime import date

from wagtail.models import Site

from chinhquyen_sdk.domain.dialogues import Demand, DemandState, Dialogue, Promise, PromiseState

from ..rows import DemandRow, DialogueRow, PromiseRow

MOST = 100


def due_dialogues(site: Site) -> list[Dialogue]:
    """Return the dialogues that are not finished, by day: each owes a notice, its hour or a result."""
    rows = DialogueRow.objects.filter(site=site, is_open=True).order_by("sort_day", "id")
    return [row.record() for row in rows[:MOST]]


def due_promises(site: Site, until: date) -> list[Promise]:
    """Return open promises people wait for until that day."""
    rows = PromiseRow.objects.filter(site=site, state=PromiseState.OPEN.value, sort_day__lte=until)
    return [row.record() for row in rows.order_by("sort_day", "id")[:MOST]]


def reached_demands(site: Site, until: date) -> list[Demand]:
    """Return the requests that reached their number and have no dialogue yet."""
    rows = DemandRow.objects.filter(site=site, state=DemandState.REACHED.value, plan_due__lte=until)
    return [row.record() for row in rows.order_by("plan_due", "id")[:MOST]]
