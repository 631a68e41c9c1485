"""What the library answers when other modules ask, and what it hears."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from typing_extensions import override
from wagtail.models import Site

from chinhquyen_sdk.domain.documents import Target
from chinhquyen_sdk.domain.indicators import Figure, TracedPage
from chinhquyen_sdk.domain.office import DueItem, WorkHandedOver
from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.domain.search import PublicText
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.hooks import (
    DocumentHooks,
    IndicatorHooks,
    OfficeHooks,
    Piece,
    ScreenHooks,
    SearchHooks,
    hookimpl,
)

from . import commands, queries
from .panels.due import draw_newest, due_item


class Hooks(IndicatorHooks, DocumentHooks, OfficeHooks, ScreenHooks, SearchHooks):
    """The library tells facts through the journal; here it answers."""

    @override
    @hookimpl
    def cited_documents(self, site: SiteRef, keys: tuple[str, ...]) -> list[Target]:
        return queries.targets(Site(pk=site.id), keys)

    @override
    @hookimpl
    def work_handed_over(self, site: SiteRef, event: WorkHandedOver) -> None:
        commands.hand_over(Site.objects.get(pk=site.id), event)

    @override
    @hookimpl
    def due_items(
        self, site: SiteRef, until: date, officer: str, since: date | None, most: int
    ) -> list[DueItem]:
        if officer == "none":
            return []  # a reading is always somebody's
        return [due_item(line) for line in queries.due(Site(pk=site.id), until, officer, most)]

    @override
    @hookimpl
    def work_of(self, site: SiteRef, officer: str) -> Iterable[DueItem]:
        return [due_item(line) for line in queries.due(Site(pk=site.id), date.max, officer)]

    @override
    @hookimpl
    def pieces(self, site: SiteRef) -> list[Piece]:
        return [Piece("documents.newest", "Văn bản mới trong thư viện", draw_newest, shared=True)]

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
    def indicator_rows(
        self, site: SiteRef, indicator: str, period: Period, after: str, most: int
    ) -> TracedPage | None:
        return queries.indicator_rows(Site(pk=site.id), indicator, period, after, most)
