"""What reporting answers when other modules ask."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from typing_extensions import override
from wagtail.models import Site

from chinhquyen_sdk.domain.indicators import Figure, TracedPage
from chinhquyen_sdk.domain.office import DueItem
from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.domain.search import PublicText
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.hooks import IndicatorHooks, OfficeHooks, SearchHooks, hookimpl

from . import commands, queries
from .panels.due import due_items


class Hooks(IndicatorHooks, OfficeHooks, SearchHooks):
    """Reporting tells facts through the journal; here it answers."""

    @override
    @hookimpl
    def due_items(self, site: SiteRef, until: date, officer: str) -> list[DueItem]:
        if officer not in ("", "none"):
            return []  # to report is the whole office's work
        return due_items(Site(pk=site.id), until)

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
