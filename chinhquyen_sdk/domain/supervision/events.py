"""Facts about boards, plans, visits, findings, reports and what citizens told. The subject is the thing itself; nobody is named."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from chinhquyen_sdk.domain.dates import spoken_day

from .board_events import (
    BoardEnded,
    BoardFormed,
    BoardRecognised,
    ElectionHeld,
    ElectionMended,
    MemberChanged,
    MemberJoined,
    MemberLeft,
    SupervisionEvent,
)

__all__ = [
    "BoardEnded", "BoardFormed", "BoardRecognised", "ElectionHeld", "ElectionMended", "EvidenceAdded", "FindingClosed",
    "FindingRecorded", "MemberChanged", "MemberJoined", "MemberLeft", "PeriodicReportKept", "PeriodicReportReceived",
    "PeriodicReportSent", "PhotoAdded", "PhotoRemoved", "RecommendationAnswered", "RecommendationConfirmed", "RecommendationProposed",
    "RecommendationReturned", "RecommendationVerified", "ReportExamined", "SupervisionEvent", "SupervisionPlanSent",
    "SupervisionPlanned", "TipAnswered", "TipLookedAt", "TipReceived", "TipTaken", "VisitCancelled", "VisitLinkRenewed",
    "VisitPlanned", "VisitPublished", "VisitReported",
]  # fmt: skip


class SupervisionPlanned(SupervisionEvent):
    hook: ClassVar[str] = "supervision_planned"

    def for_staff(self) -> str:
        return "Ghi kế hoạch giám sát."


class SupervisionPlanSent(SupervisionEvent):
    hook: ClassVar[str] = "supervision_plan_sent"

    on: date
    first_act_on: date
    late_reason: str = ""

    def for_citizen(self) -> str:
        late = f" Gửi muộn hơn quy định: {self.late_reason}" if self.late_reason else ""
        return f"Gửi kế hoạch {spoken_day(self.on)}; bắt đầu giám sát {spoken_day(self.first_act_on)}.{late}"


class VisitPlanned(SupervisionEvent):
    hook: ClassVar[str] = "supervision_visit_planned"

    on: date

    def for_citizen(self) -> str:
        return f"Hẹn đi xem {spoken_day(self.on)}."


class VisitReported(SupervisionEvent):
    hook: ClassVar[str] = "supervision_visit_reported"

    on: date
    bad: int = 0

    def for_citizen(self) -> str:
        return f"Đã đi xem {spoken_day(self.on)}" + (f": {self.bad} việc chưa đạt." if self.bad else ".")


class VisitPublished(SupervisionEvent):
    hook: ClassVar[str] = "supervision_visit_published"

    def for_citizen(self) -> str:
        return "Công khai kết quả đi xem."


class VisitLinkRenewed(SupervisionEvent):
    hook: ClassVar[str] = "supervision_visit_link_renewed"

    def for_staff(self) -> str:
        return "Đổi đường dẫn đi hiện trường; đường dẫn cũ hết dùng."


class VisitCancelled(SupervisionEvent):
    hook: ClassVar[str] = "supervision_visit_cancelled"

    reason: str

    def for_citizen(self) -> str:
        return f"Không đi xem. Lý do: {self.reason}"


class FindingRecorded(SupervisionEvent):
    hook: ClassVar[str] = "supervision_finding_recorded"

    on: date
    gravity: str

    def for_citizen(self) -> str:
        return f"Phát hiện {spoken_day(self.on)} ({self.gravity.lower()})."


class EvidenceAdded(SupervisionEvent):
    hook: ClassVar[str] = "supervision_evidence_added"

    source: str

    def for_citizen(self) -> str:
        return f"Thêm căn cứ: {self.source}."


class RecommendationProposed(SupervisionEvent):
    hook: ClassVar[str] = "recommendation_proposed"

    addressee: str

    def for_citizen(self) -> str:
        return f"Ban kiến nghị với {self.addressee}, chờ Mặt trận xác nhận."


class RecommendationReturned(SupervisionEvent):
    hook: ClassVar[str] = "recommendation_returned"

    reason: str

    def for_staff(self) -> str:
        return f"Mặt trận trả lại kiến nghị: {self.reason}"


class RecommendationConfirmed(SupervisionEvent):
    """``officer_id``: the account that wrote it, who should know; ``due``: by when it must be answered."""

    hook: ClassVar[str] = "recommendation_confirmed"

    number: str
    on: date
    due: date | None = None
    officer_id: str = ""

    def for_citizen(self) -> str:
        until = f" Phải trả lời chậm nhất {spoken_day(self.due)}." if self.due else ""
        return f"Mặt trận xác nhận và gửi kiến nghị ({self.number}) {spoken_day(self.on)}.{until}"


class RecommendationAnswered(SupervisionEvent):
    hook: ClassVar[str] = "recommendation_answered"

    on: date
    answer: str
    in_time: bool | None = None

    def for_citizen(self) -> str:
        late = ", chậm hơn hạn" if self.in_time is False else ""
        return f"Đã trả lời {spoken_day(self.on)}{late}: {self.answer.lower()}."


class RecommendationVerified(SupervisionEvent):
    hook: ClassVar[str] = "recommendation_verified"

    on: date
    done: bool
    due_on: date | None = None

    def for_citizen(self) -> str:
        if self.done:
            return f"Ban kiểm tra lại {spoken_day(self.on)}: đã làm xong."
        until = f" Phải trả lời chậm nhất {spoken_day(self.due_on)}." if self.due_on else ""
        return f"Ban kiểm tra lại {spoken_day(self.on)}: chưa làm xong, kiến nghị lại.{until}"


class FindingClosed(SupervisionEvent):
    hook: ClassVar[str] = "supervision_finding_closed"

    reason: str

    def for_citizen(self) -> str:
        return f"Không cần kiến nghị. {self.reason}"


class TipReceived(SupervisionEvent):
    hook: ClassVar[str] = "supervision_tip_received"

    def for_citizen(self) -> str:
        return "Ban đã nhận thông tin."


class TipTaken(SupervisionEvent):
    hook: ClassVar[str] = "supervision_tip_taken"

    def for_citizen(self) -> str:
        return "Ban đang xem xét, thông tin được đưa vào làm căn cứ."


class TipAnswered(SupervisionEvent):
    hook: ClassVar[str] = "supervision_tip_answered"

    def for_citizen(self) -> str:
        return "Ban đã báo kết quả."


class ReportExamined(SupervisionEvent):
    """``subject`` is the report of another module that the board was given; ``right``: the sender was right."""

    hook: ClassVar[str] = "report_examined"

    on: date
    right: bool

    def for_staff(self) -> str:
        found = "đúng là làm chưa đúng" if self.right else "không thấy làm sai"
        return f"Ban Thanh tra nhân dân đã xem xét {spoken_day(self.on)}: {found}."


class TipLookedAt(SupervisionEvent):
    hook: ClassVar[str] = "supervision_tip_looked_at"

    def for_citizen(self) -> str:
        return "Ban hẹn đi xem việc này."


class PeriodicReportSent(SupervisionEvent):
    hook: ClassVar[str] = "supervision_report_sent"

    on: date
    late: bool = False

    def for_citizen(self) -> str:
        return (
            f"Ban gửi báo cáo cho Mặt trận {spoken_day(self.on)}{', muộn hơn đã hẹn' if self.late else ''}."
        )


class PeriodicReportKept(SupervisionEvent):
    hook: ClassVar[str] = "supervision_report_kept"

    def for_staff(self) -> str:
        return "Soạn báo cáo."


class PeriodicReportReceived(SupervisionEvent):
    hook: ClassVar[str] = "supervision_report_received"

    on: date

    def for_citizen(self) -> str:
        return f"Mặt trận nhận báo cáo {spoken_day(self.on)}."


class PhotoAdded(SupervisionEvent):
    """``shown``: everybody sees it at once; one of a visit waits until the visit is published."""

    hook: ClassVar[str] = "supervision_photo_added"

    shown: bool

    def for_staff(self) -> str:
        return "Thêm một ảnh." if self.shown else "Thêm một ảnh, chưa công khai."


class PhotoRemoved(SupervisionEvent):
    """``shown``: everybody saw it until now."""

    hook: ClassVar[str] = "supervision_photo_removed"

    shown: bool

    def for_citizen(self) -> str | None:
        return "Gỡ một ảnh." if self.shown else None

    def for_staff(self) -> str:
        return self.for_citizen() or "Gỡ một ảnh chưa công khai."
