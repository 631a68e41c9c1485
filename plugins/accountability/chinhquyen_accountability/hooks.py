"""What accountability answers when other modules ask."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from typing_extensions import override
from wagtail.models import Site

from chinhquyen_sdk.domain.office import DueItem
from chinhquyen_sdk.domain.people import Addressee
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.hooks import AccountabilityHooks, OfficeHooks, Piece, ScreenHooks, hookimpl

from . import queries
from .panels import draw_explanations, due_item


class Hooks(AccountabilityHooks, OfficeHooks, ScreenHooks):
    """Accountability tells facts through the journal; here it answers."""

    @override
    @hookimpl
    def explanation_addressee(self, site: SiteRef, request: UUID) -> Addressee | None:
        return queries.addressee(Site(pk=site.id), request)

    @override
    @hookimpl
    def pieces(self, site: SiteRef) -> list[Piece]:
        return [Piece("accountability.explanations", "Chúng tôi giải trình", draw_explanations)]

    @override
    @hookimpl
    def due_items(self, site: SiteRef, until: date, officer: str, since: date | None) -> list[DueItem]:
        return [due_item(one) for one in queries.due(Site(pk=site.id), until, officer)]

    @override
    @hookimpl
    def work_of(self, site: SiteRef, officer: str) -> Iterable[DueItem]:
        return [due_item(one) for one in queries.due(Site(pk=site.id), date.max, officer)]
