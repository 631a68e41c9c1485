"""What a letter says: from the event that calls for it and from what its module adds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from chinhquyen_sdk.domain.accountability.events import ExplanationExtended
from chinhquyen_sdk.domain.dates import VIETNAM, local_day
from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.reception import events
from chinhquyen_sdk.domain.reception.events import PetitionEvent
from chinhquyen_sdk.domain.reception.kinds import PetitionKind
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.law import LawError, deadline

from .templates import LetterTemplate

SORRY = "Văn bản này đến chậm hơn ngày đã hẹn, chúng tôi xin lỗi."
# What ends a sentence that the template begins.
_CLAUSES = ("reason", "ground")


def notice_of(event: Event, form: LetterTemplate, added: Mapping[str, Any]) -> Record | None:
    """Return the words that ``form`` puts into the letter about ``event``; None when it cannot say all it must."""
    record = form.facts
    said = {**_told(event, form), **added}
    said |= {name: _clause(said[name]) for name in _CLAUSES if said.get(name)}
    told = {name: value for name, value in said.items() if name in record.model_fields}
    if any(info.is_required() and name not in told for name, info in record.model_fields.items()):
        return None
    return record.model_validate(told)


def _told(event: Event, form: LetterTemplate) -> dict[str, Any]:
    """What the event tells by itself, under the names of the records of ``fields``."""
    own = {name: value for name, value in event if name not in Event.model_fields}
    told: dict[str, Any] = {**own, "day": local_day(event.at), "due": None}
    if own.get("ground"):
        told["ground_basis"] = own.get("basis", "")
    if own.get("late"):
        told["sorry"] = SORRY
    if isinstance(kind := own.get("kind"), PetitionKind):
        told["kind"] = f"đơn {kind.label.lower()}"
    if "on" in own:
        told["received_on"] = own["on"]
    if tests := own.get("tests"):
        told["tests"] = _clause("; ".join(tests))
    told["parts"] = ", ".join(own.get("parts", ()))
    return told | _meeting(own.get("when") or own.get("starts_at")) | _promise(event, form)


def _meeting(at: datetime | None) -> dict[str, Any]:
    if at is None:
        return {}
    here = at.astimezone(VIETNAM)
    return {"hour": f"{here:%H} giờ {here:%M}", "meets_on": here.date()}


def _promise(event: Event, form: LetterTemplate) -> dict[str, Any]:
    """What the letter promises. Where the event's ``due`` may be another duty than this letter's, nothing."""
    match event:
        case events.PetitionAccepted():
            return _of_acceptance(event, form)
        case events.PetitionExtended():
            # The event names what is due next; that may be another duty than the one whose period was lengthened.
            article = form.basis.partition(" Luật")[0]
            return _if_known(event.due, event.basis if article in event.basis else "")
        case events.PetitionReopened():
            return _if_known(event.due, _clause(event.basis))
        case ExplanationExtended():
            return _if_known(event.due, event.basis)  # an unverified rule has no basis, so it is not promised
    return {}


def _of_acceptance(event: PetitionEvent, form: LetterTemplate) -> dict[str, Any]:
    """By the template's own rule from the day of acceptance, else as the event says."""
    if not form.promise_rule:
        return _if_known(event.due, event.basis)
    try:
        line = deadline(form.promise_rule, local_day(event.at))
    except LawError:
        return {}  # what cannot be computed is not promised; the letter goes out without that paragraph
    return _if_known(line.due, line.basis if line.verified else "")


def _if_known(due: object, basis: str) -> dict[str, Any]:
    return {"due": due, "due_basis": basis} if due and basis else {}


def _clause(text: str) -> str:
    """Return ``text`` as the end of a sentence: no capital unless it is an abbreviation, no full stop of its own."""
    text = text.strip().rstrip(".")
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
