"""What people decided together, and reports that it is carried out wrongly."""

from __future__ import annotations

from uuid import UUID

from typing_extensions import override

from chinhquyen_sdk import SiteRef, hookimpl
from chinhquyen_sdk.domain.community_decisions import HandedReport, events
from chinhquyen_sdk.hooks import CommunityDecisionHooks

from .lamps import Notebook, lamp_of


class CommunityDecisions(Notebook, CommunityDecisionHooks):
    """Facts, and the one question of whoever was handed a report."""

    @override
    @hookimpl
    def vote_concluded(self, site: SiteRef, event: events.VoteConcluded) -> None:
        self.note(event, f"{event.village_name} đã quyết định: {event.outcome.title}")

    @override
    @hookimpl
    def breach_reported(self, site: SiteRef, event: events.BreachReported) -> None:
        self.note(
            event, f"có người báo làm sai quyết định “{event.title}”, trả lời trước {event.due_on:%d/%m/%Y}"
        )

    @override
    @hookimpl
    def breach_handed(self, site: SiteRef, event: events.BreachHanded) -> None:
        self.note(event, f"tin báo về “{event.title}” giao cho {event.handler.label}")

    @override
    @hookimpl
    def breach_answered(self, site: SiteRef, event: events.BreachAnswered) -> None:
        self.note(event, f"tin báo về “{event.title}” đã trả lời{', quá hạn' if event.late else ''}")

    @override
    @hookimpl
    def handed_report(self, site: SiteRef, report: UUID) -> HandedReport | None:
        lamp = lamp_of(site, report)
        if lamp is None or lamp.mended_on is not None:
            return None
        return HandedReport(
            report=lamp.id,
            code=lamp.code,
            received_on=lamp.told_on,
            due_on=lamp.mend_by,
            place=lamp.place,
            text="Đèn do tổ góp tiền lắp, đã tắt hai tuần.",
        )
