"""From taking a petition up to its end."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from chinhquyen_sdk.domain.dates import spoken_day

from ..kinds import PetitionKind
from .frame import PetitionEvent


class PartiesNotified(PetitionEvent):
    hook: ClassVar[str] = "parties_notified"

    def for_citizen(self) -> str:
        return "Việc thụ lý tố cáo đã được thông báo cho các bên. Tên ông/bà được giữ kín."


class PetitionExtended(PetitionEvent):
    """``tests``: the law's own words for why the case is complex."""

    hook: ClassVar[str] = "petition_extended"
    tests: tuple[str, ...] = ()

    def for_citizen(self) -> str:
        why = f" Vụ việc phức tạp vì: {'; '.join(self.tests).lower()}." if self.tests else ""
        return f"Thời hạn giải quyết được kéo dài, theo văn bản {self.document}. Lý do: {self.reason}{why}"


class DecisionReceived(PetitionEvent):
    """The complainant holds the decision, and somebody can prove it; ``until``: the last day of the second complaint."""

    hook: ClassVar[str] = "decision_received"
    until: date

    def for_citizen(self) -> str:
        return (
            "Ông/bà đã nhận quyết định. Nếu không đồng ý, ông/bà có quyền khiếu nại lần hai đến hết "
            f"{spoken_day(self.until)} ({self.basis})."
        )

    def for_staff(self) -> str:
        return f"Người khiếu nại đã nhận quyết định; được khiếu nại lần hai đến hết {self.until:%d/%m/%Y} ({self.basis})."


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
