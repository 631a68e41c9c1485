"""Community decisions keep what every module promises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from chinhquyen_sdk.domain.community_decisions import (
    DecisionState,
    Handler,
    Matter,
    Phase,
    ReportState,
    VoteForm,
    YearlyState,
)
from chinhquyen_sdk.testing.contract import ModuleContract

from .desk import SAID, every_kind


class TestCommunityDecisions(ModuleContract):
    slug = "community_decisions"
    quiet = {
        **dict.fromkeys(
            ("add_minutes", "add_papers"),
            "a paper of the office: nobody outside reads it, nobody takes it away; its name and hour stand",
        ),
    }
    parameters = {"step": "gui"}
    own_words = (SAID, "Con đường")

    def fill(self, site: Any) -> None:
        """One row of each kind, not the demo: the contract asks every address for every row."""
        every_kind(site)

    def states(self) -> Iterator[tuple[Any, str]]:
        for states in (DecisionState, Phase, ReportState, YearlyState, Handler, Matter, VoteForm):
            yield from ((state, state.label) for state in states)
