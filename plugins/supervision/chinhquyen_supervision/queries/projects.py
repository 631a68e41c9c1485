"""The projects that other modules know, and which of them no board looks after."""

from __future__ import annotations

from wagtail.models import Site

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.projects import ProjectCard
from chinhquyen_sdk.host.sites import site_ref

from .boards import supervisors_of


def open_projects(site: Site) -> list[ProjectCard]:
    """Return the open projects that the law sets under a board; none where there is no register."""
    answers = calling.ask("investment_projects", site_ref(site))
    return [
        card for _, cards in answers.values for card in cards if card.is_supervised and card.state.is_open
    ]


def without_board(site: Site, cards: list[ProjectCard]) -> list[ProjectCard]:
    """Return the projects that no board looks after (three queries)."""
    watched = {each.code for each in supervisors_of(site, [card.code for card in cards])}
    return [card for card in cards if card.code not in watched]
