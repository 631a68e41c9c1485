"""Facts about requests for information. The subject is the request; nobody who asked is named."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.messages import thousands

from .kinds import Channel


class InformationEvent(Event):
    """About the request ``code``; ``due`` is what is owed next, ``basis`` its verified article."""

    code: str = ""
    due: date | None = None
    basis: str = ""


class InformationRequested(InformationEvent):
    hook: ClassVar[str] = "information_requested"

    source: Channel

    def for_citizen(self) -> str:
        return f"Chúng tôi nhận yêu cầu ({self.source.label.lower()})."


class InformationAccepted(InformationEvent):
    hook: ClassVar[str] = "information_accepted"

    def for_citizen(self) -> str:
        return "Yêu cầu đã đủ, chúng tôi bắt đầu tìm thông tin."


class InformationMoreAsked(InformationEvent):
    hook: ClassVar[str] = "information_more_asked"

    def for_citizen(self) -> str:
        return "Chúng tôi xin ông/bà bổ sung. Thời hạn tính lại từ ngày nhận đủ."


class InformationMoreReceived(InformationEvent):
    hook: ClassVar[str] = "information_more_received"

    def for_citizen(self) -> str:
        return "Ông/bà đã bổ sung. Thời hạn tính từ ngày này."


class InformationExtended(InformationEvent):
    hook: ClassVar[str] = "information_extended"

    reason: str
    document: str

    def for_citizen(self) -> str:
        until = f" Hẹn lại {spoken_day(self.due)}." if self.due else ""
        return f"Cần thêm thời gian: {self.reason}{until}"


class InformationCharged(InformationEvent):
    hook: ClassVar[str] = "information_charged"

    amount: int
    document: str

    def for_citizen(self) -> str:
        return f"Báo chi phí thực tế để in, sao, chụp, gửi: {thousands(self.amount)} đồng."


class InformationPaid(InformationEvent):
    hook: ClassVar[str] = "information_paid"

    def for_citizen(self) -> str:
        return "Ông/bà đã trả chi phí."


class InformationProvided(InformationEvent):
    hook: ClassVar[str] = "information_provided"

    document: str
    partial: bool = False
    late: bool = False

    def for_citizen(self) -> str:
        what = "Cung cấp một phần thông tin" if self.partial else "Cung cấp thông tin"
        return f"{what}, văn bản số {self.document}." + (
            " Chậm hơn hẹn, chúng tôi xin lỗi." if self.late else ""
        )


class InformationPointed(InformationEvent):
    hook: ClassVar[str] = "information_pointed"

    document: str

    def for_citizen(self) -> str:
        return "Thông tin đã công khai, chúng tôi chỉ nơi xem."


class InformationRedirected(InformationEvent):
    hook: ClassVar[str] = "information_redirected"

    agency: str
    forwarded: bool = False
    document: str

    def for_citizen(self) -> str:
        if self.forwarded:
            return f"Chuyển giúp yêu cầu đến nơi giữ thông tin: {self.agency}."
        return f"Chỉ nơi giữ thông tin: {self.agency}."


class InformationRefused(InformationEvent):
    hook: ClassVar[str] = "information_refused"

    ground: str
    document: str

    def for_citizen(self) -> str:
        return f"Từ chối cung cấp, văn bản số {self.document}."


class InformationWithdrawn(InformationEvent):
    hook: ClassVar[str] = "information_withdrawn"

    def for_citizen(self) -> str:
        return "Ông/bà rút yêu cầu."


class InformationDisputed(InformationEvent):
    hook: ClassVar[str] = "information_disputed"

    def for_citizen(self) -> str:
        return "Ông/bà báo thông tin chưa đúng hoặc chưa đủ."


class InformationSettled(InformationEvent):
    hook: ClassVar[str] = "information_settled"

    document: str

    def for_citizen(self) -> str:
        return f"Trả lời lại, văn bản số {self.document}."


class InformationCorrected(InformationEvent):
    hook: ClassVar[str] = "information_corrected"

    document: str
    late: bool = False

    def for_citizen(self) -> str:
        return f"Chúng tôi tự thấy sai hoặc thiếu và đính chính, văn bản số {self.document}. Xin lỗi ông/bà."


class InformationPublished(InformationEvent):
    """How many finds of personal data were replaced, kept, called wrong; never what they were."""

    hook: ClassVar[str] = "information_published"

    replaced: int = 0
    kept: int = 0
    wrong: int = 0

    def for_citizen(self) -> str:
        return "Công khai câu trả lời, không nêu người hỏi."

    def for_staff(self) -> str:
        looked = f"thay {self.replaced}, giữ {self.kept}, không phải {self.wrong}"
        return f"Công khai câu trả lời. Thông tin riêng: {looked}."


class InformationRetracted(InformationEvent):
    hook: ClassVar[str] = "information_retracted"

    reason: str

    def for_staff(self) -> str:
        return f"Gỡ bản công khai: {self.reason}"


class InformationAssigned(InformationEvent):
    hook: ClassVar[str] = "information_assigned"

    officer: str
    officer_id: str = ""

    def for_staff(self) -> str:
        return f"Giao cho {self.officer}."
