"""Where a greeting can stand, and which step leads where."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class GreetingState(StrEnum):
    DRAFT = "draft"
    RETURNED = "returned"
    APPROVED = "approved"
    PLANNED = "planned"
    PUBLISHED = "published"
    ENDED = "ended"
    MISSED = "missed"
    CANCELLED = "cancelled"
    WITHDRAWN = "withdrawn"

    @property
    def label(self) -> str:
        """The officers' word."""
        return _WORDS[self][0]

    @property
    def citizen_label(self) -> str:
        """What a citizen may read of it."""
        return _WORDS[self][1]

    @property
    def is_public(self) -> bool:
        """Whether everybody may read it: ended ones stay in the list of earlier greetings."""
        return self in (self.PUBLISHED, self.ENDED)


class GreetingStep(StrEnum):
    """The steps people take, by the name they have in addresses."""

    EDIT = "sua"
    APPROVE = "duyet"
    RETURN = "tra-lai"
    PLAN = "hen-gio"
    CANCEL = "bo-qua"
    WITHDRAW = "go-xuong"


class Move(NamedTuple):
    """One step: from which states to which."""

    sources: frozenset[GreetingState]
    target: GreetingState


_S = GreetingState
MOVES: dict[GreetingStep, Move] = {
    GreetingStep.EDIT: Move(
        frozenset({_S.DRAFT, _S.RETURNED, _S.APPROVED, _S.PLANNED, _S.MISSED, _S.CANCELLED, _S.WITHDRAWN}),
        _S.DRAFT,
    ),
    GreetingStep.APPROVE: Move(frozenset({_S.DRAFT}), _S.APPROVED),
    GreetingStep.RETURN: Move(frozenset({_S.DRAFT}), _S.RETURNED),
    GreetingStep.PLAN: Move(frozenset({_S.APPROVED, _S.PLANNED, _S.MISSED}), _S.PLANNED),
    GreetingStep.CANCEL: Move(
        frozenset({_S.DRAFT, _S.RETURNED, _S.APPROVED, _S.PLANNED, _S.MISSED}), _S.CANCELLED
    ),
    GreetingStep.WITHDRAW: Move(frozenset({_S.PUBLISHED, _S.ENDED}), _S.WITHDRAWN),
}

_WORDS = {
    _S.DRAFT: ("Chờ duyệt", "Lời chúc đang được soạn."),
    _S.RETURNED: ("Trả lại để sửa", "Lời chúc đang được soạn."),
    _S.APPROVED: ("Đã duyệt, chưa hẹn giờ", "Lời chúc đã soạn xong."),
    _S.PLANNED: ("Đã hẹn giờ đăng", "Lời chúc chờ đến ngày."),
    _S.PUBLISHED: ("Đang đăng", "Lời chúc đang được đăng."),
    _S.ENDED: ("Đã đăng xong", "Lời chúc dịp trước."),
    _S.MISSED: ("Đã qua ngày", "Lời chúc không đăng kịp ngày."),
    _S.CANCELLED: ("Không gửi", "Lời chúc này không được gửi."),
    _S.WITHDRAWN: ("Đã gỡ xuống", "Lời chúc này đã được gỡ xuống."),
}


def open_steps(state: GreetingState) -> tuple[GreetingStep, ...]:
    """Return the steps a greeting in ``state`` allows, the usual one first."""
    found = [step for step, move in MOVES.items() if state in move.sources]
    return tuple(sorted(found, key=lambda step: _USUAL.index(step)))


_USUAL = (
    GreetingStep.APPROVE, GreetingStep.PLAN, GreetingStep.EDIT, GreetingStep.RETURN, GreetingStep.CANCEL, GreetingStep.WITHDRAW,
)  # fmt: skip
