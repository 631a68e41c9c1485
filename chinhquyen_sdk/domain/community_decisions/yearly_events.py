"""Facts about the yearly conference of a village. Nobody is named."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.privacy import Review
from chinhquyen_sdk.domain.privacy.review import told


class YearlyEvent(Event):
    """About the yearly conference of one village. ``review`` as in ``DecisionEvent``."""

    village: str
    year: int
    review: Review | None = None

    def for_staff(self) -> str:
        return told(super().for_staff(), self.review)


class YearlyPlanned(YearlyEvent):
    hook: ClassVar[str] = "yearly_conference_planned"

    on: date

    def for_citizen(self) -> str:
        return f"Lên kế hoạch họp {spoken_day(self.on)}."


class YearlySent(YearlyEvent):
    hook: ClassVar[str] = "yearly_conference_sent"

    to: tuple[str, ...] = ()

    def for_citizen(self) -> str:
        return f"Gửi kế hoạch đến {', '.join(self.to)}."


class YearlyNotified(YearlyEvent):
    hook: ClassVar[str] = "yearly_conference_notified"

    on: date
    households: int

    def for_citizen(self) -> str:
        return f"Báo đến {self.households} hộ {spoken_day(self.on)}."


class YearlyHeld(YearlyEvent):
    hook: ClassVar[str] = "yearly_conference_held"

    on: date
    attended: int

    def for_citizen(self) -> str:
        return f"Đã họp {spoken_day(self.on)}: {self.attended} hộ dự."


class QuestionRaised(YearlyEvent):
    hook: ClassVar[str] = "yearly_question_raised"

    def for_staff(self) -> str:
        return told("Ghi một câu hỏi của bà con.", self.review)


class PromiseKept(YearlyEvent):
    hook: ClassVar[str] = "yearly_promise_kept"

    on: date
    what: str

    def for_citizen(self) -> str:
        return f"Đã làm điều hứa {spoken_day(self.on)}: {self.what}"


class YearlyCancelled(YearlyEvent):
    hook: ClassVar[str] = "yearly_conference_cancelled"

    reason: str

    def for_citizen(self) -> str:
        return f"Không họp. Lý do: {self.reason}"
