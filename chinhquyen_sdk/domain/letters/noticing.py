"""What a letter about a petition says, from the event that calls for it."""

from __future__ import annotations

from typing import Any

from chinhquyen_sdk.domain.dates import VIETNAM, local_day
from chinhquyen_sdk.domain.reception import events
from chinhquyen_sdk.domain.reception.events import PetitionEvent
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.law import LawError, deadline

from . import fields
from .templates import LetterTemplate

PetitionNoticed = (
    events.PetitionAccepted
    | events.PetitionTransferred
    | events.PetitionRefused
    | events.PetitionGuided
    | events.PetitionExtended
    | events.PetitionReopened
    | events.DialogueScheduled
)


def notice_of(event: PetitionNoticed, form: LetterTemplate) -> Record:
    """Return the words that ``form`` puts into the letter about ``event``."""
    told = _told(event, form)
    known = {"code": event.code, "kind": f"đơn {event.kind.label.lower()}", "received_on": event.received_on}
    record = fields.NOTICES[form.fields]
    return record.model_validate({k: v for k, v in (known | told).items() if k in record.model_fields})


def _told(event: PetitionNoticed, form: LetterTemplate) -> dict[str, Any]:
    day, document = local_day(event.at), event.document
    match event:
        case events.PetitionAccepted():
            return {"accepted_on": day, **_promise(event, form)}
        case events.PetitionTransferred():
            return {"transferred_on": day, "agency": event.agency}
        case events.PetitionRefused():
            said = {"ground": _clause(event.ground), "ground_basis": event.basis}
            return {"refused_on": day, "document": document, **said}
        case events.PetitionGuided():
            return {"agency": event.agency, "document": document}
        case events.PetitionExtended():
            why = {"reason": _clause(event.reason), "tests": _clause("; ".join(event.tests))}
            return {"document": document, **why, **_lengthened(event, form)}
        case events.PetitionReopened():
            promise = {"due": event.due, "due_basis": _clause(event.basis) if event.due else ""}
            return {"reopened_on": day, "reason": _clause(event.reason), **promise}
        case events.DialogueScheduled():
            at = event.when.astimezone(VIETNAM)
            hour = f"{at:%H} giờ {at:%M}"
            return {"hour": hour, "meets_on": at.date(), "place": event.place, "document": document}


def _promise(event: PetitionEvent, form: LetterTemplate) -> dict[str, Any]:
    """What the letter promises: by the template's own rule from the day of acceptance, else as the event says."""
    if not form.promise_rule:
        return {"due": event.due, "due_basis": event.basis if event.due else ""}
    try:
        line = deadline(form.promise_rule, local_day(event.at))
    except LawError:
        return {}  # what cannot be computed is not promised; the letter goes out without that paragraph
    return {"due": line.due, "due_basis": line.basis} if line.verified else {}


def _lengthened(event: PetitionEvent, form: LetterTemplate) -> dict[str, Any]:
    # The event names what is due next; that may be another duty than the one whose period was lengthened.
    article = form.basis.partition(" Luật")[0]
    return {"due": event.due, "due_basis": event.basis} if event.due and article in event.basis else {}


def _clause(text: str) -> str:
    """Return ``text`` as the end of a sentence: no capital, no full stop of its own."""
    return (text[:1].lower() + text[1:]).strip().rstrip(".")
