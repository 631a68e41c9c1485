"""What every act makes, and the frame of every event."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, NamedTuple

from chinhquyen_sdk.domain.messages import field_error
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.law import LawError

from .. import clocks, events
from ..kinds import PetitionKind
from ..records import Petition


class Outcome(NamedTuple):
    """What an act makes: the petition as it stands now and the fact to write down."""

    petition: Petition
    event: events.PetitionEvent


def clocks_from(site: SiteRef, kind: PetitionKind, received_on: date) -> tuple[clocks.Clock, ...]:
    running = clocks.after((), kind, "petition_filed", received_on, remote=site.remote)
    try:
        clocks.next_due(running)
    except LawError as unknown:  # a day the calendar or the law does not reach: say so where it was typed
        raise field_error("received_on", "date_outside", str(unknown)) from unknown
    return running


def due_on(running: tuple[clocks.Clock, ...]) -> date | None:
    due = clocks.next_due(running)
    return due[0] if due else None


def frame(petition: Petition, actor: Actor, at: datetime, **more: Any) -> dict[str, Any]:
    promise = clocks.promised(petition.clocks)
    line = promise.deadline() if promise else None
    frame = {"at": at, "actor": actor, "subject": petition.id, "code": petition.code, "kind": petition.kind,
             "received_on": petition.received_on, "due": line.due if line else None,
             "basis": line.basis if line else ""}  # fmt: skip
    return frame | more


__all__ = ["Outcome", "clocks_from", "due_on", "field_error", "frame"]
