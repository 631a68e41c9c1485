"""What quick feedback answers when other modules ask, and what it does when they tell."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from typing_extensions import override
from wagtail.models import Site

from chinhquyen_sdk.domain.indicators import Figure, TracedPage
from chinhquyen_sdk.domain.office import DueItem, WorkHandedOver
from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.domain.personal_records import PersonalRecord
from chinhquyen_sdk.domain.projects import ProjectCard
from chinhquyen_sdk.domain.reception import FilePetition
from chinhquyen_sdk.domain.reception.events import PetitionFiled
from chinhquyen_sdk.domain.reporting import SectionOffer
from chinhquyen_sdk.domain.search import PublicText
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.hooks import (
    IndicatorHooks,
    Panel,
    Piece,
    ReceptionHooks,
    ReportingHooks,
    ScreenHooks,
    SearchHooks,
    hookimpl,
)
from chinhquyen_sdk.hooks.office import OfficeHooks

from . import commands, queries
from .panels.due import due_item
from .panels.project import project_panel
from .panels.solved import draw_solved


class Hooks(IndicatorHooks, ReportingHooks, ReceptionHooks, OfficeHooks, ScreenHooks, SearchHooks):
    """Facts of our own are told through the journal."""

    @override
    @hookimpl
    def handed_petition(self, site: SiteRef, origin: UUID) -> FilePetition | None:
        return queries.handed_petition(Site(pk=site.id), origin)

    @override
    @hookimpl
    def petition_filed(self, site: SiteRef, event: PetitionFiled) -> None:
        if event.origin is not None:
            commands.forget_handed(Site.objects.get(pk=site.id), event)

    @override
    @hookimpl
    def due_items(
        self, site: SiteRef, until: date, officer: str, since: date | None, most: int
    ) -> list[DueItem]:
        found = queries.due_reports(Site(pk=site.id), until, officer=officer, since=since, most=most)
        return [due_item(report) for report in found]

    @override
    @hookimpl
    def work_of(self, site: SiteRef, officer: str) -> Iterable[DueItem]:
        return (due_item(report) for report in queries.reports_of(Site(pk=site.id), officer))

    @override
    @hookimpl
    def work_handed_over(self, site: SiteRef, event: WorkHandedOver) -> None:
        commands.take_over(Site.objects.get(pk=site.id), event)

    @override
    @hookimpl
    def pieces(self, site: SiteRef) -> list[Piece]:
        return [Piece("feedback.solved", "Phản ánh mới, đã xong bao nhiêu", draw_solved, shared=True)]

    @override
    @hookimpl
    def standing_texts(self, site: SiteRef) -> list[PublicText]:
        return commands.standing_texts()

    @override
    @hookimpl
    def panels(self, slot: str, site: SiteRef, subject: object, request: object) -> list[Panel]:
        card = subject if isinstance(subject, ProjectCard) else None
        return [project_panel(card)] if slot == "project.report" else []

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

    @override
    @hookimpl
    def personal_records(self, site: SiteRef, subject: UUID) -> list[PersonalRecord]:
        return queries.personal_records(Site(pk=site.id), subject)
