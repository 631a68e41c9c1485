"""What can happen to a letter. ``subject`` is the case it is about, so that it stands on that timeline."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from chinhquyen_sdk.domain.events import Event


class LetterEvent(Event):
    """What all events of a letter carry; ``title`` is the template's label, never the wording."""

    letter: UUID
    title: str


class LetterDrafted(LetterEvent):
    hook: ClassVar[str] = "letter_drafted"

    def for_staff(self) -> str:
        return f"Đã soạn thư “{self.title}”, chờ ký duyệt."


class LetterEdited(LetterEvent):
    hook: ClassVar[str] = "letter_edited"

    def for_staff(self) -> str:
        return f"Đã sửa thư “{self.title}”."


class LetterReturned(LetterEvent):
    hook: ClassVar[str] = "letter_returned"

    def for_staff(self) -> str:
        return f"Thư “{self.title}” được trả lại để sửa."


class LetterApproved(LetterEvent):
    """``number_line`` reads "Số: 05/TB-UBND"."""

    hook: ClassVar[str] = "letter_approved"
    number_line: str

    def for_citizen(self) -> str:
        return f"Có thư gửi ông/bà: {self.title} ({self.number_line}). Mời ông/bà mở xem ở mục thư."

    def for_staff(self) -> str:
        return f"Đã duyệt thư “{self.title}”, {self.number_line}."


class LetterCancelled(LetterEvent):
    hook: ClassVar[str] = "letter_cancelled"

    def for_staff(self) -> str:
        return f"Đã hủy thư “{self.title}”."
