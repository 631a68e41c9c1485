"""Facts about requests for explanation. The subject is the request; nobody who asked is named."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from pydantic import AwareDatetime

from chinhquyen_sdk.domain.dates import local_day, spoken_day
from chinhquyen_sdk.domain.events import Event

from .kinds import Source


class ExplanationEvent(Event):
    """About the request ``code``; ``due`` is what is owed next."""

    code: str = ""
    due: date | None = None
    basis: str = ""


class ExplanationRequested(ExplanationEvent):
    hook: ClassVar[str] = "explanation_requested"

    source: Source

    def for_citizen(self) -> str:
        return f"Chúng tôi nhận yêu cầu giải trình ({self.source.label.lower()})."


class ExplanationAccepted(ExplanationEvent):
    hook: ClassVar[str] = "explanation_accepted"

    responsible: str

    def for_citizen(self) -> str:
        return f"Nhận trách nhiệm giải trình. Người giải trình: {self.responsible}."


class ExplanationMoreAsked(ExplanationEvent):
    hook: ClassVar[str] = "explanation_more_asked"

    def for_citizen(self) -> str:
        return "Chúng tôi xin ông/bà nói rõ thêm. Thời hạn tạm dừng."


class ExplanationMoreReceived(ExplanationEvent):
    hook: ClassVar[str] = "explanation_more_received"

    def for_citizen(self) -> str:
        return "Ông/bà đã nói rõ thêm. Thời hạn chạy tiếp."


class ExplanationExtended(ExplanationEvent):
    hook: ClassVar[str] = "explanation_extended"

    reason: str
    document: str

    def for_citizen(self) -> str:
        until = f" Hẹn lại {spoken_day(self.due)}." if self.due else ""
        return f"Cần thêm thời gian: {self.reason}{until}"


class ExplanationMeetingSet(ExplanationEvent):
    hook: ClassVar[str] = "explanation_meeting_set"

    meeting_at: AwareDatetime

    def for_citizen(self) -> str:
        return f"Hẹn gặp để giải trình {spoken_day(local_day(self.meeting_at))}."


class ExplanationGiven(ExplanationEvent):
    hook: ClassVar[str] = "explanation_given"

    document: str
    late: bool

    def for_citizen(self) -> str:
        return f"Giải trình bằng văn bản số {self.document}." + (
            " Chậm hơn hẹn, chúng tôi xin lỗi." if self.late else ""
        )


class ExplanationRefused(ExplanationEvent):
    hook: ClassVar[str] = "explanation_refused"

    ground: str
    document: str

    def for_citizen(self) -> str:
        return f"Từ chối giải trình, văn bản số {self.document}."


class ExplanationGuided(ExplanationEvent):
    hook: ClassVar[str] = "explanation_guided"

    agency: str

    def for_citizen(self) -> str:
        return f"Hướng dẫn đến nơi có trách nhiệm: {self.agency}."


class ExplanationPublished(ExplanationEvent):
    hook: ClassVar[str] = "explanation_published"

    def for_citizen(self) -> str:
        return "Công khai nội dung giải trình, không nêu người hỏi."


class ExplanationWithdrawn(ExplanationEvent):
    hook: ClassVar[str] = "explanation_withdrawn"

    def for_citizen(self) -> str:
        return "Ông/bà rút yêu cầu."


class ExplanationAssigned(ExplanationEvent):
    hook: ClassVar[str] = "explanation_assigned"

    officer: str
    officer_id: str = ""

    def for_staff(self) -> str:
        return f"Giao cho {self.officer}."
