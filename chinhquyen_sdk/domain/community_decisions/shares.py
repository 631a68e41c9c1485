"""P-03, P-04, P-05 of the province's plan, as far as recorded decisions give them: households told, come, voting otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from .records import CommunityDecision


class Shares(NamedTuple):
    """Sums over decisions; ``of_…`` are the households that were entitled there. Ballots are papers and online votes."""

    informed: int = 0
    of_all: int = 0
    attended: int = 0
    of_meetings: int = 0
    voted: int = 0
    of_ballots: int = 0


def shares_of(one: CommunityDecision) -> Shares:
    """Return what one decision adds."""
    if one.form.is_meeting:
        return Shares(one.informed, one.households, attended=one.attended, of_meetings=one.households)
    return Shares(one.informed, one.households, voted=one.voted, of_ballots=one.households)


def added(several: Iterable[Shares]) -> Shares:
    """Return the sums together."""
    found = list(several)
    return Shares(*(sum(each[number] for each in found) for number in range(len(Shares._fields))))
