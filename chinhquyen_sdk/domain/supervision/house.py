"""The house's own numbers and words of supervision: data, not law."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources

from pydantic import Field

from chinhquyen_sdk.domain.records import Record

HOUSE = "quy tắc của nền tảng: kế hoạch, đi xem, phát hiện, kiến nghị, trả lời, kiểm tra lại, từng bước một"
CHECKED = "Đã đọc lại: không còn thông tin riêng của ai"
CHECKED_HINT = "Chỉ cần đánh dấu khi máy hỏi."


class Rules(Record):
    """Days: how long the link to a visit lives; how early the end of a term, and a report, are said to come; when a report is in."""

    link_days: int
    term_ends_soon_days: int
    report_days: int
    report_soon_days: int
    source: str


@functools.cache
def rules() -> Rules:
    """Return the house's numbers."""
    text = resources.files(__package__).joinpath("data/house.toml").read_text("utf-8")
    return Rules.model_validate(tomllib.loads(text))


class SupervisionSettings(Record):
    """What each commune sets of its own."""

    report_days: int = Field(
        default_factory=lambda: rules().report_days, ge=1, le=60,
        title="Ban gửi báo cáo cho Mặt trận trong mấy ngày sau khi hết kỳ",
        description="Luật định kỳ báo cáo (quý, 06 tháng, năm), không định ngày phải gửi: đây là lời hẹn của xã, phường.",
    )  # fmt: skip
