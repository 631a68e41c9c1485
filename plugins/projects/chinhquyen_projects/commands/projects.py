"""Projects: one verb each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import projects as law
from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.projects import (
    FinishProject,
    KeepProject,
    PauseProject,
    Project,
    ProjectOutcome,
    ProjectsSettings,
    ResumeProject,
    SettleProject,
    StartProject,
    WithdrawProject,
    double_key,
)
from chinhquyen_sdk.domain.projects.acts import HOUSE
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.module_settings import keep_settings
from chinhquyen_sdk.host.numbers import next_number
from chinhquyen_sdk.host.privacy import look_through

from ..module import manifest
from ..rows import ProjectRow
from .keeping import keep, locked, now, values_of, village_name


@transaction.atomic
def register_project(site: Site, wish: KeepProject, *, actor: Actor, at: datetime | None = None) -> Project:
    """Enter a project; one that stands in the register already is refused and named."""
    _look(site, wish)
    name = _village(site, wish.village)
    _refuse_double(site, wish, None)
    code = wish.code or _free_code(site, local_day(now(at)).year)
    if ProjectRow.objects.filter(site=site, code=code).exists():
        raise Refused(f"Đã có dự án mang mã {code}.", basis=HOUSE, code="code_taken", field="code")
    outcome = law.register_project(wish, code, name, actor=actor, at=now(at))
    return _done(site, None, outcome, now(at))


@transaction.atomic
def change_project(
    site: Site, code: str, wish: KeepProject, *, actor: Actor, at: datetime | None = None
) -> Project:
    """Change what the register says of a project."""
    row = locked(site, code)
    _look(site, wish)
    name = _village(site, wish.village)
    _refuse_double(site, wish, row.pk)
    outcome = law.change_project(row.record(), wish, name, actor=actor, at=now(at))
    return _done(site, row, outcome, now(at))


def take_step(
    act: Callable[..., ProjectOutcome], site: Site, code: str, wish: Any, *, actor: Actor, at: datetime | None = None
) -> Project:  # fmt: skip
    """Take one step of a project as ``act`` says; its reason is read by everybody."""
    with transaction.atomic():
        row = locked(site, code)
        if isinstance(wish, PauseProject):
            look_through(site, wish.reason, checked=wish.checked)
        return _done(site, row, act(row.record(), wish, actor=actor, at=now(at)), now(at))


start_project = partial(take_step, law.start_project)
pause_project = partial(take_step, law.pause_project)
resume_project = partial(take_step, law.resume_project)
finish_project = partial(take_step, law.finish_project)
settle_project = partial(take_step, law.settle_project)
withdraw_project = partial(take_step, law.withdraw_project)

STEPS: dict[str, tuple[type[Record], Callable[..., Project]]] = {
    "khoi-cong": (StartProject, start_project),
    "tam-dung": (PauseProject, pause_project),
    "lam-lai": (ResumeProject, resume_project),
    "hoan-thanh": (FinishProject, finish_project),
    "quyet-toan": (SettleProject, settle_project),
    "go-khoi-so": (WithdrawProject, withdraw_project),
}


def keep_reporting_rule(site: Site, wish: ProjectsSettings, *, actor: Actor) -> None:
    """Choose by which day of the month progress is told."""
    keep_settings(site, manifest.slug, wish, actor=actor)
    move_what_is_due(site)


@transaction.atomic
def move_what_is_due(site: Site, at: datetime | None = None) -> None:
    """Let what is due follow the day that was chosen, here or among the settings. Safe to run twice."""
    for project in ProjectRow.objects.select_for_update().filter(site=site, falls_on__isnull=False):
        project.falls_on = values_of(site, project.record(), now(at), project)["falls_on"]
        project.save(update_fields=["falls_on"])


def _done(site: Site, row: ProjectRow | None, outcome: ProjectOutcome, at: datetime) -> Project:
    try:
        with transaction.atomic():
            kept = keep(site, row, outcome.project, at)
    except IntegrityError as error:  # entered by somebody else a moment ago
        raise Refused("Dự án này vừa được ghi vào sổ.", basis=HOUSE, code="double", field="title") from error
    journal.record(site, outcome.event)
    return kept


def _look(site: Site, wish: KeepProject) -> None:
    look_through(site, wish.title, wish.about, wish.place, wish.land, wish.contractor, checked=wish.checked)


def _village(site: Site, id: UUID | None) -> str:
    name = village_name(site, id)
    if name is None:
        raise Refused("Không có xóm, tổ dân phố này.", basis=HOUSE, code="unknown_village", field="village")
    return name


def _refuse_double(site: Site, wish: KeepProject, own: UUID | None) -> None:
    same = ProjectRow.objects.filter(site=site, once=double_key(wish)).exclude(pk=own).first()
    if same is not None:
        said = f"Dự án này đã có trong sổ, mã {same.code}. Nếu là dự án khác, mời ghi rõ tên, xóm hoặc số quyết định."
        raise Refused(said, basis=HOUSE, code="double", field="title")


def _free_code(site: Site, year: int) -> str:
    while True:
        code = f"DA-{year}-{next_number(site, 'projects', year):03d}"
        if not ProjectRow.objects.filter(site=site, code=code).exists():
            return code
