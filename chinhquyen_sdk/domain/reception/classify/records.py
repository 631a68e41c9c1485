"""What the classifier says about a petition: a hint with its reasons, never a decision."""

from __future__ import annotations

from enum import StrEnum

from chinhquyen_sdk.domain.reception.kinds import PetitionKind
from chinhquyen_sdk.domain.records import Record


class Matter(StrEnum):
    """What a letter is: one of the four kinds, several matters, or none of them."""

    COMPLAINT = "khieu_nai"
    DENUNCIATION = "to_cao"
    PROPOSAL = "kien_nghi"
    FEEDBACK = "phan_anh"
    MIXED = "nhieu_noi_dung"
    OTHER = "khac"

    @property
    def label(self) -> str:
        """The name in Vietnamese."""
        return _LABELS[self]

    @property
    def legal_class(self) -> str:
        """kiến nghị and phản ánh are one class in law (Thông tư 05/2021/TT-TTCP Điều 6)."""
        return "kien_nghi_phan_anh" if self in (Matter.PROPOSAL, Matter.FEEDBACK) else self.value

    @property
    def petition_kind(self) -> PetitionKind | None:
        """The kind of petition, None for several matters and for none."""
        return PetitionKind(self.value) if self.value in set(PetitionKind) else None


_LABELS = {
    Matter.COMPLAINT: "Khiếu nại",
    Matter.DENUNCIATION: "Tố cáo",
    Matter.PROPOSAL: "Kiến nghị",
    Matter.FEEDBACK: "Phản ánh",
    Matter.MIXED: "Nhiều nội dung",
    Matter.OTHER: "Khác",
}


class Given(Record):
    """What is known beside the text, from the form or the desk. None: not known, look in the text."""

    channel: str = ""
    sender_name: str | None = None
    sender_address: str | None = None
    signed: bool | None = None
    dated: bool | None = None


class Part(Record):
    """One matter of a letter with several."""

    kind: Matter
    text: str
    confidence: float


class Missing(Record):
    """A condition of Thông tư 05/2021/TT-TTCP Điều 6 khoản 2 that was not found."""

    code: str
    reason: str


class Flag(Record):
    """Something the officer should see at once."""

    code: str
    label: str
    reason: str


class Competence(Record):
    """Who seems to settle it: ``commune``, ``transfer`` or ``guide``; ``to`` names whom."""

    code: str = "commune"
    to: str = ""
    reason: str = ""


class Classification(Record):
    """``known`` False: the program does not know, a person must read. ``possible_denunciation``: never show it to the public."""

    kind: Matter
    confidence: float
    known: bool
    possible_denunciation: bool
    reasons: tuple[str, ...]
    parts: tuple[Part, ...] = ()
    missing: tuple[Missing, ...] = ()
    competence: Competence
    flags: tuple[Flag, ...] = ()
    chances: dict[str, float]

    @property
    def eligible(self) -> bool:
        """Whether nothing that the law asks for is missing, as far as the text tells."""
        return not self.missing
