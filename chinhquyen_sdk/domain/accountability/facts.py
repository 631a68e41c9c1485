"""What a letter about a request for explanation says beyond its event; who asked is never among it."""

from __future__ import annotations

from typing import Any

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.letters.facts import LetterFacts

from . import events
from .grounds import find_ground
from .records import ExplanationRequest


def letter_facts(request: ExplanationRequest, event: Event) -> LetterFacts:
    """Return what a letter about ``event`` says; it goes to the code, because who asked is sealed."""
    fields: dict[str, Any] = {"received_on": request.received_on, "subject": request.subject}
    match event:
        case events.ExplanationMoreAsked():
            fields["reason"] = request.missing
        case events.ExplanationGuided():
            fields["reason"] = request.reason
        case events.ExplanationRefused():
            fields |= {"reason": request.reason, **_ground(event.ground)}
    return LetterFacts(fields=fields)


def _ground(id: str) -> dict[str, str]:
    found = find_ground(id)
    if found is None:
        return {}
    # An article nobody read again is for officers; a citizen is not told it as law.
    return {"ground": found.text, "ground_basis": found.basis if found.verified else ""}
