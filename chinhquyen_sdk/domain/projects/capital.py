"""Whose money a project is built with: planned and paid out, in whole đồng, source by source."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from pydantic import Field

from chinhquyen_sdk.domain.money import Dong
from chinhquyen_sdk.domain.records import Record

_HOW = "Ví dụ: 1.250.000.000 hoặc 1,25 tỷ."


class CapitalSource(StrEnum):
    """Where money comes from; ``capital_<value>`` and ``paid_<value>`` are its fields."""

    CENTRAL = "central"
    PROVINCE = "province"
    COMMUNE = "commune"
    COMMUNITY = "community"
    DONATION = "donation"
    INVESTOR = "investor"
    OTHER = "other"

    @property
    def label(self) -> str:
        return _SOURCES[self]


_SOURCES = {
    CapitalSource.CENTRAL: "Ngân sách trung ương",
    CapitalSource.PROVINCE: "Ngân sách tỉnh",
    CapitalSource.COMMUNE: "Ngân sách xã, phường",
    CapitalSource.COMMUNITY: "Bà con đóng góp",
    CapitalSource.DONATION: "Tài trợ, ủng hộ",
    CapitalSource.INVESTOR: "Doanh nghiệp, nhà đầu tư",
    CapitalSource.OTHER: "Nguồn khác, chưa chia nguồn",
}


class CapitalFacts(Record):
    """What is planned, by source; None: nothing from there."""

    capital_central: Dong | None = Field(default=None, title="Vốn ngân sách trung ương", description=_HOW)
    capital_province: Dong | None = Field(default=None, title="Vốn ngân sách tỉnh", description=_HOW)
    capital_commune: Dong | None = Field(default=None, title="Vốn ngân sách xã, phường", description=_HOW)
    capital_community: Dong | None = Field(default=None, title="Vốn bà con đóng góp", description=_HOW)
    capital_donation: Dong | None = Field(default=None, title="Vốn tài trợ, ủng hộ", description=_HOW)
    capital_investor: Dong | None = Field(
        default=None, title="Vốn doanh nghiệp, nhà đầu tư", description=_HOW
    )
    capital_other: Dong | None = Field(
        default=None, title="Vốn từ nguồn khác, chưa chia nguồn", description=_HOW
    )


class PaidFacts(Record):
    """What was paid out so far, by source: totals since the beginning."""

    paid_central: Dong | None = Field(default=None, title="Đã chi: ngân sách trung ương")
    paid_province: Dong | None = Field(default=None, title="Đã chi: ngân sách tỉnh")
    paid_commune: Dong | None = Field(default=None, title="Đã chi: ngân sách xã, phường")
    paid_community: Dong | None = Field(default=None, title="Đã chi: bà con đóng góp")
    paid_donation: Dong | None = Field(default=None, title="Đã chi: tài trợ, ủng hộ")
    paid_investor: Dong | None = Field(default=None, title="Đã chi: doanh nghiệp, nhà đầu tư")
    paid_other: Dong | None = Field(default=None, title="Đã chi: nguồn khác")


class CapitalPart(NamedTuple):
    """One source's share: what is planned, what was paid out of it."""

    source: CapitalSource
    planned: int | None
    paid: int | None


def planned_total(facts: CapitalFacts) -> int | None:
    """Return the capital of all sources; None while nothing is decided."""
    return _total([getattr(facts, f"capital_{source.value}") for source in CapitalSource])


def paid_total(facts: PaidFacts) -> int | None:
    """Return what was paid out of all sources; None when nobody has said."""
    return _total([getattr(facts, f"paid_{source.value}") for source in CapitalSource])


def _total(parts: list[int | None]) -> int | None:
    known = [part for part in parts if part is not None]
    return sum(known) if known else None
