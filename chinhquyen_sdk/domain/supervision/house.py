"""The house's own numbers and words of supervision: data, not law."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources

from chinhquyen_sdk.domain.records import Record

HOUSE = "quy tắc của nền tảng: kế hoạch, đi xem, phát hiện, kiến nghị, trả lời, kiểm tra lại, từng bước một"
CHECKED = "Đã đọc lại: không còn thông tin riêng của ai"
CHECKED_HINT = "Chỉ cần đánh dấu khi máy hỏi."


class Rules(Record):
    """How long the link to a visit lives, and how early the end of a term is said to come (days)."""

    link_days: int
    term_ends_soon_days: int
    source: str


@functools.cache
def rules() -> Rules:
    """Return the house's numbers."""
    text = resources.files(__package__).joinpath("data/house.toml").read_text("utf-8")
    return Rules.model_validate(tomllib.loads(text))
