"""What community decisions answer when other modules ask, and what they hear."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from typing_extensions import override
from wagtail.models import Site

from chinhquyen_sdk.domain.community_decisions import HandedReport
from chinhquyen_sdk.domain.community_decisions.events import VoteConcluded
from chinhquyen_sdk.domain.indicators import Figure, TracedPage
from chinhquyen_sdk.domain.office import DueItem
from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.domain.reporting import SectionOffer
from chinhquyen_sdk.domain.search import PublicText
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.domain.supervision.events import ReportExamined
from chinhquyen_sdk.hooks import (
    CommunityDecisionHooks,
    IndicatorHooks,
    OfficeHooks,
    Piece,
    ReportingHooks,
    ScreenHooks,
    SearchHooks,
    SupervisionHooks,
    hookimpl,
)

from . import commands, queries
from .panels.due import draw_decisions, due_items


class Hooks(
    CommunityDecisionHooks, IndicatorHooks, OfficeHooks, ReportingHooks, ScreenHooks, SearchHooks, SupervisionHooks
):  # fmt: skip
    """A vote concluded elsewhere is recorded here, and what a board found about a report is its answer; told twice, it is one."""

    @override
    @hookimpl
    def vote_concluded(self, site: SiteRef, event: VoteConcluded) -> None:
        outcome = event.outcome.model_copy(update={"vote": event.subject})
        commands.record_decision(Site.objects.get(pk=site.id), outcome, actor=event.actor, at=event.at)

    @override
    @hookimpl
    def handed_report(self, site: SiteRef, report: UUID) -> HandedReport | None:
        return queries.handed_report(Site(pk=site.id), report)

    @override
    @hookimpl
    def report_examined(self, site: SiteRef, event: ReportExamined) -> None:
        commands.answer_by_board(Site.objects.get(pk=site.id), event.subject, actor=event.actor, at=event.at)

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

    @override
    @hookimpl
    def indicators(self, site: SiteRef, period: Period) -> list[Figure]:
        return queries.indicator_figures(Site(pk=site.id), period)

    @override
    @hookimpl
    def indicator_rows(
        self, site: SiteRef, indicator: str, period: Period, after: str, most: int
    ) -> TracedPage | None:
        return queries.indicator_rows(Site(pk=site.id), indicator, period, after, most)

    @override
    @hookimpl
    def report_sections(self, site: SiteRef, period: Period) -> list[SectionOffer]:
        section = queries.report_section(Site(pk=site.id), period)
        return [section] if section else []
