"""What can happen to a letter, and the wish for one. ``subject`` is the case it is about, so that it stands on that timeline."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from chinhquyen_sdk.domain.events import Event


class LetterWanted(Event):
    """Somebody is to be written to. Any module records it in its command's transaction; nobody is named in it.

    ``template`` is the id of a text; who is written to and what else it says is asked with ``letter_facts``.
    """

    hook: ClassVar[str] = "letter_wanted"

    template: str
    code: str = ""

    def for_staff(self) -> str:
        return "Cần một lá thư gửi đi, đã báo để soạn."


class LetterEvent(Event):
    """What all events of a letter carry; ``title`` is the template's label, never the wording."""

    letter: UUID
    title: str
    template: str = ""


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


def _numbered(number_line: str) -> str:
    return f" ({number_line})" if number_line else ""


class LetterApproved(LetterEvent):
    """``number_line`` reads "Số: 05/TB-UBND", empty for thư công.

    ``officer_id`` is who drafted it and sends it now; empty: the system drafted it.
    """

    hook: ClassVar[str] = "letter_approved"
    number_line: str
    officer_id: str = ""

    def for_citizen(self) -> str:
        return f"Có thư gửi ông/bà: {self.title}{_numbered(self.number_line)}. Mời ông/bà mở xem ở mục thư."

    def for_staff(self) -> str:
        return f"Đã duyệt thư “{self.title}”{_numbered(self.number_line)}."


class LetterChecked(LetterEvent):
    hook: ClassVar[str] = "letter_checked"

    def for_staff(self) -> str:
        return f"Đã kiểm tra thư “{self.title}”, chờ ký duyệt."


class LetterSigned(LetterEvent):
    hook: ClassVar[str] = "letter_signed"

    def for_staff(self) -> str:
        return f"Đã ký số thư “{self.title}”."


class LetterPrinted(LetterEvent):
    """``again``: it lay on paper before; who asked and why stands with the pile."""

    hook: ClassVar[str] = "letter_printed"
    again: bool = False

    def for_staff(self) -> str:
        return f"{'Đã in lại' if self.again else 'Đã in'} thư “{self.title}”."


class LetterOnItsWay(LetterEvent):
    """``channel`` is the label of the way, never an address; ``number_line`` reads "Số: 05/TB-UBND", empty for thư công."""

    channel: str
    number_line: str = ""

    @property
    def named(self) -> str:
        """Return "Thư “Thông báo thụ lý” (Số: 05/TB-UBND)"."""
        return f"Thư “{self.title}”{_numbered(self.number_line)}"


class LetterSent(LetterOnItsWay):
    """``again``: the same way once more, after it failed; of that only staff need to read."""

    hook: ClassVar[str] = "letter_sent"
    again: bool = False

    def for_citizen(self) -> str | None:
        return None if self.again else f"{self.named} đã gửi. Cách gửi: {self.channel}."

    def for_staff(self) -> str:
        return f"Đã gửi thư “{self.title}”. Cách gửi: {self.channel}."


class LetterDelivered(LetterOnItsWay):
    """``proven``: somebody is named who took it, or a postal code stands for it; a mail server's word is none."""

    hook: ClassVar[str] = "letter_delivered"
    proven: bool = False

    def for_citizen(self) -> str:
        return f"{self.named} đã đến nơi. Cách gửi: {self.channel}."

    def for_staff(self) -> str:
        return f"Thư “{self.title}” đã đến tay người nhận. Cách gửi: {self.channel}."


class LetterUndelivered(LetterOnItsWay):
    """What a machine could not send it tries again or another way by itself; the citizen reads of what people carried."""

    hook: ClassVar[str] = "letter_undelivered"

    def for_citizen(self) -> str | None:
        if self.actor.kind != "staff":
            return None
        return f"{self.named} gửi không tới nơi. Cách gửi: {self.channel}. Chúng tôi sẽ tìm cách khác."

    def for_staff(self) -> str:
        return f"Thư “{self.title}” không đến tay người nhận. Cách gửi: {self.channel}."


class LetterCancelled(LetterEvent):
    hook: ClassVar[str] = "letter_cancelled"

    def for_staff(self) -> str:
        return f"Đã hủy thư “{self.title}”."


class LetterErased(LetterEvent):
    """Its case's time was over; the words and the name are gone, number and day stay in the book."""

    hook: ClassVar[str] = "letter_erased"

    def for_staff(self) -> str:
        return f"Đã xóa nội dung và tên người nhận của thư “{self.title}”; số và ngày vẫn ở trong sổ."


class LetterAddressKept(LetterEvent):
    """The reader said yes to being written to by ``channel``, or no more; the address stands in its own row alone."""

    hook: ClassVar[str] = "letter_address_kept"
    channel: str
    agreed: bool

    def for_staff(self) -> str:
        said = "Ghi nơi nhận và lời đồng ý" if self.agreed else "Bỏ nơi nhận"
        return f"{said} cho thư “{self.title}”. Cách gửi: {self.channel}."
