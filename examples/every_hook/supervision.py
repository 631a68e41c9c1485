"""The people's supervision: what was recommended, what a board answers."""

from __future__ import annotations

from uuid import UUID

from typing_extensions import override

from chinhquyen_sdk import SiteRef, hookimpl
from chinhquyen_sdk.domain.supervision import ReportResult, events
from chinhquyen_sdk.hooks import SupervisionHooks

from .lamps import Notebook, lamp_of


class Supervision(Notebook, SupervisionHooks):
    """Facts, and the answer to who reported."""

    @override
    @hookimpl
    def recommendation_confirmed(self, site: SiteRef, event: events.RecommendationConfirmed) -> None:
        self.note(event, f"kiến nghị số {event.number} về “{event.title}” đã gửi đi")

    @override
    @hookimpl
    def report_examined(self, site: SiteRef, event: events.ReportExamined) -> None:
        self.note(event, f"tin báo “{event.title}” đã xem: {'đúng' if event.right else 'chưa đúng'}")

    @override
    @hookimpl
    def report_result(self, site: SiteRef, report: UUID) -> ReportResult | None:
        lamp = lamp_of(site, report)
        if lamp is None or lamp.mended_on is None:
            return None
        return ReportResult(
            report=report, day=lamp.mended_on, answer=f"{lamp.place} đã sửa, đã thử.", right=True
        )
