"""What can happen to a petition. No payload names the sender or repeats what was written."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from chinhquyen_sdk.domain.events import Event

from .kinds import PetitionKind


class PetitionEvent(Event):
    """What all events of a petition carry. ``due`` and ``basis``: what the sender is promised next, by law."""

    code: str
    kind: PetitionKind
    received_on: date
    due: date | None = None
    basis: str = ""
    reason: str = ""
    document: str = ""


class PetitionFiled(PetitionEvent):
    hook: ClassVar[str] = "petition_filed"
    source: str = "web"

    def for_citizen(self) -> str:
        return "Chúng tôi đã nhận đơn của ông/bà."


class PetitionAccepted(PetitionEvent):
    hook: ClassVar[str] = "petition_accepted"

    def for_citizen(self) -> str:
        if self.kind in (PetitionKind.COMPLAINT, PetitionKind.DENUNCIATION):
            return f"{self.kind.label} của ông/bà đã được thụ lý."
        return f"{self.kind.label} của ông/bà đã được tiếp nhận để giải quyết."


class PartiesNotified(PetitionEvent):
    hook: ClassVar[str] = "parties_notified"

    def for_citizen(self) -> str:
        return "Việc thụ lý tố cáo đã được thông báo cho các bên. Tên ông/bà được giữ kín."


class PetitionRefused(PetitionEvent):
    """``ground`` is the text of the lawful ground, ``basis`` its article."""

    hook: ClassVar[str] = "petition_refused"
    ground: str = ""

    def for_citizen(self) -> str:
        return f"Chúng tôi không thụ lý đơn này. Lý do: {self.ground} ({self.basis})."


class PetitionTransferred(PetitionEvent):
    hook: ClassVar[str] = "petition_transferred"
    agency: str = ""

    def for_citizen(self) -> str:
        return f"Đơn đã được chuyển đến {self.agency} là nơi có thẩm quyền giải quyết."


class PetitionGuided(PetitionEvent):
    hook: ClassVar[str] = "petition_guided"
    agency: str = ""

    def for_citizen(self) -> str:
        return f"Việc này thuộc thẩm quyền của {self.agency}. Mời ông/bà gửi đơn đến đó."


class PetitionArchived(PetitionEvent):
    hook: ClassVar[str] = "petition_archived"

    def for_citizen(self) -> str:
        return f"Đơn được lưu, không giải quyết tiếp. Lý do: {self.reason}"


class SupplementAsked(PetitionEvent):
    hook: ClassVar[str] = "supplement_asked"

    def for_citizen(self) -> str:
        return f"Mời ông/bà gửi thêm: {self.reason} Thời hạn tạm dừng tính cho đến khi chúng tôi nhận được."


class SupplementReceived(PetitionEvent):
    hook: ClassVar[str] = "supplement_received"
    was_asked: bool = True

    def for_citizen(self) -> str:
        return "Chúng tôi đã nhận phần bổ sung." + (" Thời hạn tính tiếp." if self.was_asked else "")


class PetitionExtended(PetitionEvent):
    hook: ClassVar[str] = "petition_extended"

    def for_citizen(self) -> str:
        return f"Thời hạn giải quyết được kéo dài, theo văn bản {self.document}. Lý do: {self.reason}"


class PetitionSuspended(PetitionEvent):
    hook: ClassVar[str] = "petition_suspended"

    def for_citizen(self) -> str:
        return f"Việc giải quyết tạm dừng, theo văn bản {self.document}. Lý do: {self.reason}"


class PetitionResumed(PetitionEvent):
    hook: ClassVar[str] = "petition_resumed"

    def for_citizen(self) -> str:
        return "Việc giải quyết được tiếp tục. Thời hạn tính tiếp."


class PetitionDecided(PetitionEvent):
    hook: ClassVar[str] = "petition_decided"

    def for_citizen(self) -> str:
        if self.kind is PetitionKind.COMPLAINT:
            return "Đã có quyết định giải quyết khiếu nại" + (
                f" số {self.document}." if self.document else "."
            )
        if self.kind is PetitionKind.DENUNCIATION:
            return "Đã có kết luận nội dung tố cáo."
        return f"Chúng tôi đã trả lời {self.kind.label.lower()} của ông/bà."


class DecisionSent(PetitionEvent):
    hook: ClassVar[str] = "decision_sent"

    def for_citizen(self) -> str:
        if self.kind is PetitionKind.COMPLAINT:
            return "Quyết định giải quyết khiếu nại đã được gửi đến ông/bà."
        return "Kết luận nội dung tố cáo đã được gửi."


class ConclusionPublished(PetitionEvent):
    hook: ClassVar[str] = "conclusion_published"

    def for_citizen(self) -> str:
        return "Kết luận nội dung tố cáo đã được công khai. Tên ông/bà được giữ kín."


class PetitionWithdrawn(PetitionEvent):
    hook: ClassVar[str] = "petition_withdrawn"

    def for_citizen(self) -> str:
        return "Ông/bà đã rút đơn."


class PetitionAssigned(PetitionEvent):
    hook: ClassVar[str] = "petition_assigned"
    officer: str = ""

    def for_citizen(self) -> None:
        return None

    def for_staff(self) -> str:
        return f"Giao cho {self.officer}."


class PetitionReclassified(PetitionEvent):
    hook: ClassVar[str] = "petition_reclassified"
    former: PetitionKind

    def for_citizen(self) -> str:
        return f"Sau khi xem nội dung, đơn được xử lý theo quy định về {self.kind.label.lower()}. Lý do: {self.reason}"
