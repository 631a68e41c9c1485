"""What supervision answers when other modules ask."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

from typing_extensions import override
from wagtail.models import Site

from chinhquyen_sdk.domain.community_decisions.events import (
    BreachAnswered,
    BreachHanded,
    BreachReported,
)
from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.indicators import Figure, TracedPage
from chinhquyen_sdk.domain.letters.facts import LetterFacts
from chinhquyen_sdk.domain.letters.templates import LetterTemplate
from chinhquyen_sdk.domain.office import DueItem
from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.domain.projects import ProjectSupervision
from chinhquyen_sdk.domain.reporting import SectionOffer
from chinhquyen_sdk.domain.search import PublicText
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.domain.supervision import ReportResult
from chinhquyen_sdk.domain.supervision.letters import letter_templates, tip_facts
from chinhquyen_sdk.hooks import (
    CommunityDecisionHooks,
    IndicatorHooks,
    LettersHooks,
    OfficeHooks,
    Piece,
    ProjectHooks,
    ReportingHooks,
    ScreenHooks,
    SearchHooks,
    SupervisionHooks,
    hookimpl,
)

from . import commands, queries
from .panels.due import draw_findings, due_items


class Hooks(
    CommunityDecisionHooks, IndicatorHooks, LettersHooks, OfficeHooks, ProjectHooks, ReportingHooks, ScreenHooks, SearchHooks,
    SupervisionHooks,
):  # fmt: skip
    """Supervision tells facts through the journal; here it answers, and hears what is reported about the people's decisions."""

    @override
    @hookimpl
    def breach_reported(self, site: SiteRef, event: BreachReported) -> None:
        commands.hear(Site.objects.get(pk=site.id), commands.heard(event))

    @override
    @hookimpl
    def breach_handed(self, site: SiteRef, event: BreachHanded) -> None:
        commands.hear(Site.objects.get(pk=site.id), commands.heard(event))

    @override
    @hookimpl
    def breach_answered(self, site: SiteRef, event: BreachAnswered) -> None:
        commands.hear(Site.objects.get(pk=site.id), commands.heard(event))

    @override
    @hookimpl
    def report_result(self, site: SiteRef, report: UUID) -> ReportResult | None:
        return queries.report_result(Site(pk=site.id), report)

    @override
    @hookimpl
    def pieces(self, site: SiteRef) -> list[Piece]:
        return [Piece("supervision.findings", "Nhân dân giám sát: phát hiện mới", draw_findings, shared=True)]

    @override
    @hookimpl
    def letter_facts(self, site: SiteRef, event: Event) -> LetterFacts | None:
        where = Site(pk=site.id)
        one = queries.tip(where, event.subject)
        if one is None:
            return None
        board = queries.board(where, one.board) if one.board else None
        who = queries.teller(where, one.id)
        told = queries.handed_report(where, one.report) if one.report else None
        title = board.title if board else "ban giám sát của Nhân dân"
        return tip_facts(one, title, told.name if told else who.get("name", ""), who.get("address", ""))

    @override
    @hookimpl
    def letter_templates(self, site: SiteRef) -> list[LetterTemplate]:
        return list(letter_templates())

    @override
    @hookimpl
    def due_items(
        self, site: SiteRef, until: date, officer: str, since: date | None, most: int
    ) -> list[DueItem]:
        return due_items(Site(pk=site.id), until, officer, since, most)

    @override
    @hookimpl
    def supervisors_of(self, site: SiteRef, codes: Sequence[str]) -> list[ProjectSupervision]:
        return queries.supervisors_of(Site(pk=site.id), codes)

    @override
    @hookimpl
    def public_texts(self, site: SiteRef) -> Iterable[PublicText]:
        return commands.public_texts(Site.objects.get(pk=site.id))

    @override
    @hookimpl
    def indicators(self, site: SiteRef, period: Period) -> list[Figure]:
        return queries.indicator_figures(Site.objects.get(pk=site.id), period)

    @override
    @hookimpl
    def indicator_rows(
        self, site: SiteRef, indicator: str, period: Period, after: str, most: int
    ) -> TracedPage | None:
        return queries.indicator_rows(Site.objects.get(pk=site.id), indicator, period, after, most)

    @override
    @hookimpl
    def report_sections(self, site: SiteRef, period: Period) -> list[SectionOffer]:
        section = queries.report_section(Site.objects.get(pk=site.id), period)
        return [section] if section else []
