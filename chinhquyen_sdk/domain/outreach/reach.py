"""How many hamlets were reached, as they stand now: counted from the conferences that were held."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol
from uuid import UUID

from chinhquyen_sdk.domain.places import Village

from .states import ConferenceState


class Gathering(Protocol):
    """What is counted of a conference: a whole one, or only these parts."""

    @property
    def village(self) -> UUID: ...
    @property
    def policy(self) -> UUID | None: ...
    @property
    def democracy(self) -> bool: ...
    @property
    def state(self) -> ConferenceState: ...
    @property
    def households(self) -> int | None: ...


class HamletReach(NamedTuple):
    """One hamlet: conferences held there, households that came at most, how many it has, what is planned."""

    village: Village
    held: int
    households: int
    planned: int


class Reach(NamedTuple):
    """All hamlets, and how many of them were reached."""

    hamlets: tuple[HamletReach, ...]

    @property
    def reached(self) -> int:
        return sum(1 for each in self.hamlets if each.held)

    @property
    def total(self) -> int:
        return len(self.hamlets)

    @property
    def share(self) -> int | None:
        """How many of a hundred hamlets; None where there are no hamlets. Never 100 while one is missing."""
        return self.reached * 100 // self.total if self.total else None

    @property
    def missing(self) -> tuple[Village, ...]:
        """The hamlets that wait."""
        return tuple(each.village for each in self.hamlets if not each.held)


def reach_of(
    villages: Sequence[Village], conferences: Iterable[Gathering], policy: UUID | None = None
) -> Reach:
    """Return the reach of ``policy``; without one, of grassroots democracy (P-02)."""
    mine = [one for one in conferences if (one.policy == policy if policy else one.democracy)]
    found = []
    for village in villages:
        here = [one for one in mine if one.village == village.id]
        held = [one for one in here if one.state is ConferenceState.HELD]
        most = max((one.households or 0 for one in held), default=0)
        found.append(HamletReach(village, len(held), most, sum(1 for one in here if one.state.is_open)))
    return Reach(tuple(found))
