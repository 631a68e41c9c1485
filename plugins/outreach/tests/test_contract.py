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
        "add_minutes": "a paper of the office: nobody outside reads it, nobody takes it away; its name and hour stand",
    }
    parameters = {"step": "ket-qua", "number": "1", "older": "1", "newer": "2"}
    own_words = (*WAYS.values(), "Người cao tuổi")

    def fill(self, site: Any) -> None:
        """One row of each kind, not the demo: the contract asks every address for every row."""
        every_kind(site)

    def states(self) -> Iterator[tuple[Any, str]]:
        for states in (PolicyState, VersionState, ConferenceState, CheckState, Phase, Verdict):
            yield from ((state, state.label) for state in states)
