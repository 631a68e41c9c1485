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
        "grant_identity": "stands in the access log, which keeps it apart from the case",
        **dict.fromkeys(
            ("drop_reply", "keep_reply"), "the commune's own words for answers; each answer is told"
        ),
        "settle_mail": "a message that is no petition; the list keeps who settled it",
    }
    parameters = {"move": "accept", "token": "khong-co-ma-nay"}
    own_words = tuple(kind.label for kind in PetitionKind)

    def states(self) -> Iterator[tuple[Any, str]]:
        return ((state, state.citizen_label(kind)) for state in PetitionState for kind in PetitionKind)
