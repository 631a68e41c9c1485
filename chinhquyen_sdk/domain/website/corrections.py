"""A reader says what is wrong on a page."""

from __future__ import annotations

from pydantic import Field

from chinhquyen_sdk.domain.records import Record


class ReportMistake(Record):
    """What a reader types; nobody is asked who they are."""

    words: str = Field(
        title="Chỗ nào sai, đúng ra là gì?",
        description="Vài câu là đủ. Xin đừng ghi tên, số điện thoại hay chuyện riêng của ai.",
        min_length=5,
        max_length=1000,
    )
