"""Where a due stands, which step leads where, and what it looks like on a given day."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class DueState(StrEnum):
    """What was done about a due. ``WATCHED``: nothing has arisen that would have to be made public."""

    WATCHED = "watched"
    OPEN = "open"
    PUBLISHED = "published"
    COMPLETE = "complete"
    NOT_ARISEN = "not_arisen"

    @property
    def is_settled(self) -> bool:
        return self in (self.COMPLETE, self.NOT_ARISEN)


class DueStep(StrEnum):
    """What people do about a due, by the name it has in addresses."""

    ARISE = "phat-sinh"
    PUBLISH = "dang-cong-khai"
    CLOSE = "khong-phat-sinh"
    REOPEN = "mo-lai"


class Move(NamedTuple):
    """One step: from which states to which."""

    sources: frozenset[DueState]
    target: DueState


_S = DueState
MOVES: dict[DueStep, Move] = {
    DueStep.ARISE: Move(frozenset({_S.WATCHED, _S.OPEN}), _S.OPEN),
    DueStep.PUBLISH: Move(frozenset({_S.WATCHED, _S.OPEN}), _S.PUBLISHED),
    DueStep.CLOSE: Move(frozenset({_S.WATCHED, _S.OPEN}), _S.NOT_ARISEN),
    DueStep.REOPEN: Move(frozenset({_S.NOT_ARISEN}), _S.OPEN),
}


def open_steps(state: DueState) -> tuple[DueStep, ...]:
    """Return the steps a due in ``state`` allows."""
    return tuple(step for step, move in MOVES.items() if state in move.sources)


class Standing(StrEnum):
    """What a due looks like on a day: its state and the day together."""

    LATE = "late"
    SOON = "soon"
    AHEAD = "ahead"
    WATCHED = "watched"
    PUBLISHED = "published"
    COMPLETE = "complete"
    NOT_ARISEN = "not_arisen"

    @property
    def label(self) -> str:
        """The officers' word."""
        return _LABELS[self][0]

    @property
    def citizen_label(self) -> str:
        """What everybody reads."""
        return _LABELS[self][1]

    @property
    def mark(self) -> str:
        """One sign beside the words, for a table that is wide."""
        return _LABELS[self][2]


_LABELS = {
    Standing.LATE: ("Chậm", "Chúng tôi chậm", "!"),
    Standing.SOON: ("Sắp đến hạn", "Sắp đến hạn", "…"),
    Standing.AHEAD: ("Chưa đến hạn", "Chưa đến hạn", "○"),
    Standing.WATCHED: ("Chưa phát sinh", "Chưa phát sinh", "–"),
    Standing.PUBLISHED: ("Đã đăng, còn thiếu hình thức", "Đã đăng, đang làm các hình thức khác", "◐"),
    Standing.COMPLETE: ("Đủ các hình thức", "Đã công khai đủ", "✓"),
    Standing.NOT_ARISEN: ("Không phát sinh", "Không phát sinh", "×"),
}
