"""The chair's reception days: the calendar, the queue, what was concluded."""

from __future__ import annotations

from typing_extensions import override

from chinhquyen_sdk import SiteRef, hookimpl
from chinhquyen_sdk.domain.reception_days import events
from chinhquyen_sdk.hooks import ReceptionDayHooks

from .lamps import Notebook


class ReceptionDays(Notebook, ReceptionDayHooks):
    """From the day in the calendar to the conclusion."""

    @override
    @hookimpl
    def reception_day_changed(self, site: SiteRef, event: events.ReceptionDayChanged) -> None:
        self.note(event, f"buổi tiếp dân ngày {event.was:%d/%m/%Y} thay đổi: {event.reason}")

    @override
    @hookimpl
    def visit_registered(self, site: SiteRef, event: events.VisitRegistered) -> None:
        self.note(event, f"lượt {event.code} đăng ký buổi {event.on:%d/%m/%Y}")

    @override
    @hookimpl
    def visit_moved(self, site: SiteRef, event: events.VisitMoved) -> None:
        self.note(event, f"lượt {event.code} dời sang buổi {event.on:%d/%m/%Y}")

    @override
    @hookimpl
    def visit_cancelled(self, site: SiteRef, event: events.VisitCancelled) -> None:
        self.note(event, f"lượt {event.code} không đến nữa")

    @override
    @hookimpl
    def visit_refused(self, site: SiteRef, event: events.VisitRefused) -> None:
        self.note(event, f"lượt {event.code} không được tiếp, theo {event.basis}")

    @override
    @hookimpl
    def reception_concluded(self, site: SiteRef, event: events.ReceptionConcluded) -> None:
        self.note(event, f"buổi tiếp của lượt {event.code} có kết luận")
