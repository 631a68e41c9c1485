"""Facts about greetings. The subject is the greeting."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from pydantic import AwareDatetime

from chinhquyen_sdk.domain.dates import VIETNAM, local_day, spoken_day
from chinhquyen_sdk.domain.events import Event


class GreetingEvent(Event):
    """About the greeting on ``day``: ``occasion`` is its code, ``title`` its title."""

    occasion: str = ""
    title: str = ""
    day: date


class GreetingDrafted(GreetingEvent):
    hook: ClassVar[str] = "greeting_drafted"

    def for_staff(self) -> str:
        return f"Bắt đầu soạn lời chúc “{self.title}”."


class GreetingEdited(GreetingEvent):
    hook: ClassVar[str] = "greeting_edited"

    version: int

    def for_staff(self) -> str:
        return f"Sửa lời, nay là bản số {self.version}."


class GreetingReturned(GreetingEvent):
    hook: ClassVar[str] = "greeting_returned"

    def for_staff(self) -> str:
        return "Trả lại để sửa."


class GreetingApproved(GreetingEvent):
    hook: ClassVar[str] = "greeting_approved"

    version: int

    def for_staff(self) -> str:
        return f"Duyệt bản số {self.version}."


class GreetingPlanned(GreetingEvent):
    hook: ClassVar[str] = "greeting_planned"

    publish_at: AwareDatetime

    def for_staff(self) -> str:
        at = self.publish_at.astimezone(VIETNAM)
        return f"Hẹn đăng lúc {at:%H:%M} {spoken_day(local_day(at))}."


class GreetingPublished(GreetingEvent):
    hook: ClassVar[str] = "greeting_published"

    until: date
    loudspeaker: bool
    social_media: bool

    def for_citizen(self) -> str:
        return f"Đăng lời chúc “{self.title}”."


class GreetingMissed(GreetingEvent):
    hook: ClassVar[str] = "greeting_missed"

    def for_staff(self) -> str:
        return "Đã qua ngày hẹn mà chưa đăng được; chờ anh/chị quyết định."


class GreetingEnded(GreetingEvent):
    hook: ClassVar[str] = "greeting_ended"

    def for_staff(self) -> str:
        return "Hết ngày ở trang chủ, chuyển vào các lời chúc dịp trước."


class GreetingCancelled(GreetingEvent):
    hook: ClassVar[str] = "greeting_cancelled"

    def for_staff(self) -> str:
        return "Quyết định không gửi."


class GreetingWithdrawn(GreetingEvent):
    hook: ClassVar[str] = "greeting_withdrawn"

    def for_staff(self) -> str:
        return "Gỡ xuống khỏi trang."


class GreetingPlayed(GreetingEvent):
    hook: ClassVar[str] = "greeting_played"

    played_at: AwareDatetime
    place: str

    def for_staff(self) -> str:
        at = self.played_at.astimezone(VIETNAM)
        return f"Đã phát lúc {at:%H:%M} ngày {at:%d/%m/%Y} ở {self.place}."


class OccasionEvent(Event):
    """About an occasion of the commune's own list, ``label`` its name. The subject is the line in that list."""

    occasion: str
    label: str


class OccasionUsed(OccasionEvent):
    hook: ClassVar[str] = "greeting_occasion_used"

    used: bool

    def for_staff(self) -> str:
        return f"{'Chúc mừng' if self.used else 'Không chúc mừng'} dịp {self.label}."


class OwnDayAdded(OccasionEvent):
    hook: ClassVar[str] = "greeting_own_day_added"

    def for_staff(self) -> str:
        return f"Thêm ngày riêng: {self.label}."


class OwnDayDropped(OccasionEvent):
    hook: ClassVar[str] = "greeting_own_day_dropped"

    def for_staff(self) -> str:
        return f"Xóa ngày riêng: {self.label}."
