"""Greetings keep what every module promises."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from chinhquyen_sdk.domain.greetings import GreetingState, Speaker, begin, coming, occasions
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.testing.contract import ModuleContract

HOME = Speaker(site=SiteRef(id=1, kind="phường", name="Quyết Thắng"))


def words_of_the_country() -> set[str]:
    """What every commune's trial shows before anybody wrote: names of days, and beginnings that name no commune."""
    said = {occasion.label for occasion in occasions()}
    for on in coming(occasions(), date(2025, 1, 1), date(2045, 1, 1)):
        said |= {
            line.partition("\n")[0][:60] for line in begin(on.occasion, on.day, HOME).model_dump().values()
        }
    return said


class TestGreetings(ModuleContract):
    slug = "greetings"
    parameters = {"step": "duyet"}
    own_words = tuple(words_of_the_country())

    def states(self) -> Iterator[tuple[Any, str]]:
        return ((state, state.citizen_label) for state in GreetingState)
