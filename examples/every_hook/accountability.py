"""Requests for explanation: the steps after one was taken in."""

from __future__ import annotations

from typing_extensions import override

from chinhquyen_sdk import SiteRef, hookimpl
from chinhquyen_sdk.domain.accountability import events
from chinhquyen_sdk.hooks import AccountabilityHooks

from .lamps import Notebook


class Accountability(Notebook, AccountabilityHooks):
    """Each step."""

    @override
    @hookimpl
    def explanation_more_asked(self, site: SiteRef, event: events.ExplanationMoreAsked) -> None:
        self.note(event, f"yêu cầu {event.code} chờ người hỏi nói rõ hơn")

    @override
    @hookimpl
    def explanation_extended(self, site: SiteRef, event: events.ExplanationExtended) -> None:
        self.note(event, f"yêu cầu {event.code} gia hạn, theo {event.document}")

    @override
    @hookimpl
    def explanation_given(self, site: SiteRef, event: events.ExplanationGiven) -> None:
        self.note(event, f"yêu cầu {event.code} đã giải trình{', quá hạn' if event.late else ''}")

    @override
    @hookimpl
    def explanation_refused(self, site: SiteRef, event: events.ExplanationRefused) -> None:
        self.note(event, f"yêu cầu {event.code} bị từ chối, lý do {event.ground}")

    @override
    @hookimpl
    def explanation_guided(self, site: SiteRef, event: events.ExplanationGuided) -> None:
        self.note(event, f"người hỏi {event.code} được chỉ đến {event.agency}")

    @override
    @hookimpl
    def explanation_assigned(self, site: SiteRef, event: events.ExplanationAssigned) -> None:
        self.note(event, f"yêu cầu {event.code} giao cho {event.officer}")
