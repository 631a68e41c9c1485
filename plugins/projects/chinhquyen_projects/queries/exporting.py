"""The whole register for a file, read bit by bit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Any

from django.db.models import Q
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.projects import CapitalFacts, Project, late_days

from ..rows import ProjectRow
from .supervision import supervisors

_PLAIN = (
    "code", "title", "investor", "decision_number", "decision_on", "place", "capital", "paid", "contractor", "consultant",
    "planned_start", "started_on", "planned_finish", "finished_on", "percent", "given_money", "given_days", "given_land",
    *CapitalFacts.model_fields,
)  # fmt: skip
_AT_ONCE = 200


def every_project(site: Site) -> Iterator[Project]:
    """Yield every public project, what is being built first."""
    rows = ProjectRow.objects.filter(site=site, withdrawn=False).order_by("rank", "-began_on", "-id")
    return (row.record() for row in rows.iterator(_AT_ONCE))


def export_projects(site: Site, parameters: dict[str, str]) -> Iterator[dict[str, Any]]:
    """Yield the projects that were not finished before the period and did not begin after it."""
    since, until = (date.fromisoformat(str(parameters[name])) for name in ("since", "until"))
    rows = ProjectRow.objects.filter(
        Q(finished_on=None) | Q(finished_on__gte=since), site=site, withdrawn=False
    )
    found = (
        row.record() for row in rows.filter(began_on__lte=until).order_by("began_on", "id").iterator(_AT_ONCE)
    )
    today = local_day(timezone.now())
    while batch := list(islice(found, _AT_ONCE)):
        boards = supervisors(site, [one.code for one in batch]) or {}
        for one in batch:
            board = boards.get(one.code)
            yield {
                **{name: getattr(one, name) for name in _PLAIN}, "funding": one.funding.label, "village": one.village_name,
                "state": one.state.label, "late_days": late_days(one, today), "board": board.board if board else "",
            }  # fmt: skip
