"""What counts as personal data here, and what the editor is told about it."""

from __future__ import annotations

import functools
import tomllib
from enum import StrEnum
from importlib import resources
from typing import Any, NamedTuple

from chinhquyen_sdk.domain.refusals import with_doubt


class PersonalData(StrEnum):
    """A kind of personal data (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15)."""

    NAME = "name"
    IDENTITY = "identity"
    PHONE = "phone"
    ACCOUNT = "account"
    INSURANCE = "insurance"
    HEALTH = "health"
    ADDRESS = "address"
    BIRTH = "birth"
    EMAIL = "email"
    PLATE = "plate"

    @property
    def label(self) -> str:
        return _LABELS[self]

    @property
    def sensitive(self) -> bool:
        return self.value in _law()["sensitive"]["kinds"]

    @property
    def basis(self) -> str:
        """The law as staff read it; what was not read in its own text says so."""
        row = _law()["sensitive" if self.sensitive else "basic"]
        return with_doubt(row["basis"], verified=row["verified"])


@functools.cache
def _law() -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath("data/law.toml").read_text("utf-8"))


_LABELS = {
    PersonalData.NAME: "Họ tên đi cùng thông tin riêng",
    PersonalData.IDENTITY: "Số căn cước, chứng minh nhân dân, hộ chiếu",
    PersonalData.PHONE: "Số điện thoại riêng",
    PersonalData.ACCOUNT: "Số tài khoản ngân hàng",
    PersonalData.INSURANCE: "Số bảo hiểm xã hội, thẻ bảo hiểm y tế",
    PersonalData.HEALTH: "Sức khỏe của một người",
    PersonalData.ADDRESS: "Nơi ở của một người",
    PersonalData.BIRTH: "Ngày, năm sinh của một người",
    PersonalData.EMAIL: "Thư điện tử riêng",
    PersonalData.PLATE: "Biển số xe",
}


class PersonalDataFinding(NamedTuple):
    """One find: ``text[start:end]`` of the text that was given is ``seen``; ``suggestion`` may stand in its place."""

    kind: PersonalData
    start: int
    end: int
    seen: str
    confidence: float
    why: str
    suggestion: str


class Candidate(NamedTuple):
    """What one of the searches found, before it is known whose it is. ``strong``: personal whoever it belongs to."""

    kind: PersonalData
    start: int
    end: int
    confidence: float
    why: str
    strong: bool = True
