"""What community decisions answer when other modules ask, and what they hear."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from typing_extensions import override
from wagtail.models import Site

from chinhquyen_sdk.domain.community_decisions.events import VoteConcluded
from chinhquyen_sdk.domain.office import DueItem
from chinhquyen_sdk.domain.search import PublicText
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.hooks import (
    CommunityDecisionHooks,
    OfficeHooks,
    Piece,
    ScreenHooks,
    SearchHooks,
    hookimpl,
)

from . import commands
from .panels.due import draw_decisions, due_items


class Hooks(CommunityDecisionHooks, OfficeHooks, ScreenHooks, SearchHooks):
    """A vote that was concluded elsewhere is recorded here; told twice, it is one decision."""

    @override
    @hookimpl
    def vote_concluded(self, site: SiteRef, event: VoteConcluded) -> None:
        outcome = event.outcome.model_copy(update={"vote": event.subject})
        commands.record_decision(Site.objects.get(pk=site.id), outcome, actor=event.actor, at=event.at)

    @override
    @hookimpl
    def pieces(self, site: SiteRef) -> list[Piece]:
        return [Piece("community_decisions.latest", "Bà con vừa quyết định", draw_decisions, shared=True)]

    @override
    @hookimpl
    def due_items(
        self, site: SiteRef, until: date, officer: str, since: date | None, most: int
    ) -> list[DueItem]:
        if officer not in ("", "none"):
            return []  # what the people decided is the whole office's work
        return due_items(Site(pk=site.id), until, since, most)

    @override
    @hookimpl
    def public_texts(self, site: SiteRef) -> Iterable[PublicText]:
        return commands.public_texts(Site.objects.get(pk=site.id))
