"""Voters ask for a dialogue: counted one by one until they are a tenth."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.text import fold

from . import events, house
from .records import Demand
from .states import DemandState
from .wishes import CloseDemand, GiveConsent, OpenDemand

VOTING_AGE = 18  # Hiến pháp 2013 Điều 27


class Demanded(NamedTuple):
    """A request as it stands now, and the fact to write down if there is one."""

    demand: Demand
    event: events.DialogueEvent | None


def open_demand(
    wish: OpenDemand, *, voters: int | None, id: UUID, code: str, actor: Actor, at: datetime
) -> Demanded:
    """Open a request; how many are needed is fixed on this day."""
    demand = Demand(id=id, code=code, title=wish.title, content=wish.content, opened_on=local_day(at),
                    voters=voters, needed=house.voters_needed(voters))  # fmt: skip
    event = events.DialogueDemanded(needed=demand.needed, **_frame(demand, actor, at))
    return Demanded(demand, event)


def count_consent(demand: Demand, wish: GiveConsent, *, actor: Actor, at: datetime) -> Demanded:
    """Count one voter; whoever completes the tenth obliges the commune."""
    if demand.state not in (DemandState.COLLECTING, DemandState.REACHED):
        raise Refused("Yêu cầu này không lấy ý kiến nữa.", basis=house.voters_basis(), code="demand_closed")
    if local_day(at).year - wish.born < VOTING_AGE:
        raise Refused("Cử tri là công dân đủ 18 tuổi trở lên.", basis="Hiến pháp 2013 Điều 27", code="too_young",
                      field="born")  # fmt: skip
    return _settled(demand.model_copy(update={"counted": demand.counted + 1}), actor, at)


def strike_consent(demand: Demand, *, actor: Actor, at: datetime) -> Demanded:
    """Take one voter off who is none; a request that was reached stays reached."""
    struck = demand.model_copy(update={"counted": max(0, demand.counted - 1)})
    return Demanded(struck, events.ConsentStruck(counted=struck.counted, **_frame(struck, actor, at)))


def recount_voters(demand: Demand, voters: int | None, *, actor: Actor, at: datetime) -> Demanded:
    """Fix how many are needed for a request that was opened before the voters were counted."""
    if demand.needed is not None:
        return Demanded(demand, None)
    return _settled(
        demand.model_copy(update={"voters": voters, "needed": house.voters_needed(voters)}), actor, at
    )


def meet_demand(demand: Demand) -> Demand:
    """A dialogue was planned for it."""
    return demand.model_copy(update={"state": DemandState.MET})


def close_demand(demand: Demand, wish: CloseDemand, *, actor: Actor, at: datetime) -> Demanded:
    """Close a request that did not reach its number. One that did is the people's right."""
    if demand.state is not DemandState.COLLECTING:
        raise Refused("Đã đủ số cử tri thì phải tổ chức đối thoại, không khép lại được.", basis=house.voters_basis(),
                      code="demand_reached")  # fmt: skip
    closed = demand.model_copy(update={"state": DemandState.CLOSED, "reason": wish.reason})
    return Demanded(closed, events.DemandClosed(reason=wish.reason, **_frame(closed, actor, at)))


def voter_key(wish: GiveConsent) -> str:
    """Return what tells one voter from another; it is hashed before it is kept."""
    return f"{fold(wish.name)}|{wish.born}|{fold(wish.village)}"


def _settled(demand: Demand, actor: Actor, at: datetime) -> Demanded:
    if demand.state is not DemandState.COLLECTING or not demand.needed or demand.counted < demand.needed:
        return Demanded(demand, None)
    today = local_day(at)
    due = today + timedelta(days=house.plan_days())
    reached = demand.model_copy(update={"state": DemandState.REACHED, "reached_on": today, "plan_due": due})
    event = events.DemandReached(needed=demand.needed, plan_due=due, **_frame(reached, actor, at))
    return Demanded(reached, event)


def _frame(demand: Demand, actor: Actor, at: datetime) -> dict[str, Any]:
    return {"at": at, "actor": actor, "subject": demand.id, "code": demand.code}
