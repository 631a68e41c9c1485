"""What greetings answer when other modules, or they themselves, ask."""

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
from chinhquyen_sdk.hooks import (
    GreetingsHooks,
    IndicatorHooks,
    LetterRenderer,
    LettersHooks,
    OfficeHooks,
    Piece,
    ScreenHooks,
    SearchHooks,
    Voice,
    hookimpl,
)
from chinhquyen_sdk.host.days import today

from . import commands, queries
from .panels.due import draw_current, due_item
from .panels.scripts import loudspeaker_script
from .panels.voices import machine_voices


class Hooks(IndicatorHooks, GreetingsHooks, LettersHooks, OfficeHooks, ScreenHooks, SearchHooks):
    """Greetings tell facts through the journal; here they answer."""

    @override
    @hookimpl
    def greeting_voices(self, site: SiteRef) -> list[Voice]:
        return machine_voices()

    @override
    @hookimpl
    def letter_renderers(self, site: SiteRef) -> list[LetterRenderer]:
        return [loudspeaker_script()]

    @override
    @hookimpl
    def pieces(self, site: SiteRef) -> list[Piece]:
        return [Piece("greetings.current", "Lời chúc của chủ tịch", draw_current, shared=True)]

    @override
    @hookimpl
    def due_items(
        self, site: SiteRef, until: date, officer: str, since: date | None, most: int
    ) -> list[DueItem]:
        if officer not in ("", "none"):
            return []  # a greeting is the whole office's work
        where, now = Site(pk=site.id), today()
        return [due_item(site, line, due) for line, due in queries.due(where, until, now)[:most]]

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
