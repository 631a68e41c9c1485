"""Outreach keeps what every module promises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from chinhquyen_sdk.domain.outreach import (
    WAYS,
    CheckState,
    ConferenceState,
    Phase,
    PolicyState,
    Verdict,
    VersionState,
)
from chinhquyen_sdk.testing.contract import ModuleContract

from .desk import every_kind


class TestOutreach(ModuleContract):
    slug = "outreach"
    quiet = {
        **dict.fromkeys(
            ("add_minutes", "add_photo", "remove_photo"),
            "a file of a case whose every step is told; nobody waits for the file",
        ),
        "ask_question": "a line of the minutes while the conference is written down; closing it is told",
    }
    parameters = {"step": "ket-qua", "number": "1", "older": "1", "newer": "2"}
    own_words = (*WAYS.values(), "Người cao tuổi")

    def fill(self, site: Any) -> None:
        """One row of each kind, not the demo: the contract asks every address for every row."""
        every_kind(site)

    def states(self) -> Iterator[tuple[Any, str]]:
        for states in (PolicyState, VersionState, ConferenceState, CheckState, Phase, Verdict):
            yield from ((state, state.label) for state in states)
