"""Dialogues keep what every module promises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from chinhquyen_sdk.domain.dialogues import DemandState, DialogueState, PromiseState, QuestionState
from chinhquyen_sdk.testing.contract import ModuleContract


class TestDialogues(ModuleContract):
    slug = "dialogues"
    quiet = {
        "forget_handed": "hears petition_filed: keeps its code, forgets what was said; the journal has that fact",
    }
    parameters = {"move": "huy"}

    def states(self) -> Iterator[tuple[Any, str]]:
        for kind in (DialogueState, QuestionState, PromiseState, DemandState):
            yield from ((state, state.citizen_label) for state in kind)
