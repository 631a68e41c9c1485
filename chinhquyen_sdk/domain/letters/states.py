"""Where a letter can stand, and who may move it where."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class LetterState(StrEnum):
    """RETURNED is sent back to its drafter, who rewords it; UNDELIVERED came back from the road and may be sent again."""

    DRAFT = "draft"
    RETURNED = "returned"
    CHECKED = "checked"
    APPROVED = "approved"
    SIGNED = "signed"
    PRINTED = "printed"
    SENT = "sent"
    DELIVERED = "delivered"
    UNDELIVERED = "undelivered"
    CANCELLED = "cancelled"

    @property
    def label(self) -> str:
        """The officers' word for this state."""
        return _LABELS[self]

    @property
    def is_open(self) -> bool:
        """Whether the wording may still change."""
        return self in OPEN

    @property
    def is_issued(self) -> bool:
        """Whether the letter has its number; from here on its words are fixed for ever."""
        return self in ISSUED


class LetterMove(StrEnum):
    EDIT = "edit"
    CHECK = "check"
    APPROVE = "approve"
    RETURN = "return"
    CANCEL = "cancel"
    SIGN = "sign"
    PRINT = "print"
    SEND = "send"
    DELIVER = "deliver"
    BRING_BACK = "bring_back"
    WITHDRAW = "withdraw"


class Step(NamedTuple):
    """One move: from which states, to which state, with which permission."""

    sources: frozenset[LetterState]
    target: LetterState
    permission: str


OPEN = frozenset({LetterState.DRAFT, LetterState.RETURNED, LetterState.CHECKED})
ISSUED = frozenset(
    {
        LetterState.APPROVED, LetterState.SIGNED, LetterState.PRINTED, LetterState.SENT, LetterState.DELIVERED,
        LetterState.UNDELIVERED,
    }
)  # fmt: skip
_WAITING = frozenset({LetterState.DRAFT, LetterState.CHECKED})
_IN_HOUSE = frozenset({LetterState.APPROVED, LetterState.SIGNED, LetterState.PRINTED})
# Numbered, and nobody carries it: it lies in the house or came back to it.
TO_SEND = _IN_HOUSE | {LetterState.UNDELIVERED}
# What goes to the printer; and what may go there once more: a pile got lost, the paper jammed, the letter came back.
TO_PRINT = frozenset({LetterState.APPROVED, LetterState.SIGNED})
TO_REPRINT = frozenset({LetterState.PRINTED, LetterState.UNDELIVERED})
_ON_THE_ROAD = frozenset({LetterState.SENT})
_DRAFT, _APPROVE = "cq_letters.draft_letter", "cq_letters.approve_letter"

STEPS: dict[LetterMove, Step] = {
    LetterMove.EDIT: Step(OPEN, LetterState.DRAFT, _DRAFT),
    LetterMove.CHECK: Step(frozenset({LetterState.DRAFT}), LetterState.CHECKED, _DRAFT),
    LetterMove.APPROVE: Step(_WAITING, LetterState.APPROVED, _APPROVE),
    LetterMove.RETURN: Step(_WAITING, LetterState.RETURNED, _APPROVE),
    LetterMove.CANCEL: Step(OPEN, LetterState.CANCELLED, _DRAFT),
    LetterMove.SIGN: Step(frozenset({LetterState.APPROVED}), LetterState.SIGNED, _APPROVE),
    # A letter signed by hand is printed first, so that printing does not wait for a digital signature.
    LetterMove.PRINT: Step(
        frozenset({LetterState.APPROVED, LetterState.SIGNED, LetterState.UNDELIVERED}),
        LetterState.PRINTED,
        _DRAFT,
    ),
    LetterMove.SEND: Step(TO_SEND, LetterState.SENT, _DRAFT),
    LetterMove.DELIVER: Step(_ON_THE_ROAD, LetterState.DELIVERED, _DRAFT),
    LetterMove.BRING_BACK: Step(_ON_THE_ROAD, LetterState.UNDELIVERED, _DRAFT),
    # Its number stays in the book, with the reason: no other letter gets it.
    LetterMove.WITHDRAW: Step(TO_SEND, LetterState.CANCELLED, _APPROVE),
}

_LABELS = {
    LetterState.DRAFT: "Chờ ký duyệt",
    LetterState.RETURNED: "Trả lại để sửa",
    LetterState.CHECKED: "Đã kiểm tra, chờ ký duyệt",
    LetterState.APPROVED: "Đã duyệt, đã lấy số",
    LetterState.SIGNED: "Đã ký số",
    LetterState.PRINTED: "Đã in",
    LetterState.SENT: "Đã gửi",
    LetterState.DELIVERED: "Đã đến tay người nhận",
    LetterState.UNDELIVERED: "Không đến tay người nhận",
    LetterState.CANCELLED: "Đã hủy",
}


def open_moves(state: LetterState) -> tuple[LetterMove, ...]:
    """Return the moves a letter in ``state`` allows, the usual one first."""
    return tuple(move for move, step in STEPS.items() if state in step.sources)


def after(state: LetterState, move: LetterMove) -> LetterState | None:
    """Return where ``move`` brings a letter in ``state``; None: the move is not open to it."""
    step = STEPS[move]
    return step.target if state in step.sources else None
