"""The law of community decisions as data, and the house's own numbers."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources
from typing import Any

from pydantic import Field

from chinhquyen_sdk.domain.records import Record


class HouseRules(Record):
    """Numbers of the platform's own. ``report_days``: until a citizen's report is answered, unless the commune says other."""

    report_days: int
    remind_from_month: int
    years_kept_of_reporters: int
    source: str


def read(name: str) -> dict[str, Any]:
    """Return one of our data files."""
    return tomllib.loads(resources.files(__package__).joinpath(f"data/{name}").read_text("utf-8"))


@functools.cache
def law_data() -> dict[str, Any]:
    """Return the law of Điều 15 to 22 and 33 as it stands in the data file."""
    return read("items.toml")


@functools.cache
def house_rules() -> HouseRules:
    """Return the house's numbers."""
    return HouseRules.model_validate(read("rules.toml"))


class CommunitySettings(Record):
    """What each commune sets of its own."""

    report_days: int = Field(
        default_factory=lambda: house_rules().report_days, ge=1, le=60, title="Hẹn trả lời người báo việc làm chưa đúng trong mấy ngày",
        description="Luật không định số ngày (Luật 10/2022/QH15 Điều 34): đây là lời hẹn của xã, phường.",
    )  # fmt: skip


HOUSE = "quy tắc của nền tảng: việc đã bàn được theo từ lúc quyết định đến lúc quyết toán"
