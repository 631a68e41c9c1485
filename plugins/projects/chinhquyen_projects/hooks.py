"""What projects answers when other modules ask."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from typing_extensions import override
from wagtail.models import Site

from chinhquyen_sdk.domain.indicators import Figure, TracedPage
from chinhquyen_sdk.domain.module_settings import ModuleSettingsChanged
from chinhquyen_sdk.domain.office import DueItem
from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.domain.projects import ProjectCard
from chinhquyen_sdk.domain.reporting import SectionOffer
from chinhquyen_sdk.domain.search import PublicText
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.hooks import (
    DisclosureHooks,
    IndicatorHooks,
    MadePublic,
    OfficeHooks,
    Piece,
    ProjectHooks,
    ReportingHooks,
    ScreenHooks,
    SearchHooks,
    hookimpl,
)

from . import commands, queries
from .module import manifest
from .panels.due import draw_projects, due_items, made_public


class Hooks(
    DisclosureHooks, IndicatorHooks, OfficeHooks, ProjectHooks, ReportingHooks, ScreenHooks, SearchHooks
):
    """Projects tells facts through the journal; here it answers."""

    @override
    @hookimpl
    def investment_projects(self, site: SiteRef) -> list[ProjectCard]:
        return queries.project_cards(Site(pk=site.id))

    @override
    @hookimpl
    def module_settings_changed(self, site: SiteRef, event: ModuleSettingsChanged) -> None:
        if event.module == manifest.slug:
            commands.move_what_is_due(Site.objects.get(pk=site.id))

    @override
    @hookimpl
    def made_public(self, site: SiteRef) -> list[MadePublic]:
        return made_public(Site(pk=site.id))

    @override
    @hookimpl
    def indicators(self, site: SiteRef, period: Period) -> list[Figure]:
        return queries.indicator_figures(Site.objects.get(pk=site.id))

    @override
    @hookimpl
    def indicator_rows(
        self, site: SiteRef, indicator: str, period: Period, after: str, most: int
    ) -> TracedPage | None:
        return queries.indicator_rows(Site.objects.get(pk=site.id), indicator, after, most)

    @override
    @hookimpl
    def pieces(self, site: SiteRef) -> list[Piece]:
        return [Piece("projects.building", "Công trình đang làm", draw_projects, shared=True)]

    @override
    @hookimpl
    def due_items(
        self, site: SiteRef, until: date, officer: str, since: date | None, most: int
    ) -> list[DueItem]:
        if officer not in ("", "none"):
            return []  # the register is the whole office's work
        return due_items(Site(pk=site.id), until, since, most)

    @override
    @hookimpl
    def public_texts(self, site: SiteRef) -> Iterable[PublicText]:
        return commands.public_texts(Site.objects.get(pk=site.id))

    @override
    @hookimpl
    def report_sections(self, site: SiteRef, period: Period) -> list[SectionOffer]:
        section = queries.report_section(Site.objects.get(pk=site.id), period)
        return [section] if section else []
