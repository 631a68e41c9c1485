"""From the door to the decision whether the petition is taken up."""

from __future__ import annotations

from typing import ClassVar

from ..kinds import PetitionKind
from .frame import PetitionEvent


class PetitionFiled(PetitionEvent):
    hook: ClassVar[str] = "petition_filed"
    source: str = "web"

    def for_citizen(self) -> str:
        return "Chúng tôi đã nhận đơn của ông/bà."


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


class SupplementAsked(PetitionEvent):
    hook: ClassVar[str] = "supplement_asked"

    def for_citizen(self) -> str:
        return f"Mời ông/bà gửi thêm: {self.reason} Thời hạn tạm dừng tính cho đến khi chúng tôi nhận được."


class SupplementReceived(PetitionEvent):
    hook: ClassVar[str] = "supplement_received"
    was_asked: bool = True

    def for_citizen(self) -> str:
        return "Chúng tôi đã nhận phần bổ sung." + (" Thời hạn tính tiếp." if self.was_asked else "")


class PetitionAccepted(PetitionEvent):
    hook: ClassVar[str] = "petition_accepted"

    def for_citizen(self) -> str:
        if self.kind in (PetitionKind.COMPLAINT, PetitionKind.DENUNCIATION):
            return f"{self.kind.label} của ông/bà đã được thụ lý."
        return f"{self.kind.label} của ông/bà đã được tiếp nhận để giải quyết."


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


class PetitionWithdrawn(PetitionEvent):
    hook: ClassVar[str] = "petition_withdrawn"

    def for_citizen(self) -> str:
        return "Ông/bà đã rút đơn."
