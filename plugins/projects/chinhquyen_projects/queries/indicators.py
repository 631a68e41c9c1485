"""The module's figure: projects with their board (P-06)."""

from __future__ import annotations

from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.indicators import Figure, TracedPage, TracedRow, share
from chinhquyen_sdk.domain.projects import Project, ProjectSupervision
from chinhquyen_sdk.host.tracing import traced_list

from ..module import SUPERVISED
from .supervision import open_supervised, supervisors

_UNKNOWN = "Chưa có phần việc nào ghi các Ban giám sát."


def indicator_figures(site: Site) -> list[Figure]:
    """Return the share of open projects that have their board; without a module that keeps boards it is not known."""
    wanted = open_supervised(site)
    found = supervisors(site, [one.code for one in wanted])
    if found is None:
        return [Figure(indicator=SUPERVISED.id, note=_UNKNOWN)]
    return [share(SUPERVISED, sum(one.code in found for one in wanted), len(wanted))]


def indicator_rows(site: Site, indicator: str, after: str, most: int) -> TracedPage | None:
    """Return the projects that were looked at, in the order of their codes."""
    if indicator != SUPERVISED.id:
        return None
    wanted = sorted(open_supervised(site), key=lambda one: one.code)
    found = supervisors(site, [one.code for one in wanted]) or {}
    return traced_list([_traced(one, found.get(one.code)) for one in wanted], after, most)


def _traced(one: Project, board: ProjectSupervision | None) -> TracedRow:
    return TracedRow(
        label=f"{one.code}: {one.title}", day=board.since if board else None, counted=board is not None,
        why=f"{board.board}." if board else "Chưa có Ban giám sát.", url=reverse("projects_project", args=[one.code]),
        public_url=reverse("projects:project", args=[one.code]),
    )  # fmt: skip
