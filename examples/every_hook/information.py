"""Requests for information: the steps after one was taken in."""

from __future__ import annotations

from typing_extensions import override

from chinhquyen_sdk import SiteRef, hookimpl
from chinhquyen_sdk.domain.information import events
from chinhquyen_sdk.hooks import InformationHooks

from .lamps import Notebook


class Information(Notebook, InformationHooks):
    """Each step."""

    @override
    @hookimpl
    def information_more_asked(self, site: SiteRef, event: events.InformationMoreAsked) -> None:
        self.note(event, f"yêu cầu {event.code} chờ người hỏi bổ sung")

    @override
    @hookimpl
    def information_extended(self, site: SiteRef, event: events.InformationExtended) -> None:
        self.note(event, f"yêu cầu {event.code} gia hạn: {event.reason}")

    @override
    @hookimpl
    def information_charged(self, site: SiteRef, event: events.InformationCharged) -> None:
        self.note(event, f"yêu cầu {event.code} báo chi phí {event.amount} đồng")

    @override
    @hookimpl
    def information_provided(self, site: SiteRef, event: events.InformationProvided) -> None:
        self.note(event, f"yêu cầu {event.code} đã cung cấp{' một phần' if event.partial else ''}")

    @override
    @hookimpl
    def information_pointed(self, site: SiteRef, event: events.InformationPointed) -> None:
        self.note(event, f"yêu cầu {event.code}: đã công khai, chỉ chỗ xem")

    @override
    @hookimpl
    def information_redirected(self, site: SiteRef, event: events.InformationRedirected) -> None:
        self.note(event, f"yêu cầu {event.code} là việc của {event.agency}")

    @override
    @hookimpl
    def information_refused(self, site: SiteRef, event: events.InformationRefused) -> None:
        self.note(event, f"yêu cầu {event.code} bị từ chối, lý do {event.ground}")

    @override
    @hookimpl
    def information_assigned(self, site: SiteRef, event: events.InformationAssigned) -> None:
        self.note(event, f"yêu cầu {event.code} giao cho {event.officer}")
