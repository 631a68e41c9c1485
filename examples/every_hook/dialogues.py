"""Dialogues and quick reports: what the commune promised, who works on what."""

from __future__ import annotations

from typing_extensions import override

from chinhquyen_sdk import SiteRef, hookimpl
from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.dialogues import events
from chinhquyen_sdk.domain.feedback import events as reports
from chinhquyen_sdk.hooks import DialogueHooks, FeedbackHooks

from .lamps import Notebook


class Dialogues(Notebook, DialogueHooks, FeedbackHooks):
    """What was said in the hall and sent by telephone."""

    @override
    @hookimpl
    def dialogue_announced(self, site: SiteRef, event: events.DialogueAnnounced) -> None:
        self.note(
            event,
            f"báo đối thoại ngày {local_day(event.starts_at):%d/%m/%Y}{' (đổi lại)' if event.again else ''}",
        )

    @override
    @hookimpl
    def promise_made(self, site: SiteRef, event: events.PromiseMade) -> None:
        self.note(event, f"lời hứa số {event.number}, hẹn đến {event.due_on:%d/%m/%Y}")

    @override
    @hookimpl
    def report_assigned(self, site: SiteRef, event: reports.ReportAssigned) -> None:
        self.note(event, f"phản ánh {event.code} ở {event.village} giao cho {event.officer}")
