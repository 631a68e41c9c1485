"""The year in plain numbers: what one request adds to them. Numbers are the difference of before and after."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from .lists import grounds
from .records import InformationRequest
from .states import RequestState

GROUND = "ground:"
_GIVEN = {RequestState.PROVIDED, RequestState.DISPUTED}


def tallies(request: InformationRequest) -> Counter[str]:
    """Return what ``request`` counts as, by measure, in the year it was received.

    A request that is looked at again stays among the answered: the answer was given, in time or not.
    """
    told = Counter({"received": 1})
    answered = request.answered_on is not None
    state = "provided" if request.state in _GIVEN else request.state.value
    if answered or request.state is RequestState.WITHDRAWN:
        told["closed"] = 1
        told[state] = 1
    if answered:
        told["answered"] = 1
        told["on_time"] = int(request.in_time)
        told["partial"] = int(request.is_partial)
    if request.state is RequestState.REFUSED:
        told[f"{GROUND}{request.ground}"] = 1
    told["extended"] = int(request.is_extended)
    told["published"] = int(request.published_on is not None)
    return +told


class GroundCount(NamedTuple):
    """How often a ground was used."""

    text: str
    basis: str
    number: int


class YearNumbers(NamedTuple):
    """One year. ``open`` is what waits still; ``grounds`` tells the refusals one by one."""

    year: int
    received: int
    closed: int
    answered: int
    on_time: int
    provided: int
    partial: int
    pointed: int
    redirected: int
    refused: int
    withdrawn: int
    extended: int
    published: int
    open: int
    grounds: tuple[GroundCount, ...]

    @property
    def on_time_share(self) -> int | None:
        """Per cent of the answers that came in time, rounded down: 99.6 is not "always"."""
        return self.on_time * 100 // self.answered if self.answered else None


def year_numbers(year: int, counted: dict[str, int]) -> YearNumbers:
    """Return the numbers of ``year`` from its running totals by measure."""
    plain = {
        name: counted.get(name, 0) for name in YearNumbers._fields if name not in ("year", "open", "grounds")
    }
    used = tuple(
        GroundCount(each.text, each.basis, number)
        for each in grounds()
        if (number := counted.get(f"{GROUND}{each.id}", 0))
    )
    return YearNumbers(year=year, **plain, open=plain["received"] - plain["closed"], grounds=used)
