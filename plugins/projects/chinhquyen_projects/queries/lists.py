"""Lists of projects: what is being built first, then what began last."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db.models import Q, QuerySet
from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.projects import Funding, Project, ProjectCard, ProjectState, card_of
from chinhquyen_sdk.domain.text import fold
from chinhquyen_sdk.host.module_settings import settings_of

from ..module import manifest
from ..rows import ProjectRow, TotalRow

PAGE_SIZE = 20
MOST = 500
_OPEN = [state.value for state in ProjectState if state.is_open]
_ORDER = ("rank", "-began_on", "-id")


class ProjectFilter(NamedTuple):
    """What a list is narrowed to; empty: not at all. What is no state, kind or village narrows nothing."""

    state: str = ""
    funding: str = ""
    village: str = ""
    cell: str = ""
    words: str = ""

    def narrow(self, rows: QuerySet[ProjectRow]) -> QuerySet[ProjectRow]:
        """Return the rows that fit."""
        if self.state in list(ProjectState):
            rows = rows.filter(state=self.state)
        if self.funding in list(Funding):
            rows = rows.filter(funding=self.funding)
        if id := _uuid(self.village):
            rows = rows.filter(village=id)
        if self.cell.isdecimal() and len(self.cell) < 16:
            rows = rows.filter(cell=int(self.cell))
        for word in fold(self.words).split()[:8]:
            rows = rows.filter(folded__contains=word)
        return rows


EVERYTHING = ProjectFilter()


class StateTotal(NamedTuple):
    """How many projects are in a state, their capital and what was paid, in đồng."""

    state: ProjectState
    projects: int
    capital: int
    paid: int


def projects_page(
    site: Site, wanted: ProjectFilter = EVERYTHING, after: str = "", *, withdrawn: bool = False
) -> tuple[list[Project], str]:
    """Return a page of projects and the key of the next page."""
    rows = _after(wanted.narrow(ProjectRow.objects.filter(site=site, withdrawn=withdrawn)), after)
    found = list(rows.order_by(*_ORDER)[: PAGE_SIZE + 1])
    last = found[PAGE_SIZE - 1] if len(found) > PAGE_SIZE else None
    key = f"{last.rank}_{last.began_on.isoformat()}_{last.pk}" if last else ""
    return [row.record() for row in found[:PAGE_SIZE]], key


def _after(rows: QuerySet[ProjectRow], after: str) -> QuerySet[ProjectRow]:
    rank, _, rest = after.partition("_")
    day, _, key = rest.partition("_")
    try:
        at, on, id = int(rank), date.fromisoformat(day), UUID(key)
    except ValueError:
        return rows
    if not 0 <= at < 100:
        return rows
    behind = Q(began_on__lt=on) | Q(began_on=on, id__lt=id)
    return rows.filter(Q(rank__gt=at) | Q(rank=at) & behind)


def _uuid(typed: str) -> UUID | None:
    try:
        return UUID(typed)
    except ValueError:
        return None


def totals(site: Site) -> list[StateTotal]:
    """Return the running totals by state, in the order of the states (one query)."""
    kept = {row.state: row for row in TotalRow.objects.filter(site=site)}
    return [
        StateTotal(state, kept[state.value].projects, kept[state.value].capital, kept[state.value].paid)
        for state in ProjectState
        if state.value in kept and kept[state.value].projects
    ]


def open_projects(site: Site) -> list[Project]:
    """Return what is still to be built, five hundred at most."""
    rows = ProjectRow.objects.filter(site=site, withdrawn=False, state__in=_OPEN)
    return [row.record() for row in rows.order_by(*_ORDER)[:MOST]]


def project_cards(site: Site) -> list[ProjectCard]:
    """Return the cards other modules ask for (one query)."""
    rows = ProjectRow.objects.filter(site=site, withdrawn=False).order_by(*_ORDER)[:MOST]
    return [
        card_of(one, reverse("projects:project", args=[one.code])) for one in (row.record() for row in rows)
    ]


def cells(site: Site, wanted: ProjectFilter) -> list[tuple[int, int, int, str, str]]:
    """Return the cells of the map: cell, how many, how many open, and code and title of the first one there."""
    rows = wanted.narrow(ProjectRow.objects.filter(site=site, withdrawn=False, cell__isnull=False))
    found = list(rows.order_by(*_ORDER).values_list("cell", "state", "code", "title")[:MOST])
    many = Counter(cell for cell, *_ in found)
    open_ones = Counter(cell for cell, state, *_ in found if state in _OPEN)
    first: dict[int, tuple[str, str]] = {}
    for cell, _, code, title in found:
        first.setdefault(cell, (code, title))
    return [(cell, many[cell], open_ones[cell], *first[cell]) for cell in first]


def due(site: Site, until: date, since: date | None, most: int) -> list[Project]:
    """Return the projects whose next step is due, along their index."""
    rows = ProjectRow.objects.filter(site=site, state__in=_OPEN, falls_on__lte=until)
    rows = rows.filter(falls_on__gte=since) if since else rows
    return [row.record() for row in rows.order_by("falls_on")[:most]]


def reporting_day(site: Site) -> int:
    """Return by which day of the month progress is told."""
    return int(settings_of(site, manifest.slug).day)
