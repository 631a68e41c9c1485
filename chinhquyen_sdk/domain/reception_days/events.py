"""What can happen to a reception day and to a visit. No payload names the visitor or repeats what was said."""

from __future__ import annotations

from datetime import date, time
from typing import ClassVar
from uuid import UUID

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.reception.kinds import PetitionKind


class ReceptionDayChanged(Event):
    """A day was added, changed or taken out; ``was`` is the day before the change."""

    hook: ClassVar[str] = "reception_day_changed"
    what: str
    on: date
    was: date
    reason: str = ""

    def for_staff(self) -> str:
        moved = f" từ {self.was:%d/%m/%Y} sang {self.on:%d/%m/%Y}" if self.was != self.on else ""
        return f"Lịch tiếp ngày {self.on:%d/%m/%Y}: {self.what}{moved}. {self.reason}".strip()


class VisitEvent(Event):
    """What all events of a visit carry; ``on`` is the day of the reception."""

    code: str
    on: date
    day: UUID


class VisitRegistered(VisitEvent):
    hook: ClassVar[str] = "visit_registered"
    slot: time | None = None
    source: str = "web"

    def for_citizen(self) -> str:
        if self.slot is None:
            return "Ông/bà đã đăng ký gặp và đang trong hàng chờ."
        return f"Ông/bà đã đặt hẹn {self.slot:%H:%M} ngày {self.on:%d/%m/%Y}."


class VisitMoved(VisitEvent):
    hook: ClassVar[str] = "visit_moved"
    slot: time | None = None

    def for_citizen(self) -> str:
        return f"Hẹn đổi sang {self.slot:%H:%M} ngày {self.on:%d/%m/%Y}."


class VisitCancelled(VisitEvent):
    hook: ClassVar[str] = "visit_cancelled"
    reason: str = ""

    def for_citizen(self) -> str:
        return f"Hẹn đã hủy. {self.reason}".strip()


class VisitReceived(VisitEvent):
    """The reception stands in the book under ``number``; ``reply_due`` is what the visitor is promised."""

    hook: ClassVar[str] = "visit_received"
    kind: PetitionKind
    number: int
    reply_due: date | None = None

    def for_citizen(self) -> str:
        due = (
            f" Chậm nhất {self.reply_due:%d/%m/%Y}, ông/bà được báo kết quả xử lý." if self.reply_due else ""
        )
        return f"Chúng tôi đã tiếp ông/bà, ghi vào sổ tiếp công dân số {self.number}.{due}"


class VisitRefused(VisitEvent):
    hook: ClassVar[str] = "visit_refused"
    ground: str
    basis: str
    notice_due: date | None = None

    def for_citizen(self) -> str:
        return f"Chúng tôi không tiếp được lần này. Lý do: {self.ground} ({self.basis})."


class RefusalNoticed(VisitEvent):
    """The notice of refusal (Mẫu 01/TCD) was issued on ``noticed_on``."""

    hook: ClassVar[str] = "visit_refusal_noticed"
    noticed_on: date

    def for_citizen(self) -> str:
        return f"Thông báo từ chối tiếp công dân đã ra ngày {self.noticed_on:%d/%m/%Y}."


class ReceptionConcluded(VisitEvent):
    """The chair concluded; the words themselves are asked for with ``letter_facts``."""

    hook: ClassVar[str] = "reception_concluded"
    kind: PetitionKind

    def for_citizen(self) -> str:
        return "Chủ tịch đã có kết luận. Thông báo kết luận đang được soạn để gửi ông/bà."


class VisitAnswered(VisitEvent):
    hook: ClassVar[str] = "visit_answered"
    on_time: bool = True

    def for_citizen(self) -> str:
        return "Chúng tôi đã báo ông/bà kết quả xử lý."


class EntryCorrected(VisitEvent):
    hook: ClassVar[str] = "entry_corrected"
    number: int
    column: str

    def for_staff(self) -> str:
        return f"Đã đính chính sổ tiếp công dân số {self.number}, cột “{self.column}”; bản đầu vẫn được giữ."
