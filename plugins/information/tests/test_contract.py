"""Information on request keeps what every module promises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from chinhquyen_sdk.domain.information import RequestState
from chinhquyen_sdk.testing.contract import ModuleContract


class TestInformation(ModuleContract):
    slug = "information"
    parameters = {"step": "nhan", "token": "khong-co-ma-nay"}

    def states(self) -> Iterator[tuple[Any, str]]:
        return ((state, state.citizen_label) for state in RequestState)
