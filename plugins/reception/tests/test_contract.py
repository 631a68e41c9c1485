"""Reception keeps what every module promises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from chinhquyen_sdk.domain.reception.kinds import PetitionKind
from chinhquyen_sdk.domain.reception.states import PetitionState
from chinhquyen_sdk.testing.contract import ModuleContract


class TestReception(ModuleContract):
    slug = "reception"
    parameters = {"move": "accept", "token": "khong-co-ma-nay"}
    own_words = tuple(kind.label for kind in PetitionKind)

    def states(self) -> Iterator[tuple[Any, str]]:
        return ((state, state.citizen_label(kind)) for state in PetitionState for kind in PetitionKind)
