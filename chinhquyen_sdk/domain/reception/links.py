"""Petitions that belong together: the same paper twice, the same person again, many people with one matter."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from chinhquyen_sdk.domain.records import Record


class Link(StrEnum):
    DUPLICATE = "duplicate"
    REPEAT = "repeat"
    GROUP = "group"

    @property
    def label(self) -> str:
        return _LABELS[self]


_LABELS = {
    Link.DUPLICATE: "Đơn trùng: cùng người gửi, cùng nội dung, gửi nhiều nơi hoặc nhiều bản",
    Link.REPEAT: "Gửi lại: cùng người, cùng việc, thêm một lần nữa",
    Link.GROUP: "Cùng một việc, nhiều người gửi",
}


class LinkPetition(Record):
    """Ask to put a petition beside an earlier one."""

    to: str = Field(min_length=1, max_length=60, title="Mã đơn có trước")
    link: Link = Field(title="Liên quan thế nào")
