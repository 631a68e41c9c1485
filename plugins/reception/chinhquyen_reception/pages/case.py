"""A case as its sender sees it: where it stands, what happened, what comes next and by when."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.reception import (
    MoveName,
    NextStep,
    Petition,
    PetitionKind,
    PetitionState,
    find_move,
    next_step,
    status_sentence,
    timeline,
)
from chinhquyen_sdk.domain.reception.events import SupplementAsked
from chinhquyen_sdk.host.access import grant_case
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.models import CommuneProfile
from chinhquyen_sdk.law import Rule, rule

from .. import queries
from .door import with_case
from .verdict import work_seen

# After the first decision the law opens a second way.
_HAS_DECISION = {PetitionState.DECIDED, PetitionState.EXECUTING, PetitionState.CLOSED}


class Line(NamedTuple):
    """One line of the timeline, its day in words."""

    day: date
    spoken: str
    text: str


@with_case
def case(request: HttpRequest, site: Site, petition: Petition) -> HttpResponse:
    """The case page."""
    events = queries.history(site, petition.id)
    stands = where_it_stands(petition)
    context = {
        "petition": petition,
        "files": queries.attachments(site, petition.id),
        "lines": [Line(entry.day, spoken_day(entry.day), entry.text) for entry in timeline(events)],
        "asked_for": asked_for(petition, events),
        "second_complaint": _second_complaint(petition),
        "can_withdraw": find_move(petition.kind, petition.state, MoveName.WITHDRAW) is not None,
        "call": _number_to_call(site) if stands["is_late"] else "",
        "parts": _parts(request, site, petition),
        **stands,
        **work_seen(petition),
    }
    return render(request, "chinhquyen_reception/public/case.html", context)


def _parts(request: HttpRequest, site: Site, petition: Petition) -> list[dict[str, Any]]:
    """Return the parts of a split letter and open them to this browser: whoever holds the letter holds its parts."""
    if petition.state is not PetitionState.SPLIT:
        return []
    parts = queries.all_parts_of(site, petition)
    for part in parts:
        grant_case(request, part.id)
    return [{"petition": part, **where_it_stands(part)} for part in parts]


def where_it_stands(petition: Petition) -> dict[str, Any]:
    """Return the sentence on top and the next step with its day in words."""
    now = today()
    step: NextStep | None = next_step(petition, now)
    due = step.deadline.due if step else None
    return {
        "status": status_sentence(petition, now),
        "next": step,
        "next_day": spoken_day(due) if due else "",
        "is_late": bool(step and step.late),
    }


def _number_to_call(site: Site) -> str:
    profile = CommuneProfile.for_site(site)
    return profile.hotline or profile.phone


def asked_for(petition: Petition, events: list[Event]) -> str:
    """Return what the commune is waiting for, in its own words."""
    if petition.state is not PetitionState.AWAITING_SUPPLEMENT:
        return ""
    return next((event.reason for event in reversed(events) if isinstance(event, SupplementAsked)), "")


def _second_complaint(petition: Petition) -> Rule | None:
    """Return the rule on complaining a second time (Luật Khiếu nại 02/2011/QH13 Điều 33) where it applies."""
    if petition.kind is not PetitionKind.COMPLAINT or petition.state not in _HAS_DECISION:
        return None
    found = rule("KN-33-SECOND", today())
    return found if found.verified else None
