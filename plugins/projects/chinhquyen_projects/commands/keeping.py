"""Writing down: row, event and running totals in one transaction."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.projects import Project, ProjectState, double_key, falls_on
from chinhquyen_sdk.domain.projects.places import cell_of
from chinhquyen_sdk.domain.text import fold
from chinhquyen_sdk.host.places import villages

from ..queries.lists import reporting_day
from ..rows import ProjectRow, TotalRow
from .showing import let_find

_RANKS = {
    ProjectState.BUILDING: 0, ProjectState.PAUSED: 1, ProjectState.PREPARING: 2, ProjectState.DONE: 3, ProjectState.SETTLED: 4,
}  # fmt: skip


def now(at: datetime | None) -> datetime:
    """Return ``at``, or this moment."""
    return at or timezone.now()


def locked(site: Site, code: str) -> ProjectRow:
    """Return the row of the project ``code``, locked until the transaction ends."""
    return ProjectRow.objects.select_for_update().get(site=site, code=code)


def keep(site: Site, row: ProjectRow | None, project: Project, at: datetime) -> Project:
    """Write ``project`` over ``row``, or as a new one; totals and search follow."""
    before: Project | None = row.record() if row else None
    values = values_of(site, project, at, row)
    if row is None:
        ProjectRow.objects.create(site=site, **values)
    else:
        for name, value in values.items():
            setattr(row, name, value)
        row.save()
    _count(site, before, -1)
    _count(site, project, 1)
    let_find(site, project)
    return project


def values_of(site: Site, project: Project, at: datetime, row: ProjectRow | None) -> dict[str, Any]:
    """Return the columns of ``project``, with what only the database needs."""
    own = row.began_on if row else local_day(at)
    once = double_key(project)
    return {
        **ProjectRow.values_of(project),
        "rank": _RANKS[project.state],
        "began_on": project.started_on or project.planned_start or project.decision_on or own,
        # What was taken out of the register may be entered anew.
        "once": f"{project.id}" if project.withdrawn else once,
        "cell": None if project.withdrawn else _cell(site, project),
        "falls_on": falls_on(project, reporting_day(site)),
        "folded": fold(f"{project.title} {project.investor} {project.where} {project.contractor}")[:4000],
    }


def _cell(site: Site, project: Project) -> int | None:
    """Return the cell of the project's own point, else of its village."""
    if project.latitude is not None and project.longitude is not None:
        return cell_of(project.latitude, project.longitude)
    found = next((village for village in villages(site) if village.id == project.village), None)
    if found is None or found.latitude is None or found.longitude is None:
        return None
    return cell_of(found.latitude, found.longitude)


def village_name(site: Site, id: UUID | None) -> str | None:
    """Return the name of the village ``id``, "" for none, None when the commune has no such village."""
    if id is None:
        return ""
    return next((village.name for village in villages(site) if village.id == id), None)


def _count(site: Site, project: Project | None, sign: int) -> None:
    if project is None or project.withdrawn:
        return
    TotalRow.objects.get_or_create(site=site, state=project.state.value)
    TotalRow.objects.filter(site=site, state=project.state.value).update(
        projects=F("projects") + sign,
        capital=F("capital") + sign * (project.capital or 0),
        paid=F("paid") + sign * (project.paid or 0),
    )
