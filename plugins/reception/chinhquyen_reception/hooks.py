"""What reception answers when other modules ask."""

from __future__ import annotations

from uuid import UUID

from typing_extensions import override
from wagtail.models import Site

from chinhquyen_sdk.domain.people import Addressee
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.hooks import Piece, ReceptionHooks, ScreenHooks, hookimpl

from . import queries
from .panels.promises import draw_promises


class Hooks(ReceptionHooks, ScreenHooks):
    """Reception tells facts through the journal; here it only answers."""

    @override
    @hookimpl
    def petition_addressee(self, site: SiteRef, petition: UUID) -> Addressee | None:
        return queries.addressee(Site(pk=site.id), petition)

    @override
    @hookimpl
    def pieces(self, site: SiteRef) -> list[Piece]:
        return [Piece("reception.promises", "Đơn thư: giữ lời hẹn thế nào", draw_promises)]
