"""What outreach answers when other modules ask."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from typing_extensions import override
from wagtail.models import Site

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.indicators import Figure, TracedPage
from chinhquyen_sdk.domain.letters.facts import LetterFacts
from chinhquyen_sdk.domain.office import DueItem
from chinhquyen_sdk.domain.outreach.letters import invitation_facts
from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.domain.reporting import SectionOffer
from chinhquyen_sdk.domain.search import PublicText
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.hooks import (
    IndicatorHooks,
    LettersHooks,
    OfficeHooks,
    Piece,
    ReportingHooks,
    ScreenHooks,
    SearchHooks,
    hookimpl,
)

from . import commands, queries
from .panels.due import draw_conferences, draw_policies, due_items


class Hooks(IndicatorHooks, ReportingHooks, LettersHooks, OfficeHooks, ScreenHooks, SearchHooks):
    """Outreach tells facts through the journal; here it answers."""

    @override
    @hookimpl
    def pieces(self, site: SiteRef) -> list[Piece]:
        return [
            Piece("outreach.policies", "Chính sách mới", draw_policies, shared=True),
            Piece(
                "outreach.conferences", "Hội nghị sắp tới ở xóm, tổ dân phố", draw_conferences, shared=True
            ),
        ]

    @override
    @hookimpl
    def letter_facts(self, site: SiteRef, event: Event) -> LetterFacts | None:
        conference = queries.conference(Site(pk=site.id), event.subject)
        return invitation_facts(conference) if conference else None

    @override
    @hookimpl
    def due_items(
        self, site: SiteRef, until: date, officer: str, since: date | None, most: int
    ) -> list[DueItem]:
        if officer not in ("", "none"):
            return []  # to go to the hamlets is the whole office's work
        return due_items(Site(pk=site.id), until, since, most)

    @override
    @hookimpl
    def public_texts(self, site: SiteRef) -> Iterable[PublicText]:
        return commands.public_texts(Site.objects.get(pk=site.id))

    @override
    @hookimpl
    def standing_texts(self, site: SiteRef) -> list[PublicText]:
        return commands.standing_texts()

    @override
    @hookimpl
    def indicators(self, site: SiteRef, period: Period) -> list[Figure]:
        return queries.indicator_figures(Site(pk=site.id), period)

    @override
    @hookimpl
    def report_sections(self, site: SiteRef, period: Period) -> list[SectionOffer]:
        found = queries.report_section(Site(pk=site.id), period)
        return [found] if found else []

    @override
    @hookimpl
    def indicator_rows(
        self, site: SiteRef, indicator: str, period: Period, after: str, most: int
    ) -> TracedPage | None:
        return queries.indicator_rows(Site(pk=site.id), indicator, period, after, most)
