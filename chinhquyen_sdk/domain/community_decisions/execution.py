"""How a decision is carried out: plan and tasks, account, progress, acceptance by the villagers, final account. Pure."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple
from uuid import uuid4

from chinhquyen_sdk.domain.messages import field_error, thousands
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused

from . import events
from .acts import Outcome, frame, past
from .house import HOUSE
from .money import AddLine, MoneyLine, StrikeLine, column_of
from .records import CommunityDecision
from .states import DecisionState, Phase
from .works import (
    AcceptWorks,
    AddTask,
    FinishTask,
    PlanWorks,
    ProgressEntry,
    SettleAccounts,
    TellProgress,
    WorksTask,
)

_BASIS = "Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15 Điều 23, Điều 30 khoản 1"


class LineOutcome(NamedTuple):
    """A line of the account and the decision with its new sums."""

    decision: CommunityDecision
    line: MoneyLine
    event: events.DecisionEvent


def plan_works(one: CommunityDecision, wish: PlanWorks, *, actor: Actor, at: datetime) -> Outcome:
    """Plan the works, or plan them anew."""
    _holds(one)
    _in(one, Phase.NOT_PLANNED, Phase.DOING)
    if one.effective_on and wish.ends_on < one.effective_on:
        raise field_error(
            "ends_on", "too_early", "Ngày xong đứng trước ngày quyết định có hiệu lực, mời xem lại."
        )
    after = one.model_copy(update={**wish.model_dump(), "phase": Phase.DOING})
    return Outcome(after, events.WorksPlanned(ends_on=wish.ends_on, **frame(after, actor, at)))


def add_task(
    one: CommunityDecision, wish: AddTask, *, actor: Actor, at: datetime
) -> tuple[WorksTask, events.DecisionEvent]:
    """Add a task to works that are planned."""
    _holds(one)
    _in(one, Phase.DOING)
    task = WorksTask(id=uuid4(), **wish.model_dump())
    return task, events.TaskAdded(due_on=task.due_on, **frame(one, actor, at))


def finish_task(
    one: CommunityDecision, task: WorksTask, wish: FinishTask, *, actor: Actor, at: datetime
) -> tuple[WorksTask, events.DecisionEvent]:
    """Write down that a task is done."""
    _in(one, Phase.DOING)
    if task.done_on:
        raise Refused("Việc này đã ghi là xong.", basis=HOUSE, code="task_done", field="task")
    past("day", wish.day, at)
    after = task.model_copy(update={"done_on": wish.day})
    return after, events.TaskFinished(
        what=task.what, on=wish.day, late=after.done_late, **frame(one, actor, at)
    )


def add_line(one: CommunityDecision, wish: AddLine, *, actor: Actor, at: datetime) -> LineOutcome:
    """Write a line into the account and into its sum."""
    _account_open(one)
    past("day", wish.day, at)
    line = MoneyLine(id=uuid4(), **wish.model_dump())
    after = _with(one, line, line.amount)
    return LineOutcome(
        after, line, events.MoneyWritten(what=line.what, source=line.source.label, **frame(after, actor, at))
    )


def strike_line(
    one: CommunityDecision, line: MoneyLine, wish: StrikeLine, *, day: date, actor: Actor, at: datetime
) -> LineOutcome:
    """Take a wrong line out of the sums; it stays readable with the reason."""
    _account_open(one)
    if line.struck_on:
        raise Refused("Dòng này đã bỏ rồi.", basis=HOUSE, code="struck", field="line")
    struck = line.model_copy(update={"struck_on": day, "reason": wish.reason})
    after = _with(one, line, -line.amount)
    return LineOutcome(
        after, struck, events.MoneyStruck(what=line.what, reason=wish.reason, **frame(after, actor, at))
    )


def _with(one: CommunityDecision, line: MoneyLine, amount: int) -> CommunityDecision:
    name = column_of(line)
    return one.model_copy(update={name: getattr(one, name) + amount}) if name else one


def tell_progress(
    one: CommunityDecision, wish: TellProgress, *, actor: Actor, at: datetime
) -> tuple[ProgressEntry, events.DecisionEvent]:
    """Tell everybody how far it is."""
    _holds(one)
    _in(one, Phase.DOING)
    past("day", wish.day, at)
    entry = ProgressEntry(id=uuid4(), **wish.model_dump())
    return entry, events.ProgressTold(on=wish.day, percent=wish.percent, **frame(one, actor, at))


def accept_works(
    one: CommunityDecision, wish: AcceptWorks, *, open_tasks: int, actor: Actor, at: datetime
) -> Outcome:
    """The villagers accept what was done: more than half of those who came, no task left open."""
    _holds(one)
    _in(one, Phase.DOING)
    past("day", wish.day, at)
    if one.effective_on and wish.day < one.effective_on:
        raise field_error("day", "too_early", "Ngày này đứng trước ngày quyết định có hiệu lực, mời xem lại.")
    if open_tasks:
        raise Refused(f"Còn {open_tasks} việc chưa xong.", basis=HOUSE, code="tasks_open")
    if wish.agreed * 2 <= wish.households:
        raise Refused(
            "Chưa quá nửa số hộ dự đồng ý nghiệm thu: làm tiếp rồi mời bà con lại.",
            basis=HOUSE,
            code="not_accepted",
            field="agreed",
        )
    after = one.model_copy(
        update={
            "phase": Phase.ACCEPTED,
            "accepted_on": wish.day,
            "accepted_by": wish.households,
            "accepted_agreed": wish.agreed,
            "acceptance": wish.result,
        }
    )
    return Outcome(
        after,
        events.WorksAccepted(
            on=wish.day, households=wish.households, agreed=wish.agreed, **frame(after, actor, at)
        ),
    )


def settle_accounts(one: CommunityDecision, wish: SettleAccounts, *, actor: Actor, at: datetime) -> Outcome:
    """Close the account in public; a remainder, or what is owed, needs a word of the people."""
    _in(one, Phase.ACCEPTED)
    past("day", wish.day, at)
    if one.accepted_on and wish.day < one.accepted_on:
        raise field_error("day", "too_early", "Ngày này đứng trước ngày nghiệm thu, mời xem lại.")
    if one.balance and not wish.remainder:
        left = f"{'Còn' if one.balance > 0 else 'Thiếu'} {thousands(abs(one.balance))} đồng"
        said = f"{left}: mời ghi bà con đã quyết định thế nào."
        raise Refused(said, basis=_BASIS, code="remainder_undecided", field="remainder")
    after = one.model_copy(
        update={"phase": Phase.SETTLED, "settled_on": wish.day, "remainder": wish.remainder}
    )
    return Outcome(
        after, events.AccountsSettled(received=one.received, spent=one.spent, **frame(after, actor, at))
    )


def _holds(one: CommunityDecision) -> None:
    if one.state is not DecisionState.IN_FORCE:
        said = (
            f"Quyết định chưa có hiệu lực hoặc không còn hiệu lực ({one.state.label.lower()}): chưa làm được."
        )
        raise Refused(said, basis=one.law.effect_basis, code="not_in_force")


def _account_open(one: CommunityDecision) -> None:
    if one.phase is Phase.SETTLED:
        raise Refused("Đã quyết toán công khai: sổ thu chi đã khóa.", basis=HOUSE, code="settled")
    if one.state in (DecisionState.NOT_PASSED, DecisionState.NOT_RECOGNISED, DecisionState.AWAITING):
        _holds(one)


def _in(one: CommunityDecision, *phases: Phase) -> None:
    if one.phase not in phases:
        raise Refused(f"Việc này đang ở bước “{one.phase.label}”.", basis=HOUSE, code="phase_not_open")
