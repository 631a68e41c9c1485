"""Quick feedback keeps what every module promises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from chinhquyen_sdk.domain.feedback import ReportState
from chinhquyen_sdk.testing.contract import ModuleContract


class TestFeedback(ModuleContract):
    slug = "feedback"
    parameters = {"move": "start"}

    def states(self) -> Iterator[tuple[Any, str]]:
        return ((state, words) for state in ReportState for words in (state.citizen_label, state.label))
