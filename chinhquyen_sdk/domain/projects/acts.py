"""A project entered, changed, built step by step, settled. Pure."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import uuid4

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.messages import field_error
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused

from . import events
from .records import Project, facts_of
from .states import ProjectState
from .wishes import (
    FinishProject,
    KeepProject,
    PauseProject,
    ProjectFacts,
    ResumeProject,
    SettleProject,
    StartProject,
    WithdrawProject,
)

HOUSE = "quy tắc của nền tảng: dự án đi từ chuẩn bị đến quyết toán, từng bước có ngày"


class ProjectOutcome(NamedTuple):
    """What an act leads to."""

    project: Project
    event: events.ProjectEvent


def register_project(
    wish: KeepProject, code: str, village_name: str, *, actor: Actor, at: datetime
) -> ProjectOutcome:
    """Enter a project under ``code``; everybody sees it."""
    made = Project(id=uuid4(), code=code, village_name=village_name, **facts_of(wish))
    return ProjectOutcome(made, events.ProjectRegistered(**frame(made, actor, at)))


def change_project(
    project: Project, wish: KeepProject, village_name: str, *, actor: Actor, at: datetime
) -> ProjectOutcome:
    """Change what the register says; code and state stay."""
    stands(project)
    facts = facts_of(wish)
    changed = tuple(name for name in facts if facts[name] != getattr(project, name))
    after = project.model_copy(update={**facts, "village_name": village_name})
    words = tuple(str(ProjectFacts.model_fields[name].title).lower() for name in changed)
    return ProjectOutcome(after, events.ProjectChanged(changed=words, **frame(after, actor, at)))


def start_project(project: Project, wish: StartProject, *, actor: Actor, at: datetime) -> ProjectOutcome:
    """Work begins."""
    _in(project, ProjectState.PREPARING)
    past("on", wish.on, at)
    after = project.model_copy(update={"state": ProjectState.BUILDING, "started_on": wish.on})
    return ProjectOutcome(after, events.ProjectStarted(on=wish.on, **frame(after, actor, at)))


def pause_project(project: Project, wish: PauseProject, *, actor: Actor, at: datetime) -> ProjectOutcome:
    """Work stops, with its reason for everybody to read."""
    _in(project, ProjectState.PREPARING, ProjectState.BUILDING)
    past("on", wish.on, at)
    _not_before("on", wish.on, project.started_on, "khởi công")
    facts = {"paused_on": wish.on, "paused_until": wish.until, "reason": wish.reason}
    after = project.model_copy(update={"state": ProjectState.PAUSED, **facts})
    event = events.ProjectPaused(on=wish.on, reason=wish.reason, **frame(after, actor, at))
    return ProjectOutcome(after, event)


def resume_project(project: Project, wish: ResumeProject, *, actor: Actor, at: datetime) -> ProjectOutcome:
    """Work goes on where it stopped: in the preparation, or at the site."""
    _in(project, ProjectState.PAUSED)
    past("on", wish.on, at)
    _not_before("on", wish.on, project.paused_on, "tạm dừng")
    state = ProjectState.BUILDING if project.started_on else ProjectState.PREPARING
    facts: dict[str, Any] = {"paused_on": None, "paused_until": None, "reason": "", "state": state}
    facts["planned_finish"] = wish.planned_finish or project.planned_finish
    after = project.model_copy(update=facts)
    return ProjectOutcome(after, events.ProjectResumed(on=wish.on, **frame(after, actor, at)))


def finish_project(project: Project, wish: FinishProject, *, actor: Actor, at: datetime) -> ProjectOutcome:
    """It is built."""
    _in(project, ProjectState.BUILDING)
    past("on", wish.on, at)
    _not_before("on", wish.on, project.started_on, "khởi công")
    facts: dict[str, Any] = {"finished_on": wish.on, "guarantee_until": wish.guarantee_until, "percent": 100}
    after = project.model_copy(update={"state": ProjectState.DONE, "percent_on": wish.on, **facts})
    return ProjectOutcome(after, events.ProjectFinished(on=wish.on, **frame(after, actor, at)))


def settle_project(project: Project, wish: SettleProject, *, actor: Actor, at: datetime) -> ProjectOutcome:
    """Its accounts are closed."""
    _in(project, ProjectState.DONE)
    past("on", wish.on, at)
    _not_before("on", wish.on, project.finished_on, "hoàn thành")
    facts = {"settled_on": wish.on, "settled_amount": wish.amount, "settled_decision": wish.decision}
    after = project.model_copy(update={"state": ProjectState.SETTLED, **facts})
    event = events.ProjectSettled(on=wish.on, amount=wish.amount, **frame(after, actor, at))
    return ProjectOutcome(after, event)


def withdraw_project(
    project: Project, wish: WithdrawProject, *, actor: Actor, at: datetime
) -> ProjectOutcome:
    """Take it out of the register; the office still reads why."""
    stands(project)
    after = project.model_copy(update={"withdrawn": True, "reason": wish.reason})
    return ProjectOutcome(after, events.ProjectWithdrawn(reason=wish.reason, **frame(after, actor, at)))


def frame(project: Project, actor: Actor, at: datetime) -> dict[str, Any]:
    """Return what every event about ``project`` says."""
    return {"code": project.code, "title": project.title, "subject": project.id, "actor": actor, "at": at}


def stands(project: Project) -> None:
    """Refuse to touch what was taken out of the register."""
    if project.withdrawn:
        raise Refused("Dự án này đã gỡ khỏi sổ.", basis=HOUSE, code="withdrawn")


def _in(project: Project, *states: ProjectState) -> None:
    stands(project)
    if project.state not in states:
        said = f"Dự án này đang ở bước “{project.state.label}”."
        raise Refused(said, basis=HOUSE, code="step_not_open")


def past(field: str, day: date, at: datetime) -> None:
    """Refuse a day that has not come."""
    if day > local_day(at):
        raise field_error(field, "date_in_future", "Ngày này ở tương lai, mời xem lại.")


def _not_before(field: str, day: date, first: date | None, what: str) -> None:
    if first and day < first:
        raise field_error(field, "too_early", f"Ngày này đứng trước ngày {what}, mời xem lại.")
