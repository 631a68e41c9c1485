"""Facts about policies, regulations, conferences and checks. The subject is the thing itself; nobody is named."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.domain.events import Event


class OutreachEvent(Event):
    """About ``title``, which is public or will be."""

    title: str = ""


class PolicyAdded(OutreachEvent):
    hook: ClassVar[str] = "policy_added"

    def for_staff(self) -> str:
        return "Bắt đầu soạn trang chính sách."


class PolicyChanged(OutreachEvent):
    hook: ClassVar[str] = "policy_changed"

    changed: tuple[str, ...] = ()

    def for_staff(self) -> str:
        return f"Sửa: {', '.join(self.changed)}." if self.changed else "Ghi lại, không đổi gì."


class PolicyFinderSet(OutreachEvent):
    hook: ClassVar[str] = "policy_finder_set"

    questions: int

    def for_staff(self) -> str:
        return (
            f"“Có liên quan đến tôi không?” có {self.questions} câu hỏi."
            if self.questions
            else "Bỏ các câu hỏi."
        )


class PolicyPublished(OutreachEvent):
    hook: ClassVar[str] = "policy_published"

    def for_citizen(self) -> str:
        return "Đăng trang chính sách."


class PolicyWithdrawn(OutreachEvent):
    hook: ClassVar[str] = "policy_withdrawn"

    reason: str

    def for_staff(self) -> str:
        return f"Rút trang. Lý do: {self.reason}"


class RegulationAdded(OutreachEvent):
    hook: ClassVar[str] = "regulation_added"

    def for_staff(self) -> str:
        return "Lập quy chế."


class RegulationChanged(OutreachEvent):
    hook: ClassVar[str] = "regulation_changed"

    number: int

    def for_staff(self) -> str:
        return f"Ghi bản {self.number}."


class RegulationConsulted(OutreachEvent):
    hook: ClassVar[str] = "regulation_consulted"

    number: int
    since: date
    until: date

    def for_citizen(self) -> str:
        return f"Lấy ý kiến bà con về bản {self.number}: từ {spoken_day(self.since)} đến {spoken_day(self.until)}."


class RegulationIssued(OutreachEvent):
    hook: ClassVar[str] = "regulation_issued"

    number: int
    document: str
    in_force_on: date

    def for_citizen(self) -> str:
        return f"Ban hành bản {self.number} ({self.document}), áp dụng từ {spoken_day(self.in_force_on)}."


class ConferencePlanned(OutreachEvent):
    hook: ClassVar[str] = "conference_planned"

    village: str
    on: date

    def for_citizen(self) -> str:
        return f"Lên lịch hội nghị ở {self.village}: {spoken_day(self.on)}."


class ConferenceMoved(OutreachEvent):
    hook: ClassVar[str] = "conference_moved"

    on: date

    def for_citizen(self) -> str:
        return f"Đổi lịch: {spoken_day(self.on)}."


class ConferenceInvited(OutreachEvent):
    hook: ClassVar[str] = "conference_invited"

    ways: tuple[str, ...] = ()

    def for_citizen(self) -> str:
        return f"Mời bà con: {', '.join(self.ways)}."


class ConferenceHeld(OutreachEvent):
    hook: ClassVar[str] = "conference_held"

    households: int
    people: int

    def for_citizen(self) -> str:
        return f"Đã họp: {self.people} người dự, của {self.households} hộ."


class ConferencePhotoAdded(OutreachEvent):
    hook: ClassVar[str] = "conference_photo_added"

    def for_staff(self) -> str:
        return "Thêm một ảnh."


class ConferencePhotoRemoved(OutreachEvent):
    hook: ClassVar[str] = "conference_photo_removed"

    def for_citizen(self) -> str:
        return "Gỡ một ảnh."


class ConferenceQuestionWritten(OutreachEvent):
    """A question from the floor was written down with its answer; the words stand in the minutes alone."""

    hook: ClassVar[str] = "conference_question_written"

    number: int

    def for_staff(self) -> str:
        return f"Ghi câu hỏi số {self.number} của bà con."


class ConferenceCancelled(OutreachEvent):
    hook: ClassVar[str] = "conference_cancelled"

    reason: str

    def for_citizen(self) -> str:
        return f"Không họp. Lý do: {self.reason}"


class CheckPlanned(OutreachEvent):
    hook: ClassVar[str] = "check_planned"

    on: date

    def for_citizen(self) -> str:
        return f"Lên lịch kiểm tra: {spoken_day(self.on)}."


class CheckCarriedOut(OutreachEvent):
    hook: ClassVar[str] = "check_carried_out"

    on: date
    wrong: bool
    mend_by: date | None = None

    def for_citizen(self) -> str:
        if not self.wrong:
            return f"Đã kiểm tra {spoken_day(self.on)}: làm đúng."
        until = f", phải khắc phục xong trước hết {spoken_day(self.mend_by)}" if self.mend_by else ""
        return f"Đã kiểm tra {spoken_day(self.on)}: có việc phải khắc phục{until}."


class CheckMended(OutreachEvent):
    hook: ClassVar[str] = "check_mended"

    on: date

    def for_citizen(self) -> str:
        return f"Đã khắc phục xong {spoken_day(self.on)}."


class CheckCancelled(OutreachEvent):
    hook: ClassVar[str] = "check_cancelled"

    reason: str

    def for_citizen(self) -> str:
        return f"Không kiểm tra. Lý do: {self.reason}"
