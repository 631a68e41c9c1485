"""Keeping people out of a case, and letting them in again."""

from __future__ import annotations

from datetime import datetime

from pydantic import Field

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.messages import field_error
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.text import Line

from .. import events
from ..bars import Barred, BarWhy, barred_one
from ..records import Petition
from .outcome import Outcome, frame

_RULE = "quy tắc an toàn của hệ thống: không ai giải quyết việc của chính mình"


class BarPerson(Record):
    """Ask that somebody takes no part in the case."""

    officer_id: str = Field(default="", max_length=40, title="Cán bộ của đơn vị")
    name: Line = Field(default="", max_length=150, title="Họ tên")
    why: BarWhy = Field(title="Vì sao")


class UnbarPerson(Record):
    """Ask that somebody may take part after all: it was an error, or the conflict is over."""

    name: Line = Field(min_length=1, max_length=150, title="Họ tên")
    reason: str = Field(min_length=5, max_length=500, title="Vì sao thôi")


def bar_person(petition: Petition, wish: BarPerson, *, actor: Actor, at: datetime) -> Outcome:
    """Keep somebody out. Refused while that person has the case or verifies it: somebody else must take over first."""
    if not wish.name:
        raise field_error("officer_id", "required", "Mời chọn cán bộ, hoặc ghi họ tên.")
    if barred_one(petition.barred, wish.officer_id, wish.name):
        raise Refused(f"Đã ghi {wish.name} rồi.", basis=_RULE, code="already_barred", field="officer_id")
    barred = Barred(on=local_day(at), by_name=actor.name, **wish.model_dump())
    _gives_up_first(petition, barred)
    kept = petition.model_copy(update={"barred": (*petition.barred, barred)})
    return Outcome(kept, events.PersonBarred(**frame(kept, actor, at, reason=wish.why.label)))


def _gives_up_first(petition: Petition, one: Barred) -> None:
    if one.officer_id and petition.officer_id == one.officer_id:
        raise Refused(f"{one.name} đang phụ trách đơn này. Mời giao cho người khác trước.", basis=_RULE,
                      code="has_the_case", field="officer_id")  # fmt: skip
    team = [person for task in petition.verifications if task.is_open for person in task.people]
    if any(barred_one((one,), id, name) for id, name in team):
        raise Refused(f"{one.name} đang trong tổ xác minh. Mời thôi giao việc xác minh đó trước.", basis=_RULE,
                      code="verifies", field="officer_id")  # fmt: skip


def unbar_person(petition: Petition, wish: UnbarPerson, *, actor: Actor, at: datetime) -> Outcome:
    """Let somebody in again; the reason stands in the history."""
    left = tuple(each for each in petition.barred if each.name != wish.name)
    if len(left) == len(petition.barred):
        raise Refused("Người này không có trong danh sách.", basis=_RULE, code="not_barred", field="name")
    kept = petition.model_copy(update={"barred": left})
    return Outcome(kept, events.PersonUnbarred(**frame(kept, actor, at, reason=wish.reason)))
