"""Facts about dialogues. The subject is the dialogue, the promise or the request; nobody who asked is named."""

from __future__ import annotations

from datetime import date
from typing import ClassVar
from uuid import UUID

from pydantic import AwareDatetime

from chinhquyen_sdk.domain.dates import local_day, spoken_day
from chinhquyen_sdk.domain.events import Event

from .kinds import Door, HideReason, Manner


class DialogueEvent(Event):
    """About the dialogue ``code``."""

    code: str = ""


class DialoguePlanned(DialogueEvent):
    hook: ClassVar[str] = "dialogue_planned"

    planned_on: date

    def for_citizen(self) -> str:
        return f"Đưa vào kế hoạch, dự kiến {spoken_day(self.planned_on)}."


class DialogueAnnounced(DialogueEvent):
    hook: ClassVar[str] = "dialogue_announced"

    starts_at: AwareDatetime
    again: bool = False

    def for_citizen(self) -> str:
        verb = "Thông báo lại" if self.again else "Thông báo"
        return f"{verb}: đối thoại {spoken_day(local_day(self.starts_at))}."


class DialogueOpened(DialogueEvent):
    hook: ClassVar[str] = "dialogue_opened"

    def for_citizen(self) -> str:
        return "Buổi đối thoại bắt đầu."


class DialogueHeld(DialogueEvent):
    hook: ClassVar[str] = "dialogue_held"

    result_due: date
    basis: str

    def for_citizen(self) -> str:
        return f"Đối thoại xong. Kết quả được công bố chậm nhất {spoken_day(self.result_due)}."


class DialogueResultPublished(DialogueEvent):
    hook: ClassVar[str] = "dialogue_result_published"

    late: bool = False

    def for_citizen(self) -> str:
        return "Công bố kết quả, chậm hơn thời hạn." if self.late else "Công bố kết quả."


class DialogueCancelled(DialogueEvent):
    hook: ClassVar[str] = "dialogue_cancelled"

    reason: str

    def for_citizen(self) -> str:
        return f"Không tổ chức: {self.reason}"


class QuestionAsked(DialogueEvent):
    hook: ClassVar[str] = "question_asked"

    number: int
    door: Door

    def for_staff(self) -> str:
        return f"Nhận câu hỏi số {self.number} ({self.door.label.lower()})."


class QuestionAnswered(DialogueEvent):
    hook: ClassVar[str] = "question_answered"

    number: int
    manner: Manner

    def for_staff(self) -> str:
        return f"Câu hỏi số {self.number}: {self.manner.label.lower()}."


class QuestionsShown(DialogueEvent):
    """Everybody reads the questions ``numbers`` now, or under another heading."""

    hook: ClassVar[str] = "questions_shown"

    numbers: tuple[int, ...]

    def for_staff(self) -> str:
        return f"Cho hiện câu hỏi số {', '.join(map(str, self.numbers))}."


class QuestionHidden(DialogueEvent):
    """``reason`` is one to choose from, which everybody reads in place of the question."""

    hook: ClassVar[str] = "question_hidden"

    number: int
    reason: HideReason

    def for_staff(self) -> str:
        return f"Không cho hiện câu hỏi số {self.number}. Lý do: {self.reason.label}"


class QuestionsJoined(DialogueEvent):
    hook: ClassVar[str] = "questions_joined"

    number: int
    joined: tuple[int, ...]

    def for_staff(self) -> str:
        return f"Gộp câu hỏi số {', '.join(map(str, self.joined))} vào câu số {self.number}."


class PromiseEvent(DialogueEvent):
    """The subject is the promise."""

    dialogue: UUID
    number: int
    due_on: date


class PromiseMade(PromiseEvent):
    hook: ClassVar[str] = "promise_made"

    officer_id: str = ""

    def for_citizen(self) -> str:
        return f"Hứa làm xong trước {spoken_day(self.due_on)}."


class PromiseKept(PromiseEvent):
    hook: ClassVar[str] = "promise_kept"

    late: bool

    def for_citizen(self) -> str:
        return "Đã làm xong, chậm hơn đã hứa." if self.late else "Đã làm xong đúng hẹn."


class PromiseDelayed(PromiseEvent):
    hook: ClassVar[str] = "promise_delayed"

    moved_to: date
    why_late: str

    def for_citizen(self) -> str:
        return f"Chưa xong: {self.why_late} Hẹn lại {spoken_day(self.moved_to)}."


class DialogueDemanded(DialogueEvent):
    hook: ClassVar[str] = "dialogue_demanded"

    needed: int | None

    def for_citizen(self) -> str:
        return "Mở lấy ý kiến cử tri."


class DemandReached(DialogueEvent):
    hook: ClassVar[str] = "dialogue_demand_reached"

    needed: int
    plan_due: date

    def for_citizen(self) -> str:
        return f"Đủ {self.needed} cử tri yêu cầu. Xã, phường phải tổ chức đối thoại."


class ConsentStruck(DialogueEvent):
    """Somebody was taken off the count; who, and why, stands at the line alone."""

    hook: ClassVar[str] = "dialogue_consent_struck"

    counted: int

    def for_citizen(self) -> str:
        return f"Bỏ một người không tính là cử tri ở đây, còn {self.counted} người."


class DemandClosed(DialogueEvent):
    hook: ClassVar[str] = "dialogue_demand_closed"

    reason: str

    def for_citizen(self) -> str:
        return f"Khép lại: {self.reason}"
