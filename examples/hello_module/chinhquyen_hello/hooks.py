"""What the module answers when others ask."""

from __future__ import annotations

from typing_extensions import override
from wagtail.models import Site

from chinhquyen_sdk import (
    Figure,
    IndicatorHooks,
    LettersHooks,
    LetterTemplate,
    Piece,
    ScreenHooks,
    SiteRef,
    TracedPage,
    hookimpl,
)
from chinhquyen_sdk.domain.periods import Period

from . import queries
from .letters import THANKS
from .panels import draw_newest


class Hooks(IndicatorHooks, LettersHooks, ScreenHooks):
    """A piece for editors, a figure with its rows, a letter."""

    @override
    @hookimpl
    def pieces(self, site: SiteRef) -> list[Piece]:
        return [Piece("hello.newest", "Lời nhắn hôm nay", draw_newest, shared=True)]

    @override
    @hookimpl
    def indicators(self, site: SiteRef, period: Period) -> list[Figure]:
        return queries.figures(Site(pk=site.id), period)

    @override
    @hookimpl
    def indicator_rows(
        self, site: SiteRef, indicator: str, period: Period, after: str, most: int
    ) -> TracedPage | None:
        return queries.traced(Site(pk=site.id), indicator, period, after, most)

    @override
    @hookimpl
    def letter_templates(self, site: SiteRef) -> list[LetterTemplate]:
        return [THANKS]
