"""Facts about what is made public. The subject is the due or the posting; no text of a posting stands here."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.privacy import Review, told

from .forms import Form


class DisclosureEvent(Event):
    """About a due or a posting of ``duty``; ``title`` is public."""

    duty: str = ""
    title: str = ""


class DisclosureArisen(DisclosureEvent):
    hook: ClassVar[str] = "disclosure_arisen"

    starts_on: date
    due_on: date | None = None

    def for_staff(self) -> str:
        until = f", hạn {spoken_day(self.due_on)}" if self.due_on else ""
        return f"Ghi ngày bắt đầu tính {spoken_day(self.starts_on)}{until}."


class DisclosureNotArisen(DisclosureEvent):
    hook: ClassVar[str] = "disclosure_not_arisen"

    def for_citizen(self) -> str:
        return "Không phát sinh trong kỳ."


class DisclosureReopened(DisclosureEvent):
    hook: ClassVar[str] = "disclosure_reopened"

    def for_staff(self) -> str:
        return "Mở lại: có phát sinh."


class DisclosurePublished(DisclosureEvent):
    hook: ClassVar[str] = "disclosure_published"

    forms: tuple[Form, ...] = ()
    late: bool = False
    review: Review | None = None

    def for_citizen(self) -> str:
        return "Đăng trên trang thông tin điện tử."

    def for_staff(self) -> str:
        return told(self.for_citizen(), self.review)


class DisclosureProved(DisclosureEvent):
    hook: ClassVar[str] = "disclosure_proved"

    form: Form
    on: date
    place: str = ""

    def for_citizen(self) -> str:
        at = f", {self.place}" if self.place else ""
        return f"{self.form.label}: {spoken_day(self.on)}{at}."


class DisclosureFormWaived(DisclosureEvent):
    hook: ClassVar[str] = "disclosure_form_waived"

    form: Form

    def for_staff(self) -> str:
        return f"Không làm hình thức “{self.form.label}”, có lý do."


class DisclosureComplete(DisclosureEvent):
    hook: ClassVar[str] = "disclosure_complete"

    def for_citizen(self) -> str:
        return "Đã công khai đủ các hình thức luật đòi hỏi."


class DisclosureCorrected(DisclosureEvent):
    hook: ClassVar[str] = "disclosure_corrected"

    number: int
    review: Review | None = None

    def for_citizen(self) -> str:
        return f"Đính chính lần {self.number}."

    def for_staff(self) -> str:
        return told(self.for_citizen(), self.review)


class DisclosureTakenDown(DisclosureEvent):
    hook: ClassVar[str] = "disclosure_taken_down"

    on: date

    def for_citizen(self) -> str:
        return f"Gỡ khỏi bảng niêm yết {spoken_day(self.on)}; bài vẫn ở lại trang này."
