"""What disclosure answers when other modules ask."""

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
from chinhquyen_sdk.hooks import IndicatorHooks, OfficeHooks, Piece, ScreenHooks, SearchHooks, hookimpl
from chinhquyen_sdk.host.days import today

from . import commands, queries
from .panels.due_items import draw_newest, due_item


class Hooks(IndicatorHooks, OfficeHooks, ScreenHooks, SearchHooks):
    """Disclosure tells facts through the journal; here it answers."""

    @override
    @hookimpl
    def pieces(self, site: SiteRef) -> list[Piece]:
        return [Piece("disclosure.newest", "Mới công khai", draw_newest, shared=True)]

    @override
    @hookimpl
    def due_items(
        self, site: SiteRef, until: date, officer: str, since: date | None, most: int
    ) -> list[DueItem]:
        if officer not in ("", "none"):
            return []  # to publish is the whole office's work
        found = queries.waiting(Site(pk=site.id), until, today(), most)
        return [due_item(each) for each in found if since is None or each.day >= since]

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
