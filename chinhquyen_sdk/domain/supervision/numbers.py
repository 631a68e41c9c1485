"""The year's numbers of supervision, from running totals; what a finding and a visit add to them. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from .finding_records import Finding
from .states import FindingState
from .visits import Visit

Tallies = Counter[tuple[int, str]]


def tallies(one: Finding | Visit) -> Tallies:
    """Return what ``one`` adds to the totals, by year and measure."""
    return _of_visit(one) if isinstance(one, Visit) else _of_finding(one)


def _of_visit(visit: Visit) -> Tallies:
    return Counter({(visit.visited_on.year, "visits"): 1} if visit.visited_on else {})


def _of_finding(one: Finding) -> Tallies:
    added: Tallies = Counter({(one.found_on.year, "findings"): 1})
    for number, each in enumerate(one.rounds):
        year = each.sent_on.year
        added[year, "sent"] += 1
        added[year, "again"] += number > 0
        added[year, "answered"] += each.answered_on is not None
        added[year, "timed"] += each.in_time is not None
        added[year, "in_time"] += each.in_time is True
    if one.state is FindingState.DONE and one.last:
        added[one.last.sent_on.year, "done"] += 1
    return +added


class SupervisionNumbers(NamedTuple):
    """One year. ``late``: sent in the year, not answered, past their day."""

    year: int
    visits: int = 0
    findings: int = 0
    sent: int = 0
    again: int = 0
    answered: int = 0
    timed: int = 0
    in_time: int = 0
    done: int = 0
    late: int = 0

    @property
    def share(self) -> int | None:
        """How many of a hundred recommendations with a day were answered in time; late ones count. None: none yet."""
        whole = self.timed + self.late
        return self.in_time * 100 // whole if whole else None


def numbers(year: int, counted: Mapping[str, int], late: int = 0) -> SupervisionNumbers:
    """Return the numbers of ``year`` from its totals."""
    known = {
        name: counted.get(name, 0) for name in SupervisionNumbers._fields if name not in ("year", "late")
    }
    return SupervisionNumbers(year=year, late=late, **known)
