"""What an officer writes down while a petition is sorted: kind, competence, conditions, marks, links."""

from __future__ import annotations

from datetime import datetime

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.sites import SiteRef

from .. import clocks, events
from ..conditions import conditions_for, missing_conditions
from ..flags import Flag
from ..links import Link, LinkPetition
from ..records import Petition
from ..sorting import CheckConditions, Competence, DecideCompetence, FlagPetition
from ..states import PetitionState
from .outcome import Outcome, due_on, field_error, frame

_TT05 = "Thông tư 05/2021/TT-TTCP Điều 6"
_BEFORE = (PetitionState.RECEIVED, PetitionState.AWAITING_SUPPLEMENT)
_PROLONGED_TURN = 3
_PROLONGED_DAYS = 365


def confirm_kind(petition: Petition, *, actor: Actor, at: datetime) -> Outcome:
    """Write down that an officer read the petition and found its kind right."""
    _still_sorting(petition)
    return Outcome(
        petition.model_copy(update={"kind_by": actor.name}),
        events.KindConfirmed(**frame(petition, actor, at)),
    )


def decide_competence(
    site: SiteRef, petition: Petition, wish: DecideCompetence, *, actor: Actor, at: datetime
) -> Outcome:
    """Write down whose business it is. A denunciation of others has five working days from receipt to be passed on."""
    _still_sorting(petition)
    if wish.competence is Competence.OTHERS and not wish.agency:
        raise field_error("agency", "required", "Mời ghi tên cơ quan có thẩm quyền.")
    agency = wish.agency if wish.competence is Competence.OTHERS else ""
    running = petition.clocks
    if (
        wish.competence is Competence.OTHERS
    ):  # counted from the day the paper came, not from the day it was read
        running = clocks.after(
            running, petition.kind, "competence_decided", petition.received_on, remote=site.remote
        )
    else:
        running = tuple(clock for clock in running if clock.name != "denunciation_transfer")
    decided = petition.model_copy(update={
        "competence": wish.competence, "agency": agency, "clocks": running, "due_on": due_on(running),
    })  # fmt: skip
    event = events.CompetenceDecided(competence=wish.competence, agency=agency, **frame(decided, actor, at))
    return Outcome(decided, event)


def check_conditions(petition: Petition, wish: CheckConditions, *, actor: Actor, at: datetime) -> Outcome:
    """Write down which conditions are met, as an officer found them."""
    _still_sorting(petition)
    known = {condition.id for condition in conditions_for(petition)}
    checked = tuple(row for row in wish.checked if row.condition in known)
    looked = petition.model_copy(update={"conditions": checked})
    missing = tuple(condition.id for condition in missing_conditions(looked))
    return Outcome(looked, events.ConditionsChecked(missing=missing, **frame(looked, actor, at)))


def flag_petition(petition: Petition, wish: FlagPetition, *, actor: Actor, at: datetime) -> Outcome:
    """Replace the marks that officers must look out for."""
    flags = tuple(flag for flag in Flag if flag in wish.flags)
    marked = petition.model_copy(update={"flags": flags})
    return Outcome(marked, events.PetitionFlagged(flags=tuple(map(str, flags)), **frame(marked, actor, at)))


def link_petition(
    petition: Petition, wish: LinkPetition, earlier: Petition, *, actor: Actor, at: datetime
) -> Outcome:
    """Put ``petition`` beside ``earlier``; "lần thứ mấy" is counted, and from the third time it is prolonged."""
    if earlier.id == petition.id or earlier.linked_to == petition.code:
        raise field_error("to", "same_petition", "Đơn này không liên quan với chính nó được.")
    if earlier.filed_at > petition.filed_at:
        raise field_error("to", "later_petition", "Mời ghi mã của đơn nhận trước đơn này.")
    turn = earlier.turn + 1 if wish.link is Link.REPEAT else petition.turn
    since = local_day(at) - earlier.received_on
    flags = set(petition.flags)
    if wish.link is Link.REPEAT and (turn >= _PROLONGED_TURN or since.days > _PROLONGED_DAYS):
        flags.add(Flag.PROLONGED)
    if wish.link is Link.GROUP:
        flags |= {Flag.GROUP} & set(earlier.flags)
    guided = earlier.state is PetitionState.GUIDED or earlier.guided_before
    linked = petition.model_copy(update={
        "linked_to": earlier.code, "link": wish.link, "turn": turn, "flags": tuple(f for f in Flag if f in flags),
        "guided_before": guided and wish.link is not Link.GROUP,
    })  # fmt: skip
    return Outcome(linked, events.PetitionLinked(to=earlier.code, link=wish.link, **frame(linked, actor, at)))


def purge_petition(petition: Petition, *, actor: Actor, at: datetime) -> Outcome:
    """Empty an archived petition whose time of keeping is over: no name, no word of it stays."""
    gone = petition.model_copy(update={
        "sender_name": "", "sender_phone": "", "sender_address": "", "content": "",
        "title": "Nội dung đã xóa sau thời gian lưu", "suggestion": (), "conditions": (), "kept_until": None, "barred": (),
    })  # fmt: skip
    return Outcome(gone, events.PetitionPurged(**frame(gone, actor, at)))


def _still_sorting(petition: Petition) -> None:
    if petition.state not in _BEFORE:
        raise Refused("Việc này làm khi đơn chưa thụ lý.", basis=_TT05, code="move_not_open")
