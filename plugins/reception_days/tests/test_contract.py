"""Reception days keep what every module promises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from chinhquyen_sdk.domain.reception_days.states import VisitState
from chinhquyen_sdk.testing.contract import ModuleContract


class TestReceptionDays(ModuleContract):
    slug = "reception_days"
    parameters = {"token": "khong-co-ma-nay", "deed": "call", "act": "doi", "paper": "bien-ban"}

    def states(self) -> Iterator[tuple[Any, str]]:
        return ((state, state.citizen_label) for state in VisitState)
