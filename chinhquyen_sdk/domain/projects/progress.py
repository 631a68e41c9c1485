"""How far a project is and what people gave for it, written down month by month. Pure."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from uuid import uuid4

from chinhquyen_sdk.domain.messages import field_error
from chinhquyen_sdk.domain.money import dong
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused

from . import events
from .acts import HOUSE, frame, past, stands
from .capital import CapitalSource, PaidFacts
from .records import Gift, Progress, Project
from .states import ProjectState
from .wishes import AddGift, GiftKind, ReportProgress, SpendGift


class ProgressOutcome(NamedTuple):
    """What a report of progress leads to."""

    project: Project
    progress: Progress
    event: events.ProjectEvent


class GiftOutcome(NamedTuple):
    """What a gift, or money spent of it, leads to."""

    project: Project
    gift: Gift
    event: events.ProjectEvent


def report_progress(project: Project, wish: ReportProgress, *, actor: Actor, at: datetime) -> ProgressOutcome:
    """Write down how far it is; an older day's report leaves what is newer as it is."""
    stands(project)
    if project.state in (ProjectState.PREPARING, ProjectState.SETTLED):
        said = f"Dự án đang ở bước “{project.state.label}”, không báo tiến độ."
        raise Refused(said, basis=HOUSE, code="step_not_open")
    past("on", wish.on, at)
    if project.started_on and wish.on < project.started_on:
        raise field_error("on", "too_early", "Ngày này đứng trước ngày khởi công, mời xem lại.")
    after = project
    if project.percent_on is None or wish.on >= project.percent_on:
        after = project.model_copy(
            update={"percent": wish.percent, "percent_on": wish.on, **_paid(project, wish)}
        )
    entry = Progress(
        id=uuid4(), project=project.id, on=wish.on, percent=wish.percent, paid=after.paid, told=wish.told
    )
    event = events.ProjectProgressed(
        on=wish.on, percent=wish.percent, paid=after.paid, **frame(after, actor, at)
    )
    return ProgressOutcome(after, entry, event)


def _paid(project: Project, wish: ReportProgress) -> dict[str, int]:
    """Return what was paid by source as far as it was told; more than is planned waits for the plan to change."""
    told: dict[str, int] = {
        name: value for name in PaidFacts.model_fields if (value := getattr(wish, name)) is not None
    }
    for source in CapitalSource:
        name, planned = f"paid_{source.value}", getattr(project, f"capital_{source.value}")
        if name in told and told[name] > (planned or 0):
            limit = f"chỉ có {dong(planned)}" if planned is not None else "chưa ghi vốn"
            raise field_error(name, "paid_too_much", f"Nguồn này {limit}. Mời sửa vốn của dự án trước.")
    return told


def add_gift(project: Project, wish: AddGift, *, actor: Actor, at: datetime) -> GiftOutcome:
    """Write down what people gave."""
    stands(project)
    past("on", wish.on, at)
    gift = Gift(id=uuid4(), project=project.id, **wish.model_dump(exclude={"checked"}))
    total = f"given_{wish.kind.value}"
    after = project.model_copy(update={total: getattr(project, total) + wish.amount})
    return GiftOutcome(after, gift, events.GiftAdded(what=gift.said, **frame(after, actor, at)))


def spend_gift(project: Project, wish: SpendGift, *, actor: Actor, at: datetime) -> GiftOutcome:
    """Write down what people's money was spent on; more than was given is refused."""
    stands(project)
    past("on", wish.on, at)
    if wish.amount > project.money_left:
        said = f"Tiền bà con góp chỉ còn {dong(project.money_left)}. Khoản vượt phải ghi ở nguồn vốn khác."
        raise field_error("amount", "spent_too_much", said)
    facts = wish.model_dump(exclude={"checked"})
    gift = Gift(id=uuid4(), project=project.id, kind=GiftKind.MONEY, spent=True, **facts)
    after = project.model_copy(update={"spent_money": project.spent_money + wish.amount})
    return GiftOutcome(after, gift, events.GiftSpent(amount=wish.amount, **frame(after, actor, at)))
