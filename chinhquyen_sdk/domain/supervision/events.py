"""Facts about boards, plans, visits, findings and what citizens told. The subject is the thing itself; nobody is named."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.domain.events import Event


class SupervisionEvent(Event):
    """About ``title``, which is public or will be."""

    title: str = ""


class BoardFormed(SupervisionEvent):
    hook: ClassVar[str] = "board_formed"

    def for_staff(self) -> str:
        return "Bắt đầu lập ban."


class MemberJoined(SupervisionEvent):
    hook: ClassVar[str] = "board_member_joined"

    role: str
    village: str = ""

    def for_citizen(self) -> str:
        return f"Thêm một {self.role}{f', {self.village}' if self.village else ''}."


class MemberChanged(SupervisionEvent):
    hook: ClassVar[str] = "board_member_changed"

    role: str

    def for_citizen(self) -> str:
        return f"Một thành viên nay là {self.role}."


class MemberLeft(SupervisionEvent):
    hook: ClassVar[str] = "board_member_left"

    on: date
    by_election: bool = False

    def for_citizen(self) -> str:
        then = " Phải bầu bổ sung." if self.by_election else ""
        return f"Một thành viên thôi làm từ {spoken_day(self.on)}.{then}"


class ElectionHeld(SupervisionEvent):
    """How many voted for whom is not told."""

    hook: ClassVar[str] = "board_election_held"

    on: date
    village: str = ""
    by_election: bool = False

    def for_citizen(self) -> str:
        what = "họp bầu bổ sung" if self.by_election else "họp bầu"
        return f"{self.village or 'Cộng đồng'} {what} {spoken_day(self.on)}."


class ElectionMended(ElectionHeld):
    hook: ClassVar[str] = "board_election_mended"

    def for_citizen(self) -> str:
        return ""

    def for_staff(self) -> str:
        return f"Sửa biên bản bầu {self.village} {spoken_day(self.on)}."


class BoardRecognised(SupervisionEvent):
    hook: ClassVar[str] = "board_recognised"

    number: str
    on: date
    exceptions: int = 0

    def for_citizen(self) -> str:
        apart = f" Có {self.exceptions} chỗ khác quy định, đã ghi lý do." if self.exceptions else ""
        return f"Mặt trận công nhận ban ({self.number}) {spoken_day(self.on)}.{apart}"


class BoardEnded(SupervisionEvent):
    hook: ClassVar[str] = "board_ended"

    on: date
    reason: str

    def for_citizen(self) -> str:
        return f"Ban kết thúc {spoken_day(self.on)}. {self.reason}"


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
