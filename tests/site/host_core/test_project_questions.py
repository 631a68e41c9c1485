"""The two questions about projects: what there is, and who supervises it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.projects import Funding, ProjectCard, ProjectState, ProjectSupervision
from chinhquyen_sdk.hooks import ProjectHooks, hookimpl

from .lamps import installed

ROAD = ProjectCard(
    code="DA-2026-01", title="Đường liên tổ 5 - 6", funding=Funding.PUBLIC, state=ProjectState.BUILDING
)
WATCHED = ProjectSupervision(code=ROAD.code, board="Ban Giám sát đường liên tổ 5 - 6", since=date(2026, 3, 2))


class Keeper(ProjectHooks):
    """A module with one project."""

    @hookimpl
    def investment_projects(self, site: Any) -> list[ProjectCard]:
        return [ROAD]


class Watchers(ProjectHooks):
    """A module that supervises it."""

    @hookimpl
    def supervisors_of(self, site: Any, codes: Sequence[str]) -> list[ProjectSupervision]:
        return [WATCHED] if ROAD.code in codes else []


def test_projects_are_asked_of_one_module_and_their_supervisors_of_another(ref: Any) -> None:
    with installed("keeper", Keeper()), installed("watchers", Watchers()):
        cards = dict(calling.ask("investment_projects", ref).values)
        found = dict(calling.ask("supervisors_of", ref, codes=[card.code for card in cards["keeper"]]).values)
        nobody = dict(calling.ask("supervisors_of", ref, codes=["DA-2026-02"]).values)
    assert cards["keeper"] == [ROAD]
    assert found["watchers"] == [WATCHED]
    assert nobody["watchers"] == []


def test_a_business_own_money_needs_no_board() -> None:
    assert ROAD.is_supervised
    assert not ROAD.model_copy(update={"funding": Funding.PRIVATE}).is_supervised
