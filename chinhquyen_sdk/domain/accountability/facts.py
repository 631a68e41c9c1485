"""What other modules may know of an explanation when they ask; who asked is never among it."""

from __future__ import annotations

from datetime import date

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .records import ExplanationRequest


class ExplanationFacts(Record):
    """What a letter about an explanation says; asked by hook, never in an event."""

    code: Line
    received_on: date
    subject: Line
    document: Line
    answered_on: date
    late: bool = False


def facts_of(request: ExplanationRequest) -> ExplanationFacts | None:
    """Return what a letter says; None while there is no explanation in writing."""
    if request.answered_on is None or not request.answer:
        return None
    return ExplanationFacts(
        code=request.code, received_on=request.received_on, subject=request.subject, document=request.document,
        answered_on=request.answered_on, late=not request.in_time,
    )  # fmt: skip
