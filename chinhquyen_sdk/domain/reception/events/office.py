"""What the office does beside the cases: the words it answers with, messages that are no petition."""

from __future__ import annotations

from typing import ClassVar

from chinhquyen_sdk.domain.events import Event


class ReplyEvent(Event):
    """About the commune's own template of a reply; ``name`` is its name, never its words."""

    name: str


class ReplyKept(ReplyEvent):
    hook: ClassVar[str] = "reply_kept"

    def for_staff(self) -> str:
        return f"Ghi lời của mẫu trả lời “{self.name}”."


class ReplyDropped(ReplyEvent):
    hook: ClassVar[str] = "reply_dropped"

    def for_staff(self) -> str:
        return f"Bỏ lời riêng của mẫu trả lời “{self.name}”."


class MailSettled(Event):
    """Somebody looked at a message that was not taken in as a petition; the subject is the message."""

    hook: ClassVar[str] = "mail_settled"

    def for_staff(self) -> str:
        return "Xem xong một thư điện tử không nhận thành đơn."
