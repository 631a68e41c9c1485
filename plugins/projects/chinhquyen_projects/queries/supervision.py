"""Who supervises what: asked of the module that keeps the boards, in one question for a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wagtail.models import Site

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.projects import Project, ProjectSupervision
from chinhquyen_sdk.host.sites import site_ref

from .lists import open_projects


class Supervised(NamedTuple):
    """Open projects that need a board: how many have one, and those that do not. ``known``: some module answers for boards."""

    known: bool
    total: int
    having: int
    missing: list[Project]

    @property
    def share(self) -> int | None:
        """Whole per cent, rounded down: 100 only when every one has its board; None when there is none to supervise."""
        return self.having * 100 // self.total if self.total else None


def supervisors(site: Site, codes: Sequence[str]) -> dict[str, ProjectSupervision] | None:
    """Return who supervises each of ``codes``; None when no module that is on keeps boards."""
    answers = calling.ask("supervisors_of", site_ref(site), codes=list(codes))
    if not answers.values:
        return None
    return {one.code: one for _, found in answers.values for one in found}


def open_supervised(site: Site) -> list[Project]:
    """Return the projects still to be built that need a board (Luật 10/2022/QH15 Điều 41)."""
    return [one for one in open_projects(site) if one.funding.is_supervised]


def supervised(site: Site) -> Supervised:
    """Return how many of the projects that are still to be built have their board."""
    wanted = open_supervised(site)
    found = supervisors(site, [one.code for one in wanted])
    missing = [one for one in wanted if one.code not in (found or {})]
    return Supervised(found is not None, len(wanted), len(wanted) - len(missing), missing)
