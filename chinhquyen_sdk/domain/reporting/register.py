"""Who reports to a province: the list of communes, read from data or from what an office pastes, and what happens to their tokens."""

from __future__ import annotations

import functools
import re
import tomllib
from datetime import date
from enum import StrEnum
from importlib import resources
from typing import NamedTuple

from pydantic import AwareDatetime, Field, ValidationError

from chinhquyen_sdk.domain.messages import field_errors
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.text import Line, normalise

MOST = 4_000  # lines of a pasted list; the whole country has 3,321 communes
_HOUSE = "nếp làm việc của nền tảng: mỗi xã, phường gửi báo cáo bằng mã truy cập của riêng mình"
_LINE = re.compile(r"(\d{4,5})[\s;,|]+(xã|phường|đặc khu)[\s;,|]+(\S.*)", re.IGNORECASE)


class CommuneKind(StrEnum):
    """What a commune is."""

    XA = "xã"
    PHUONG = "phường"
    DAC_KHU = "đặc khu"

    @property
    def label(self) -> str:
        return self.value.capitalize()


class RegisterCommune(Record):
    """A commune that will report to this province."""

    kind: CommuneKind = Field(title="Loại")
    name: Line = Field(min_length=1, max_length=150, title="Tên", description="Không ghi chữ xã, phường.")
    code: str = Field(
        pattern=r"^\d{5}$",
        title="Mã đơn vị hành chính",
        description="Năm chữ số, theo Quyết định 19/2025/QĐ-TTg.",
    )


class ListCommunes(Record):
    """A list as it was pasted."""

    text: str = Field(
        min_length=1, max_length=300_000, title="Danh sách", description="Mỗi dòng một nơi: mã, loại, tên. Ví dụ: 01840; phường; Đức Xuân"
    )  # fmt: skip


class ListedProvince(Record):
    """The communes of one province as data."""

    province: str
    source: str
    since: date
    communes: tuple[tuple[str, CommuneKind, str], ...]

    @property
    def known(self) -> tuple[RegisterCommune, ...]:
        return tuple(RegisterCommune(code=code, kind=kind, name=name) for code, kind, name in self.communes)


class Access(StrEnum):
    """How a commune's token stands."""

    NONE = "none"
    ISSUED = "issued"
    REVOKED = "revoked"

    @property
    def label(self) -> str:
        return {"none": "chưa cấp mã", "issued": "đang dùng", "revoked": "đã thu hồi"}[self.value]


class Issued(NamedTuple):
    """A new token, which is told this once."""

    code: str
    title: str
    token: str


class Door(Record):
    """What a province answers when a commune tries its token: whose it is."""

    province: Line = Field(max_length=200)
    commune: str = Field(pattern=r"^\d{5}$")
    commune_name: Line = Field(max_length=170)
    at: AwareDatetime


@functools.cache
def listed_provinces() -> dict[str, ListedProvince]:
    """Return the provinces whose communes are known as data."""
    told = tomllib.loads(resources.files(__package__).joinpath("data/communes.toml").read_text("utf-8"))
    return {name: ListedProvince.model_validate(facts) for name, facts in told.items()}


def read_communes(text: str) -> tuple[RegisterCommune, ...]:
    """Read a pasted list, one commune a line. Refuses the whole list at the first line that does not read."""
    found: dict[str, RegisterCommune] = {}
    lines = [each.strip() for each in normalise(text).split("\n")]
    if len(lines) > MOST:
        raise _unread(f"Danh sách dài quá {MOST} dòng.", "too_long")
    for number, line in enumerate(lines, start=1):
        if not line:
            continue
        one = _read(number, line)
        if found.setdefault(one.code, one) != one:
            raise _unread(f"Dòng {number}: mã {one.code} đã có ở dòng trên với tên khác.", "code_twice")
    return tuple(found.values())


def _read(number: int, line: str) -> RegisterCommune:
    parts = _LINE.fullmatch(line)
    if parts is None:
        raise _unread(
            f"Dòng {number}: “{line[:60]}”. Mời viết mã, loại, tên: 01840; phường; Đức Xuân.", "not_a_commune"
        )
    try:
        # A spreadsheet drops the 0 a code begins with.
        return RegisterCommune(
            code=parts[1].zfill(5), kind=CommuneKind(parts[2].lower()), name=parts[3].strip(" ;,|")
        )
    except ValidationError as error:
        told = next(iter(field_errors(error).values()))[0].text
        raise _unread(f"Dòng {number}: {told}", "not_a_commune") from None


def _unread(text: str, code: str) -> Refused:
    return Refused(text, basis=_HOUSE, code=code, field="text")


def access_of(*, has_token: bool, ever: bool) -> Access:
    """Return how a commune's token stands: one it has, one it had, or none yet."""
    return Access.ISSUED if has_token else Access.REVOKED if ever else Access.NONE


def check_stamp(now: str, seen: str) -> None:
    """Refuse to change a token that somebody changed meanwhile, or a page sent twice: the new token would be lost."""
    if now != seen:
        raise Refused(
            "Mã của nơi này vừa được đổi. Mã mới chỉ hiện một lần, lúc cấp; cần thì đổi mã lần nữa.", basis=_HOUSE, code="changed_since"
        )  # fmt: skip


def check_revocable(access: Access) -> None:
    """Refuse to take back a token that is not there."""
    if access is not Access.ISSUED:
        raise Refused("Nơi này không có mã nào đang dùng.", basis=_HOUSE, code="nothing_to_revoke")


def check_door(door: Door, code: str) -> None:
    """Refuse a token that opens the province's door for another commune than the one that holds it."""
    if door.commune != code:
        raise Refused(
            f"Mã truy cập này là của {door.commune_name} (mã {door.commune}), không phải của đơn vị (mã {code or 'chưa ghi'}). "
            "Mời hỏi lại tỉnh, hoặc xem mã đơn vị ở phần giới thiệu.",
            basis=_HOUSE, code="token_of_another",
        )  # fmt: skip
