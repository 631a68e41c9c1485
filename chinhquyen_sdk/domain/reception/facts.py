"""What a letter about a petition says beyond its event."""

from __future__ import annotations

from typing import Any

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.letters.facts import LetterFacts
from chinhquyen_sdk.domain.people import Addressee

from . import events
from .records import Petition

# Longer answers are a document of their own; the letter goes with it.
LONGEST_ANSWER = 15_000
_RESOLVE = ("complaint_resolve", "complaint_resolve_again", "denunciation_resolve")


def letter_facts(petition: Petition, event: Event) -> LetterFacts:
    """Return who is written to and what the event does not carry; a denouncer is never named, nor answered in a letter."""
    if petition.kind.identity_protected:
        return LetterFacts(fields=_fields(petition, event))
    to = Addressee(name=petition.sender_name, address=petition.sender_address)
    answered = isinstance(event, events.PetitionDecided | events.AnsweredAgain)
    short = answered and len(petition.answer) <= LONGEST_ANSWER
    return LetterFacts(to=to, fields={**_fields(petition, event), "answer": petition.answer if short else ""})


def _fields(petition: Petition, event: Event) -> dict[str, Any]:
    if isinstance(event, events.SupplementAsked):
        return {"until": petition.supplement_by}
    if isinstance(event, events.PetitionResumed | events.PetitionContinued):
        return _resolved_by(petition)
    return {}


def _resolved_by(petition: Petition) -> dict[str, Any]:
    """By when the result is due: the event's own ``due`` may be the day by which a paper is sent."""
    for clock in petition.clocks:
        if clock.name in _RESOLVE and clock.is_running and not clock.is_paused:
            line = clock.deadline()
            return {"due": line.due, "due_basis": line.basis} if line.due and line.verified else {}
    return {}
