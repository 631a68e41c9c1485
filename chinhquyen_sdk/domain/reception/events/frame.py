"""What all events of a petition carry. No payload names the sender or repeats what was written."""

from __future__ import annotations

from datetime import date

from chinhquyen_sdk.domain.events import Event

from ..kinds import PetitionKind


class PetitionEvent(Event):
    """What all events of a petition carry. ``due`` and ``basis``: what the sender is promised next, by law."""

    code: str
    kind: PetitionKind
    received_on: date
    due: date | None = None
    basis: str = ""
    reason: str = ""
    document: str = ""
