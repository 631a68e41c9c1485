"""Accountability keeps what every module promises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from chinhquyen_sdk.domain.accountability import RequestState
from chinhquyen_sdk.testing.contract import ModuleContract


class TestAccountability(ModuleContract):
    slug = "accountability"
    quiet = {
        "forget_handed": "hears petition_filed: keeps its code, forgets what was said; the journal has that fact",
    }
    parameters = {"step": "nhan", "token": "khong-co-ma-nay"}

    def states(self) -> Iterator[tuple[Any, str]]:
        return ((state, state.citizen_label) for state in RequestState)
