"""What is written down of life events: that it was, never who it was about."""

from __future__ import annotations

from typing import ClassVar

from chinhquyen_sdk.domain.events import Event


class LifeEventRecorded(Event):
    """``title`` is the template's label."""

    hook: ClassVar[str] = "life_event_recorded"
    title: str

    def for_staff(self) -> str:
        return f"Đã ghi sự việc cần thư “{self.title}”."


class LifeEventSetAside(Event):
    """No letter is written: too late, no consent, or an officer said so. The reason stands with the event itself."""

    hook: ClassVar[str] = "life_event_set_aside"
    title: str

    def for_staff(self) -> str:
        return f"Không viết thư “{self.title}”, lý do ghi trong sự việc."


class ContactWishNoted(Event):
    """Somebody said whether they want letters; ``subject`` is the note."""

    hook: ClassVar[str] = "contact_wish_noted"
    wants: bool

    def for_staff(self) -> str:
        return "Đã ghi: người dân muốn nhận thư." if self.wants else "Đã ghi: người dân không muốn nhận thư."


class LifeEventsImported(Event):
    """A list was taken in whole."""

    hook: ClassVar[str] = "life_events_imported"
    taken: int
    skipped: int

    def for_staff(self) -> str:
        return f"Đã nhập danh sách: {self.taken} sự việc mới, {self.skipped} dòng không nhập."
