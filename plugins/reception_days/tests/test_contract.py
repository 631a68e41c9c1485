"""Reception days keep what every module promises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from chinhquyen_sdk.domain.reception_days.states import VisitState
from chinhquyen_sdk.testing.contract import ModuleContract


class TestReceptionDays(ModuleContract):
    slug = "reception_days"
    quiet = {
        "extend_calendar": "days as the pattern lays them; the pattern, and a day that changes, are told",
        "keep_house": "lays the pattern's days and reminds visitors of tomorrow; no person acts",
        "note_petition": "hears petition_filed and only notes its code; the journal has that fact",
    }
    parameters = {"token": "khong-co-ma-nay", "deed": "call", "act": "doi", "paper": "bien-ban"}

    def states(self) -> Iterator[tuple[Any, str]]:
        return ((state, state.citizen_label) for state in VisitState)
