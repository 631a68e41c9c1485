"""Where a letter can stand, and who may move it where."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class LetterState(StrEnum):
    DRAFT = "draft"
    RETURNED = "returned"
    APPROVED = "approved"
    CANCELLED = "cancelled"

    @property
    def label(self) -> str:
        """The officers' word for this state."""
        return _LABELS[self]

    @property
    def is_open(self) -> bool:
        """Whether the wording may still change."""
        return self in OPEN


class LetterMove(StrEnum):
    EDIT = "edit"
    APPROVE = "approve"
    RETURN = "return"
    CANCEL = "cancel"


class Step(NamedTuple):
    """One move: from which states, to which state, with which permission."""

    sources: frozenset[LetterState]
    target: LetterState
    permission: str


OPEN = frozenset({LetterState.DRAFT, LetterState.RETURNED})
_WAITING = frozenset({LetterState.DRAFT})
_DRAFT, _APPROVE = "cq_letters.draft_letter", "cq_letters.approve_letter"

STEPS: dict[LetterMove, Step] = {
    LetterMove.EDIT: Step(OPEN, LetterState.DRAFT, _DRAFT),
    LetterMove.APPROVE: Step(_WAITING, LetterState.APPROVED, _APPROVE),
    LetterMove.RETURN: Step(_WAITING, LetterState.RETURNED, _APPROVE),
    LetterMove.CANCEL: Step(OPEN, LetterState.CANCELLED, _DRAFT),
}

_LABELS = {
    LetterState.DRAFT: "Chờ ký duyệt",
    LetterState.RETURNED: "Trả lại để sửa",
    LetterState.APPROVED: "Đã duyệt, đã lấy số",
    LetterState.CANCELLED: "Đã hủy",
}


def open_moves(state: LetterState) -> tuple[LetterMove, ...]:
    """Return the moves a letter in ``state`` allows, the usual one first."""
    return tuple(move for move, step in STEPS.items() if state in step.sources)
