"""What a letter about a request for information says beyond its event; who asked is never among it."""

from __future__ import annotations

from typing import Any

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.letters.facts import LetterFacts
from chinhquyen_sdk.domain.messages import thousands

from . import events
from .lists import find_ground
from .records import InformationRequest


def letter_facts(request: InformationRequest, event: Event) -> LetterFacts:
    """Return what a letter about ``event`` says; it goes to the code, because who asked is sealed."""
    fields: dict[str, Any] = {
        "received_on": request.received_on,
        "title": request.title,
        "reason": request.reason,
    }
    match event:
        case events.InformationMoreAsked():
            fields["missing"] = " ".join(filter(None, (*request.asked_for, request.missing_note)))
        case events.InformationExtended():
            fields |= {
                "reason": event.reason,
                "due": event.due if event.basis else None,
                "due_basis": event.basis,
            }
        case events.InformationCharged():
            fields |= {"amount": f"{thousands(event.amount)} đồng", "cost_detail": request.cost_detail}
        case events.InformationProvided():
            fields |= {
                "answer": request.answer,
                "delivery": request.delivery.label,
                "withheld": request.withheld,
            }
            fields |= _ground(request, request.ground)
        case events.InformationPointed():
            fields["places"] = "; ".join(
                " ".join(filter(None, (link.title, link.url))) for link in request.links
            )
        case events.InformationRefused():
            fields |= _ground(request, event.ground)
    return LetterFacts(fields=fields)


def _ground(request: InformationRequest, id: str) -> dict[str, str]:
    found = find_ground(id)
    if found is None:
        return {}
    # An article nobody read again is for officers; a citizen is not told it as law.
    return {
        "ground": found.text,
        "ground_basis": found.basis if found.verified and not request.follows_old_law else "",
    }
