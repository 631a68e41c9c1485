"""Where things stand, in words for the office and for everybody."""

from __future__ import annotations

from enum import StrEnum


class PolicyState(StrEnum):
    """A policy page as its officers keep it."""

    DRAFT = "draft"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"

    @property
    def label(self) -> str:
        return {"draft": "Đang soạn", "published": "Đã đăng", "withdrawn": "Đã rút"}[self]


class Phase(StrEnum):
    """Whether something is in force on a day."""

    COMING = "coming"
    NOW = "now"
    PAST = "past"

    @property
    def label(self) -> str:
        return {"coming": "Sắp áp dụng", "now": "Đang áp dụng", "past": "Đã hết hạn"}[self]


class VersionState(StrEnum):
    """A version of a regulation as its officers keep it."""

    DRAFT = "draft"
    CONSULTED = "consulted"
    ISSUED = "issued"

    @property
    def label(self) -> str:
        return {"draft": "Dự thảo", "consulted": "Đang lấy ý kiến", "issued": "Đã ban hành"}[self]


class ConferenceState(StrEnum):
    """A conference in a hamlet."""

    PLANNED = "planned"
    INVITED = "invited"
    HELD = "held"
    CANCELLED = "cancelled"

    @property
    def label(self) -> str:
        return _CONFERENCES[self]

    @property
    def is_open(self) -> bool:
        return self in (ConferenceState.PLANNED, ConferenceState.INVITED)


_CONFERENCES = {
    ConferenceState.PLANNED: "Đã lên lịch",
    ConferenceState.INVITED: "Đã mời bà con",
    ConferenceState.HELD: "Đã họp",
    ConferenceState.CANCELLED: "Không họp",
}


class CheckState(StrEnum):
    """A check of how something is executed."""

    PLANNED = "planned"
    MENDING = "mending"
    DONE = "done"
    CANCELLED = "cancelled"

    @property
    def label(self) -> str:
        return _CHECKS[self]

    @property
    def is_open(self) -> bool:
        return self in (CheckState.PLANNED, CheckState.MENDING)


_CHECKS = {
    CheckState.PLANNED: "Sắp kiểm tra",
    CheckState.MENDING: "Đang khắc phục",
    CheckState.DONE: "Đã xong",
    CheckState.CANCELLED: "Không kiểm tra",
}
