"""From the door to the decision whether the petition is taken up."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from pydantic import Field

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.refusals import with_doubt

from ..kinds import PetitionKind
from .frame import PetitionEvent


class PetitionHanded(Event):
    """A visit, a report, a question or a request for explanation became a petition.

    ``subject`` is its id; reception asks ``handed_petition`` what was said.
    """

    hook: ClassVar[str] = "petition_handed"
    source: str

    def for_staff(self) -> str:
        return "Nhận thành đơn, chuyển sang mục Đơn thư."


class PetitionFiled(PetitionEvent):
    hook: ClassVar[str] = "petition_filed"
    source: str = "web"
    origin: UUID | None = Field(
        default=None, description="the visit, report, question or request it was born from, if any"
    )
    part_of: str = Field(default="", description="the code of the letter it was split from, if any")

    def for_citizen(self) -> str:
        return "Chúng tôi đã nhận đơn của ông/bà."


class PetitionAssigned(PetitionEvent):
    hook: ClassVar[str] = "petition_assigned"
    officer: str = ""
    officer_id: str = ""

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
    """``ground`` is the text of the lawful ground, ``basis`` its article; ``doubtful`` one that was not read again."""

    hook: ClassVar[str] = "petition_refused"
    ground: str = ""
    doubtful: str = ""

    def for_citizen(self) -> str:
        return (
            f"Chúng tôi không thụ lý đơn này. Lý do: {self.ground}{f' ({self.basis})' if self.basis else ''}."
        )

    def for_staff(self) -> str:
        return self.for_citizen() + (
            f" Căn cứ: {with_doubt(self.doubtful, verified=False)}." if self.doubtful else ""
        )


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


class PetitionReturned(PetitionEvent):
    """The paper goes back; ``agency`` is where it belongs, or who had passed it on."""

    hook: ClassVar[str] = "petition_returned"
    ground: str = ""
    agency: str = ""

    def for_citizen(self) -> str:
        where = f" Nơi cần gửi: {self.agency}." if self.agency else ""
        return f"Chúng tôi gửi trả đơn. Lý do: {self.ground}.{where}"


class DenunciationInspected(PetitionEvent):
    """Nobody signed, but what is said is clear and has evidence: it serves an inspection (Luật Tố cáo Điều 25 khoản 2)."""

    hook: ClassVar[str] = "denunciation_inspected"
    agency: str = ""

    def for_citizen(self) -> str:
        return "Thông tin trong đơn đã được chuyển để thanh tra, kiểm tra."

    def for_staff(self) -> str:
        return f"Chuyển {self.agency} để thanh tra, kiểm tra. {self.reason}"


class PetitionSplit(PetitionEvent):
    """A letter of several matters became several petitions.

    ``parts`` are their codes; empty when one is a denunciation: no sibling leads to a denouncer.
    """

    hook: ClassVar[str] = "petition_split"
    parts: tuple[str, ...] = ()
    number: int = 0

    def for_citizen(self) -> str:
        return f"Đơn có {self.number} việc khác nhau nên được tách ra, mỗi việc một mã và một thời hạn riêng."


class CompetenceDecided(PetitionEvent):
    """Whose business the petition is: the commune's, or ``agency``'s."""

    hook: ClassVar[str] = "competence_decided"
    competence: str
    agency: str = ""

    def for_citizen(self) -> None:
        return None

    def for_staff(self) -> str:
        return f"Thẩm quyền: {self.agency or 'của xã, phường'}."


class ConditionsChecked(PetitionEvent):
    """An officer looked whether the petition can be handled; ``missing`` are ids of conditions."""

    hook: ClassVar[str] = "conditions_checked"
    missing: tuple[str, ...] = ()

    def for_citizen(self) -> None:
        return None

    def for_staff(self) -> str:
        return (
            f"Xem điều kiện xử lý: thiếu {len(self.missing)} điều."
            if self.missing
            else "Đơn đủ điều kiện xử lý."
        )


class KindConfirmed(PetitionEvent):
    """An officer read the petition and found the kind right."""

    hook: ClassVar[str] = "kind_confirmed"

    def for_citizen(self) -> None:
        return None

    def for_staff(self) -> str:
        return f"Xác nhận loại đơn: {self.kind.label}."


class PetitionLinked(PetitionEvent):
    """The petition stands beside an earlier one; ``to`` is its code, ``link`` how they belong together."""

    hook: ClassVar[str] = "petition_linked"
    to: str
    link: str

    def for_citizen(self) -> None:
        return None

    def for_staff(self) -> str:
        return f"Ghi liên quan với đơn {self.to}."


class PetitionFlagged(PetitionEvent):
    """What officers must look out for changed; ``flags`` are the codes that stand now."""

    hook: ClassVar[str] = "petition_flagged"
    flags: tuple[str, ...] = ()

    def for_citizen(self) -> None:
        return None

    def for_staff(self) -> str:
        return "Đổi dấu cần lưu ý." if self.flags else "Bỏ hết dấu cần lưu ý."


class PetitionPurged(PetitionEvent):
    """An archived petition was kept as long as the law asks; who wrote and what was written are gone."""

    hook: ClassVar[str] = "petition_purged"

    def for_citizen(self) -> str:
        return "Đơn đã hết thời gian lưu nên nội dung được xóa."
