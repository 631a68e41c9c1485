"""Disclosure keeps what every module promises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from chinhquyen_sdk.domain.disclosure import DueState, Standing, duties, open_year
from chinhquyen_sdk.testing.contract import ModuleContract


def words_of_the_register() -> set[str]:
    """What every commune's register shows: the duties, their terms and parts."""
    said = {duty.title[:60] for duty in duties()} | {duty.title for duty in duties()}
    for year in range(2025, 2032):
        for opening in open_year(year):
            said |= {opening.term_label, opening.label[:60]}
    return said


class TestDisclosure(ModuleContract):
    slug = "disclosure"
    quiet = {
        "open_all": "the calendar of the year, laid for all communes by open_dues",
        "open_dues": "the calendar of the year as the rules lay it; no person acts",
    }
    parameters = {"step": "phat-sinh", "form": "board", "token": "khong-co"}
    own_words = tuple(words_of_the_register())

    def states(self) -> Iterator[tuple[Any, str]]:
        yield from ((state, state.value) for state in DueState)
        yield from ((standing, standing.citizen_label) for standing in Standing)
