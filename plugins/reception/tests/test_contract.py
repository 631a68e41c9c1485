"""Reception keeps what every module promises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from chinhquyen_sdk.domain.reception.kinds import PetitionKind
from chinhquyen_sdk.domain.reception.states import PetitionState
from chinhquyen_sdk.testing.contract import ModuleContract


class TestReception(ModuleContract):
    slug = "reception"
    quiet = {
        **dict.fromkeys(
            ("attach_to_draft", "discard_draft", "remove_from_draft", "save_draft"),
            "a petition still being written is nobody's business",
        ),
        "grant_identity": "the host's log_access writes it into the access log and the chained audit log",
    }
    parameters = {"move": "accept", "token": "khong-co-ma-nay"}
    own_words = tuple(kind.label for kind in PetitionKind)

    def states(self) -> Iterator[tuple[Any, str]]:
        return ((state, state.citizen_label(kind)) for state in PetitionState for kind in PetitionKind)
