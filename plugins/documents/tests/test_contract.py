"""The library keeps what every module promises."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from chinhquyen_sdk.domain.documents import EffectState, ReadingState
from chinhquyen_sdk.testing.contract import ModuleContract


class TestDocuments(ModuleContract):
    slug = "documents"
    quiet = {
        **dict.fromkeys(
            ("bring_table", "take_in_table"),
            "a table somebody still looks at; what it brings is told row by row",
        ),
        "open_reading": "a look; that the document was read is told",
        "hand_over": "hears work_handed_over; the journal has that fact",
        "turn_effects": "a column lists are narrowed by, which follows the days in the record",
    }
    parameters = {"year": "2022"}
    own_words = ("UBND tỉnh Thái Nguyên",)  # the example of the form

    def states(self) -> Iterator[tuple[Any, str]]:
        return ((state, state.citizen_label) for state in chain(EffectState, ReadingState))
