"""What is decided before a petition is taken up: its kind, its officer."""

from __future__ import annotations

from datetime import datetime

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.sites import SiteRef

from .. import clocks, events
from ..bars import refuse_barred
from ..records import AssignPetition, Petition, ReclassifyPetition
from ..states import PetitionState
from .outcome import Outcome, due_on, field_error, frame


def reclassify_petition(
    site: SiteRef, petition: Petition, wish: ReclassifyPetition, *, actor: Actor, at: datetime
) -> Outcome:
    """Treat the petition as another kind. The new kind's clock counts from the day the paper was received."""
    if petition.state is not PetitionState.RECEIVED:
        raise Refused(
            "Chỉ đổi loại khi đơn chưa thụ lý.", basis="Thông tư 05/2021/TT-TTCP Điều 6", code="move_not_open"
        )
    if wish.kind is petition.kind:
        raise field_error("kind", "same_kind", "Đơn đang thuộc loại này rồi.")
    ended = clocks.after(
        petition.clocks, petition.kind, "petition_reclassified", local_day(at), remote=site.remote
    )
    running = clocks.after(ended, wish.kind, "petition_filed", petition.received_on, remote=site.remote)
    changed = petition.model_copy(update={"kind": wish.kind, "clocks": running, "due_on": due_on(running)})
    event = events.PetitionReclassified(former=petition.kind, **frame(changed, actor, at, reason=wish.reason))
    return Outcome(changed, event)


def assign_petition(petition: Petition, wish: AssignPetition, *, actor: Actor, at: datetime) -> Outcome:
    """Give the petition to an officer. Refused for one who may not take part."""
    refuse_barred(petition.barred, wish.officer_id, wish.officer_name, "officer_id")
    given = petition.model_copy(update={"officer_id": wish.officer_id, "officer_name": wish.officer_name})
    to = {"officer": wish.officer_name, "officer_id": wish.officer_id}
    return Outcome(given, events.PetitionAssigned(**to, **frame(given, actor, at)))
