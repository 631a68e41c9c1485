"""Supervision keeps what every module promises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from chinhquyen_sdk.domain.supervision import (
    BoardKind,
    BoardState,
    FindingState,
    Gravity,
    MemberRole,
    PeriodicState,
    PlanState,
    TipState,
    VisitState,
    checklists,
    standards,
)
from chinhquyen_sdk.testing.contract import ModuleContract

from .desk import every_kind

_QUESTIONS = [one.question for each in checklists().values() for one in each.items]


class TestSupervision(ModuleContract):
    slug = "supervision"
    quiet = {
        "add_file": "a paper of the office: nobody outside reads it, nobody takes it away; its name and hour stand",
    }
    parameters = {"step": "cong-nhan", "token": "khong-co-ma-nay"}
    own_words = (
        *_QUESTIONS,
        *(each.question for kind in BoardKind for each in standards(kind)),
        *(kind.label for kind in BoardKind),
        "Thành viên 1",
        "Chủ đầu tư",
    )

    def fill(self, site: Any) -> None:
        """One row of each kind, not the demo: the contract asks every address for every row."""
        every_kind(site)

    def states(self) -> Iterator[tuple[Any, str]]:
        for states in (
            BoardState,
            MemberRole,
            PeriodicState,
            PlanState,
            VisitState,
            FindingState,
            TipState,
            Gravity,
        ):
            yield from ((state, state.label) for state in states)
