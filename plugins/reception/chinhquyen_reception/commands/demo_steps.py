"""What happened to one invented case after it was filed, told in days before today; each day is moved to a lawful one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

from wagtail.models import Site

from chinhquyen_sdk.domain.dates import VIETNAM, local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import MovePetition, Petition
from chinhquyen_sdk.domain.reception.acts.executing import FinishDuty, SetDuty
from chinhquyen_sdk.domain.reception.acts.hearing import SayVerdict
from chinhquyen_sdk.domain.reception.acts.talking import ScheduleDialogue, earliest_dialogue
from chinhquyen_sdk.domain.reception.acts.verifying import FinishVerification, GiveVerification, latest_report
from chinhquyen_sdk.domain.reception.extension import complexity_tests
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.law import working_days

from ..rows import PetitionRow
from .moving import move_petition
from .working import say_verdict, work_on

# The hour of each step: of two on one day the later told comes later.
_MORNING = 10


def moment(now: datetime, days_ago: int, hour: int) -> datetime:
    """Return that hour so many days ago; what would be later than now happened now."""
    return min(datetime.combine(local_day(now) - timedelta(days=days_ago), time(hour), VIETNAM), now)


def play_step(site: Site, code: str, step: dict[str, Any], *, actor: Actor, now: datetime) -> None:
    """Take one step of a case: a move of the law, work on the case, or its sender's answer."""
    told = {key: value for key, value in step.items() if key not in ("days_ago", "act")}
    at = moment(now, step["days_ago"], _MORNING)
    if "act" not in step:
        move_petition(site, code, MovePetition(**_of_their_day(site, code, told)), actor=actor, at=at)
    elif step["act"] == "verdict":
        say_verdict(site, code, SayVerdict(**told), actor=Actor.citizen(), at=at)
    else:
        petition: Petition = PetitionRow.objects.get(site=site, code=code).record()
        wish = _WISHES[step["act"]](petition, told, actor, at, local_day(now))
        work_on(site, code, wish, actor=actor, at=at)


def _of_their_day(site: Site, code: str, told: dict[str, Any]) -> dict[str, Any]:
    """Return ``told`` without the tests of complexity that were not law yet when the case was taken up."""
    if "tests" not in told:
        return told
    petition: Petition = PetitionRow.objects.get(site=site, code=code).record()
    known = {
        test.id for test in complexity_tests(petition.kind, petition.accepted_on or petition.received_on)
    }
    return told | {"tests": [test for test in told["tests"] if test in known]}


def _give(petition: Petition, told: dict[str, Any], actor: Actor, at: datetime, today: date) -> Record:
    given = local_day(at)
    wished = max(today + timedelta(days=told.pop("due_in")), given)
    last = latest_report(petition) or wished
    who = {"leader_id": actor.id or "", "leader_name": actor.name or "Văn phòng"}
    return GiveVerification(due=max(min(wished, last), given), no_conflict=True, **who, **told)


def _found(petition: Petition, told: dict[str, Any], actor: Actor, at: datetime, today: date) -> Record:
    return FinishVerification(task=next(task.id for task in petition.verifications if task.is_open), **told)


def _invite(petition: Petition, told: dict[str, Any], actor: Actor, at: datetime, today: date) -> Record:
    day = max(earliest_dialogue(local_day(at)), today + timedelta(days=told.pop("in_days")))
    return ScheduleDialogue(when=datetime.combine(working_days().on_or_after(day), time(9), VIETNAM), **told)


def _order(petition: Petition, told: dict[str, Any], actor: Actor, at: datetime, today: date) -> Record:
    return SetDuty(due=max(today + timedelta(days=told.pop("due_in")), local_day(at)), **told)


def _carried_out(petition: Petition, told: dict[str, Any], actor: Actor, at: datetime, today: date) -> Record:
    return FinishDuty(duty=next(duty.id for duty in petition.duties if duty.is_open), **told)


_WISHES: dict[str, Callable[..., Record]] = {
    "give": _give, "found": _found, "invite": _invite, "order": _order, "carried_out": _carried_out,
}  # fmt: skip
