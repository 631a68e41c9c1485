"""Asking every module what it holds about the person of some cases, after an officer saw who that person is."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, NamedTuple
from uuid import UUID

from django.db import transaction
from pydantic import Field, field_validator
from wagtail.models import Site

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.codes import read_code
from chinhquyen_sdk.domain.messages import field_error, problem
from chinhquyen_sdk.domain.personal_records import PersonalFact, PersonalRecord
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.text import fold

from .. import access
from ..exports import EXPORT_PERSONAL
from ..models.access import AccessLog
from ..retention import case_of
from ..sites import site_ref

MOST_CASES = 20
_MOST_LOOKS = 200
_LAW = "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15"


class Proof(StrEnum):
    """How an officer saw that the person is the one behind the cases."""

    IDENTITY = "identity"
    BOTH_CODES = "both_codes"
    PROXY = "proxy"

    @property
    def label(self) -> str:
        return {
            "identity": "Đã xem căn cước hoặc hộ chiếu, đúng tên người trong hồ sơ",
            "both_codes": "Người ấy có cả mã hồ sơ và mã bí mật",
            "proxy": "Đã xem giấy ủy quyền và căn cước của người được ủy quyền",
        }[self.value]


class CopyWish(Record):
    """Hand a person the data of their cases."""

    codes: str = Field(
        min_length=3, max_length=1000, title="Mã hồ sơ, mỗi dòng một mã",
        description="Mã đơn, mã phản ánh, mã hẹn, mã yêu cầu mà người ấy đưa ra.",
    )  # fmt: skip
    proof: Proof = Field(title="Vì sao biết đúng là người ấy")
    reason: str = Field(
        min_length=10, max_length=400, title="Yêu cầu nào",
        description="Ví dụ: yêu cầu tại bộ phận một cửa sáng 30/11. Không ghi tên, số giấy tờ của người dân.",
    )  # fmt: skip

    @field_validator("codes")
    @classmethod
    def _not_too_many(cls, codes: str) -> str:
        if len(codes.split()) > MOST_CASES:
            raise problem("too_many", f"Mỗi lần nhiều nhất {MOST_CASES} mã. Mời chia làm hai lần.")
        return codes


class PersonCopy(NamedTuple):
    """What all modules hold, and when it was looked at."""

    records: list[PersonalRecord]
    looks: list[PersonalFact]


@transaction.atomic
def ask_copy(site: Site, wish: CopyWish, *, user: Any) -> PersonCopy:
    """Return the copy; each case is a line in the log of looks before anything is shown.

    Raises ``PermissionDenied`` for those who may not hand out personal data, a problem of the field ``codes`` for a
    code nobody knows here, ``Refused`` when a module could not answer: half a copy would pass for a whole one.
    """
    access.require(user, site, EXPORT_PERSONAL)
    cases = [_case(site, code) for code in dict.fromkeys(wish.codes.split())]
    looks = _looks(site, cases)
    for case in cases:
        access.log_access(site, user, case, "toàn bộ dữ liệu, để giao cho chính người ấy", wish.reason)
    records: list[PersonalRecord] = []
    for case in cases:
        answers = calling.ask("personal_records", site_ref(site), subject=case)
        if answers.failures:
            text = f"Mô-đun {answers.failures[0].slug} chưa trả lời được. Mời báo người quản trị rồi làm lại."
            raise Refused(text, basis=_LAW, code="incomplete_copy")
        records += [record for _, found in answers.values for record in found]
    _of_one_person(records)
    return PersonCopy(records, looks)


def _of_one_person(records: list[PersonalRecord]) -> None:
    """Raise where cases bear different names: a slip in a code would hand a person somebody else's data."""
    named = [record for record in records if record.name]
    for record in named:
        if fold(record.name) != fold(named[0].name):
            text = (
                f"Hồ sơ {record.code} đứng tên khác với hồ sơ {named[0].code}. Mời giao riêng cho từng người."
            )
            raise field_error("codes", "two_people", text)


def _case(site: Site, typed: str) -> UUID:
    case = case_of(site, read_code(typed) or typed)
    if case is None:
        raise field_error("codes", "no_such_case", f"Ở đây không có hồ sơ nào mang mã {typed[:40]}.")
    return case


def _looks(site: Site, cases: list[UUID]) -> list[PersonalFact]:
    """Return when protected data of these cases were opened and what for; the officers stay unnamed."""
    rows = AccessLog.objects.filter(site=site, subject__in=cases).order_by("-at", "-pk")[:_MOST_LOOKS]
    return [PersonalFact(title=f"{row.at:%d/%m/%Y}", text=row.what) for row in rows]
