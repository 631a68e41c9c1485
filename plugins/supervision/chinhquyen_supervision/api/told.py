"""What programs read: boards without what members declared, visits once they are public, findings on their way."""

from __future__ import annotations

from typing import Any

from chinhquyen_sdk.domain.supervision import (
    Board,
    Election,
    Finding,
    FindingState,
    Group,
    Member,
    PeriodicReport,
    Plan,
    Visit,
    VisitState,
)

_SEEN = {"items", "summary", "people", "latitude", "longitude", "visited_at", "experts"}


def as_board(one: Board) -> dict[str, Any]:
    """Return a board with its title and the last day on which an empty seat is filled."""
    return {
        **one.model_dump(mode="json"),
        "title": one.title,
        "by_election_until": _day(one.by_election_until),
    }


def as_election(one: Election) -> dict[str, Any]:
    """Return the minutes for the office, each candidate with whether more than half of all households said yes."""
    told = [{**each.model_dump(mode="json"), "elected": one.won(each)} for each in one.candidates]
    return {**one.model_dump(mode="json"), "candidates": told}


def as_member(one: Member) -> dict[str, Any]:
    """Return of a member what everybody reads."""
    return {
        "name": one.name,
        "role": one.role.value,
        "role_label": one.role.label,
        "village": one.village_name,
    }


def as_plan(one: Plan) -> dict[str, Any]:
    """Return a plan with the last day for sending it."""
    return {**one.model_dump(mode="json"), "title": one.title, "due_on": _day(one.due_on)}


def as_report(one: PeriodicReport) -> dict[str, Any]:
    """Return a board's report with what it is called and where it stands."""
    return {**one.model_dump(mode="json"), "title": one.title, "state_label": one.state.label}


def as_visit(one: Visit) -> dict[str, Any]:
    """Return a visit; what was seen only once it is public."""
    hidden = set() if one.state is VisitState.PUBLISHED else _SEEN
    return one.model_dump(mode="json", exclude={"round", *hidden})


def as_finding(one: Finding) -> dict[str, Any]:
    """Return a finding; the recommendation only once the Front has confirmed it; nobody of the office is named."""
    hidden = {"proposed_by", "proposed_name", "return_reason"}
    if one.state in (FindingState.FOUND, FindingState.PROPOSED):
        hidden |= {"recommendation", "addressee_name", "wanted_by"}
    return {
        **one.model_dump(mode="json", exclude=hidden),
        "due_on": _day(one.due_on),
        "state_label": one.state.label,
    }


def as_group(one: Group) -> dict[str, Any]:
    """Return what waits for the same step, each thing with its day; nobody of the office is named."""
    lines = [
        {"id": str(id), "title": each.due.title, "step": each.due.step, "late": each.late,
         "due_on": None if each.undated else each.due.on.isoformat()}
        for id, each in one.lines
    ]  # fmt: skip
    return {"kind": one.kind, "label": one.label, "late": one.late, "lines": lines}


def _day(day: Any) -> str | None:
    return day.isoformat() if day else None
