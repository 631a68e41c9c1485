"""Dialogues keep what every module promises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from chinhquyen_sdk.domain.dialogues import DemandState, DialogueState, PromiseState, QuestionState
from chinhquyen_sdk.testing.contract import ModuleContract


class TestDialogues(ModuleContract):
    slug = "dialogues"
    quiet = {
        "forget_handed": "hears petition_filed and only notes its code; the journal has that fact",
        "show_questions": "the list's own heading; the question was told when it was asked",
        "hide_question": "the question keeps the reason, which everybody reads",
        "join_questions": "both questions stand on the list with what they became",
        "strike_consent": "the line stays on the count, with why",
    }
    parameters = {"move": "huy"}

    def states(self) -> Iterator[tuple[Any, str]]:
        for kind in (DialogueState, QuestionState, PromiseState, DemandState):
            yield from ((state, state.citizen_label) for state in kind)
