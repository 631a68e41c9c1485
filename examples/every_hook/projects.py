"""Public projects: the register's cards, and who watches over them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from typing_extensions import override

from chinhquyen_sdk import SiteRef, hookimpl
from chinhquyen_sdk.domain.projects import Funding, ProjectCard, ProjectState, ProjectSupervision
from chinhquyen_sdk.hooks import ProjectHooks

from .lamps import lamps_of

PROJECT = "DEN-NGO-5"


class Projects(ProjectHooks):
    """The lamps of ngõ 5 are built with what its households gave."""

    @override
    @hookimpl
    def investment_projects(self, site: SiteRef) -> list[ProjectCard]:
        if not lamps_of(site):
            return []
        return [
            ProjectCard(
                code=PROJECT,
                title="Đèn đường ngõ 5, tổ 5",
                funding=Funding.COMMUNITY,
                state=ProjectState.BUILDING,
                village_name="Tổ 5",
                capital=48_000_000,
                starts_on=date(2026, 10, 1),
            )
        ]

    @override
    @hookimpl
    def supervisors_of(self, site: SiteRef, codes: Sequence[str]) -> list[ProjectSupervision]:
        if PROJECT not in codes or not lamps_of(site):
            return []
        return [ProjectSupervision(code=PROJECT, board="Tổ tự quản đèn đường ngõ 5", since=date(2026, 10, 1))]
