"""The course of a petition after that, to its end."""

from __future__ import annotations

from typing_extensions import override

from chinhquyen_sdk import ReceptionHooks, SiteRef, hookimpl
from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.reception import events

from .lamps import Notebook


class ReceptionCourse(Notebook, ReceptionHooks):
    """Each step of a case."""

    @override
    @hookimpl
    def supplement_asked(self, site: SiteRef, event: events.SupplementAsked) -> None:
        self.note(event, f"đơn {event.code} chờ người gửi bổ sung: {event.reason}")

    @override
    @hookimpl
    def petition_extended(self, site: SiteRef, event: events.PetitionExtended) -> None:
        self.note(event, f"đơn {event.code} gia hạn đến {event.due:%d/%m/%Y}, theo {event.document}")

    @override
    @hookimpl
    def petition_suspended(self, site: SiteRef, event: events.PetitionSuspended) -> None:
        self.note(event, f"đơn {event.code} tạm đình chỉ: {event.reason}")

    @override
    @hookimpl
    def petition_resumed(self, site: SiteRef, event: events.PetitionResumed) -> None:
        self.note(event, f"đơn {event.code} được giải quyết tiếp")

    @override
    @hookimpl
    def petition_decided(self, site: SiteRef, event: events.PetitionDecided) -> None:
        self.note(event, f"đơn {event.code} đã có kết quả, văn bản {event.document}")

    @override
    @hookimpl
    def petition_assigned(self, site: SiteRef, event: events.PetitionAssigned) -> None:
        self.note(event, f"đơn {event.code} giao cho cán bộ {event.officer}")

    @override
    @hookimpl
    def petition_returned(self, site: SiteRef, event: events.PetitionReturned) -> None:
        self.note(event, f"đơn {event.code} được trả lại, lý do {event.ground}")

    @override
    @hookimpl
    def petition_split(self, site: SiteRef, event: events.PetitionSplit) -> None:
        self.note(event, f"đơn {event.code} tách thành {', '.join(event.parts)}")

    @override
    @hookimpl
    def petition_purged(self, site: SiteRef, event: events.PetitionPurged) -> None:
        self.note(event, f"đơn {event.code} hết hạn lưu, xóa phần đã chép")

    @override
    @hookimpl
    def complaint_dialogue_scheduled(self, site: SiteRef, event: events.DialogueScheduled) -> None:
        self.note(event, f"đối thoại về đơn {event.code} ngày {local_day(event.when):%d/%m/%Y}")

    @override
    @hookimpl
    def petition_stopped(self, site: SiteRef, event: events.PetitionStopped) -> None:
        self.note(event, f"đơn {event.code} đình chỉ giải quyết")

    @override
    @hookimpl
    def petition_continued(self, site: SiteRef, event: events.PetitionContinued) -> None:
        self.note(event, f"đơn {event.code} đã rút vẫn được giải quyết, lý do {event.ground}")

    @override
    @hookimpl
    def petition_finished(self, site: SiteRef, event: events.PetitionFinished) -> None:
        self.note(event, f"đơn {event.code} đã làm xong việc")

    @override
    @hookimpl
    def petition_reopened(self, site: SiteRef, event: events.PetitionReopened) -> None:
        self.note(event, f"đơn {event.code} mở lại, người gửi nói chưa xong")

    @override
    @hookimpl
    def petition_answered_again(self, site: SiteRef, event: events.AnsweredAgain) -> None:
        self.note(event, f"đơn {event.code} được trả lời lại")
