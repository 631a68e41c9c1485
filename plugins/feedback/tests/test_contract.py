"""Quick feedback keeps what every module promises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from chinhquyen_sdk.domain.feedback import ReportState
from chinhquyen_sdk.testing.contract import ModuleContract


class TestFeedback(ModuleContract):
    slug = "feedback"
    quiet = {
        "forget_handed": "hears petition_filed: keeps its code, forgets what was said; the journal has that fact",
        "keep_photos": "a report still being written; sending it is told",
        "note_report": "a note among colleagues, with its writer and hour; nobody outside reads it",
    }
    parameters = {"move": "start"}

    def states(self) -> Iterator[tuple[Any, str]]:
        return ((state, words) for state in ReportState for words in (state.citizen_label, state.label))
