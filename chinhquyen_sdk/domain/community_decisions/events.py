"""Facts about decisions of the people, how they are carried out, reports about them. Nobody is named."""

from __future__ import annotations

from datetime import date
from typing import ClassVar
from uuid import UUID

from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.messages import thousands
from chinhquyen_sdk.domain.privacy import Review
from chinhquyen_sdk.domain.privacy.review import told

from .states import Handler
from .wishes import VoteOutcome


class VoteConcluded(Event):
    """A vote of another module is over; ``subject`` is that vote. Whoever holds votes tells it, this module records it."""

    hook: ClassVar[str] = "vote_concluded"

    outcome: VoteOutcome
    village_name: str = ""

    def for_staff(self) -> str:
        return "Cuộc lấy phiếu, biểu quyết đã có kết quả."


class DecisionEvent(Event):
    """About ``title``, which is public. ``review``: what was decided about personal data in words that became public with it."""

    title: str = ""
    review: Review | None = None

    def for_staff(self) -> str:
        return told(super().for_staff(), self.review)


class DecisionRecorded(DecisionEvent):
    hook: ClassVar[str] = "community_decision_recorded"

    on: date
    passed: bool
    judged: str

    def for_citizen(self) -> str:
        return f"Bà con quyết định {spoken_day(self.on)}. {self.judged}"


class DecisionSent(DecisionEvent):
    hook: ClassVar[str] = "community_decision_sent"

    on: date

    def for_citizen(self) -> str:
        return f"Gửi quyết định đến UBND và UBMTTQ {spoken_day(self.on)}."


class DecisionRecognised(DecisionEvent):
    hook: ClassVar[str] = "community_decision_recognised"

    by: str
    document: str
    effective_on: date

    def for_citizen(self) -> str:
        who = f"{self.by} công nhận" if self.by else "UBND xã, phường định ngày hiệu lực"
        return f"{who} ({self.document}), có hiệu lực từ {spoken_day(self.effective_on)}."


class DecisionRefused(DecisionEvent):
    hook: ClassVar[str] = "community_decision_refused"

    document: str
    reason: str

    def for_citizen(self) -> str:
        return f"Không được công nhận ({self.document}). Lý do: {self.reason}"


class FlawReported(DecisionEvent):
    hook: ClassVar[str] = "community_decision_flaw_reported"

    on: date

    def for_staff(self) -> str:
        return f"Nhận báo cáo có sai sót {spoken_day(self.on)}."


class DecisionSuspended(DecisionEvent):
    hook: ClassVar[str] = "community_decision_suspended"

    on: date
    reason: str

    def for_citizen(self) -> str:
        return f"Tạm ngừng từ {spoken_day(self.on)}. Lý do: {self.reason}"


class DecisionResumed(DecisionEvent):
    hook: ClassVar[str] = "community_decision_resumed"

    on: date
    reason: str

    def for_citizen(self) -> str:
        return f"Thực hiện tiếp từ {spoken_day(self.on)}. {self.reason}"


class DecisionEnded(DecisionEvent):
    hook: ClassVar[str] = "community_decision_ended"

    on: date
    by_community: bool
    reason: str
    basis: str

    def for_citizen(self) -> str:
        who = "Bà con thay bằng quyết định mới" if self.by_community else "UBND bãi bỏ"
        return f"{who} {spoken_day(self.on)}. Lý do: {self.reason}"


class WorksPlanned(DecisionEvent):
    hook: ClassVar[str] = "community_works_planned"

    ends_on: date

    def for_citizen(self) -> str:
        return f"Có kế hoạch làm, xong trước hết {spoken_day(self.ends_on)}."


class TaskAdded(DecisionEvent):
    hook: ClassVar[str] = "community_task_added"

    due_on: date

    def for_staff(self) -> str:
        return told(f"Thêm một việc, xong trước hết {spoken_day(self.due_on)}.", self.review)


class TaskFinished(DecisionEvent):
    hook: ClassVar[str] = "community_task_finished"

    what: str
    on: date
    late: bool

    def for_citizen(self) -> str:
        return f"Xong {spoken_day(self.on)}{', chậm hơn hạn' if self.late else ''}: {self.what}."


class MoneyWritten(DecisionEvent):
    hook: ClassVar[str] = "community_money_written"

    what: str
    source: str

    def for_staff(self) -> str:
        return told(f"Ghi sổ ({self.source.lower()}): {self.what}.", self.review)


class MoneyStruck(DecisionEvent):
    hook: ClassVar[str] = "community_money_struck"

    what: str
    reason: str

    def for_citizen(self) -> str:
        return f"Bỏ một dòng ghi sai trong sổ thu chi: {self.what}. Lý do: {self.reason}"


class ProgressTold(DecisionEvent):
    hook: ClassVar[str] = "community_progress_told"

    on: date
    percent: int | None = None

    def for_citizen(self) -> str:
        share = f": xong khoảng {self.percent}%" if self.percent is not None else ""
        return f"Báo tiến độ {spoken_day(self.on)}{share}."


class WorksPhotosAdded(DecisionEvent):
    hook: ClassVar[str] = "community_works_photos_added"

    count: int

    def for_staff(self) -> str:
        return f"Thêm {self.count} ảnh."


class WorksPhotoRemoved(DecisionEvent):
    hook: ClassVar[str] = "community_works_photo_removed"

    def for_citizen(self) -> str:
        return "Gỡ một ảnh."


class WorksAccepted(DecisionEvent):
    hook: ClassVar[str] = "community_works_accepted"

    on: date
    households: int
    agreed: int

    def for_citizen(self) -> str:
        return f"Bà con nghiệm thu {spoken_day(self.on)}: {self.agreed} trên {self.households} hộ dự đồng ý."


class AccountsSettled(DecisionEvent):
    hook: ClassVar[str] = "community_accounts_settled"

    received: int
    spent: int

    def for_citizen(self) -> str:
        return f"Quyết toán công khai: thu {thousands(self.received)} đồng, chi {thousands(self.spent)} đồng."


class BreachReported(DecisionEvent):
    """``subject`` is the report; who sent it and what it says are not told."""

    hook: ClassVar[str] = "breach_reported"

    due_on: date
    village: UUID | None = None

    def for_staff(self) -> str:
        return f"Bà con báo việc làm chưa đúng; hẹn trả lời trước hết {spoken_day(self.due_on)}."


class BreachHanded(DecisionEvent):
    """``subject`` is the report; ``handler`` is who looks into it."""

    hook: ClassVar[str] = "breach_handed"

    handler: Handler
    decision: UUID

    def for_staff(self) -> str:
        return f"Giao xem xét: {self.handler.label}."


class BreachAnswered(DecisionEvent):
    hook: ClassVar[str] = "breach_answered"

    right: bool
    late: bool

    def for_staff(self) -> str:
        found = "đúng là làm chưa đúng" if self.right else "không thấy làm sai"
        return told(f"Trả lời người báo{', chậm hơn hẹn' if self.late else ''}: {found}.", self.review)
