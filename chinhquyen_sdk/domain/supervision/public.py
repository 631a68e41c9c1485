"""What programs read: boards without what members declared, visits once they are public, findings on their way."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from pydantic import computed_field

from chinhquyen_sdk.domain.records import Record

from .board_records import Board
from .composition import Breach
from .elections import Candidate, Election
from .finding_records import Finding
from .periodic import PeriodicReport
from .plans import Plan
from .states import FindingState, MemberRole, TipState, VisitState
from .visits import Visit

# What was seen is everybody's once the board has made it public.
SEEN = {"items", "summary", "people", "latitude", "longitude", "visited_at", "experts"}


class PublicBoard(Board):
    """A board with its title and the last day on which an empty seat is filled."""

    @computed_field  # type: ignore[prop-decorator] # mypy takes no decorator above a property
    @property
    def title(self) -> str:
        """What the board is called."""
        return super().title

    @computed_field  # type: ignore[prop-decorator] # mypy takes no decorator above a property
    @property
    def by_election_until(self) -> date | None:
        """The last day on which an empty seat is to be filled."""
        return super().by_election_until


class PublicMember(Record):
    """Of a member what everybody reads."""

    name: str
    role: MemberRole
    role_label: str
    village: str


class JoinedMember(PublicMember):
    """A member whom the office just took in."""

    id: UUID


class HeldElection(Record):
    """Which village elected on which day; no counts, no names."""

    village: str
    held_on: date
    by_election: bool


class PublicPlan(Plan):
    """A plan with its title and the last day for sending it."""

    @computed_field  # type: ignore[prop-decorator] # mypy takes no decorator above a property
    @property
    def title(self) -> str:
        """What it is called."""
        return super().title

    @computed_field  # type: ignore[prop-decorator] # mypy takes no decorator above a property
    @property
    def due_on(self) -> date:
        """The last day for sending it."""
        return super().due_on


class PublicVisit(Visit):
    """A visit; ``items`` and the rest of what was seen only once it is public."""


class PlannedVisit(Visit):
    """A visit that was just planned, with the ``token`` that opens it on a telephone."""

    token: str


class PublicFinding(Finding):
    """A finding; the recommendation only once the Front has confirmed it; nobody of the office is named."""

    state_label: str

    @computed_field  # type: ignore[prop-decorator] # mypy takes no decorator above a property
    @property
    def due_on(self) -> date | None:
        """When the next step is due."""
        return super().due_on


class BoardFile(PublicBoard):
    """One board with its members, meetings, plans, visits and findings."""

    members: tuple[PublicMember, ...]
    elections: tuple[HeldElection, ...]
    plans: tuple[PublicPlan, ...]
    visits: tuple[PublicVisit, ...]
    findings: tuple[PublicFinding, ...]


class BoardList(Record):
    """Every board that was recognised."""

    results: tuple[PublicBoard, ...]


class VisitList(Record):
    """One page of visits, planned last on top."""

    results: tuple[PublicVisit, ...]
    next: str = ""


class FindingList(Record):
    """One page of findings, found last on top."""

    results: tuple[PublicFinding, ...]
    next: str = ""


class BreachList(Record):
    """Where a board is not as the law wants."""

    results: tuple[Breach, ...]


class CountedCandidate(Candidate):
    """A candidate and whether more than half of all households said yes."""

    elected: bool


class ElectionMinutes(Election):
    """The minutes of a meeting, for the office."""

    candidates: tuple[CountedCandidate, ...]


class ElectionList(Record):
    """The minutes of a board's elections, held last on top."""

    results: tuple[ElectionMinutes, ...]


class BoardReport(PeriodicReport):
    """A board's report with what it is called and where it stands."""

    state_label: str

    @computed_field  # type: ignore[prop-decorator] # mypy takes no decorator above a property
    @property
    def title(self) -> str:
        """What it is called."""
        return super().title


class BoardReports(Record):
    """A board's reports to the Front."""

    results: tuple[BoardReport, ...]


class WaitingLine(Record):
    """One thing that waits, with its day."""

    id: UUID
    title: str
    step: str
    late: bool
    due_on: date | None


class WaitingGroup(Record):
    """What waits for the same step; nobody of the office is named."""

    kind: str
    label: str
    late: int
    lines: tuple[WaitingLine, ...]


class WaitingList(Record):
    """What waits in one board, in a sentence and by what is to be done."""

    said: str
    groups: tuple[WaitingGroup, ...]


class TipReceipt(Record):
    """Code and secret of what somebody told; the secret is shown this once."""

    code: str
    secret: str
    state: TipState


class TipMoved(Record):
    """Where a tip stands after a step."""

    code: str
    state: TipState


class YearNumbers(Record):
    """One year. ``late``: sent in the year, not answered, past their day; ``share``: answered in time, of a hundred."""

    year: int
    visits: int
    findings: int
    sent: int
    again: int
    answered: int
    timed: int
    in_time: int
    done: int
    late: int
    share: int | None


def hidden_in(one: Visit | Finding) -> set[str]:
    """Return the fields of a visit or a finding that are not everybody's."""
    if isinstance(one, Visit):
        return {"round"} | (set() if one.state is VisitState.PUBLISHED else SEEN)
    hidden = {"proposed_by", "proposed_name", "return_reason"}
    early = one.state in (FindingState.FOUND, FindingState.PROPOSED)
    return hidden | ({"recommendation", "addressee_name", "wanted_by"} if early else set())


def shown(one: Visit | Finding) -> dict[str, Any]:
    """Return the fields of a visit or a finding that are everybody's."""
    return one.model_dump(exclude=hidden_in(one))
