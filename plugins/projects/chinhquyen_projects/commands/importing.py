"""A list of projects: brought, looked at, taken in once; the worker takes some rows at a time and goes on after a stop."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django_tasks import task
from pydantic import ValidationError
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.messages import field_errors
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.projects import FinishProject, ReportProgress, StartProject
from chinhquyen_sdk.domain.projects.events import ProjectsImported
from chinhquyen_sdk.domain.projects.importing import (
    RowRead,
    import_columns,
    import_heading_row,
    match_import,
    read_project_row,
)
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.office.tables import read_table
from chinhquyen_sdk.host.places import villages

from ..rows import ImportRow
from .progress import report_progress
from .projects import finish_project, register_project, start_project

MOST_ROWS = 2_000
_RULE = "mỗi danh sách chỉ nhập một lần"
_AT_ONCE = 20
_PROBLEMS_KEPT = 500
_STEPS = {StartProject: start_project, FinishProject: finish_project, ReportProgress: report_progress}


def bring_list(site: Site, name: str, content: bytes, *, actor: Actor) -> UUID:
    """Keep a table to be looked at; return its id. Refused when this very file was taken in before."""
    digest = hashlib.sha256(content).hexdigest()
    former = ImportRow.objects.filter(site=site, digest=digest)
    if former.exclude(running=False, done_at=None).exists():
        raise Refused("Tệp này đã được nhập rồi.", basis=_RULE, code="imported_already", field="file")
    cells = read_table(name, content, MOST_ROWS + 20)
    at = import_heading_row(cells)
    total = len(cells) - at - 1
    if total < 1 or ("title" not in match_import(cells[at]) and len(match_import(cells[at])) < 2):
        text = "Tệp cần một dòng tiêu đề (Tên dự án, Loại vốn …) và ít nhất một dòng dự án ở dưới."
        raise Refused(text, basis=_RULE, code="no_rows", field="file")
    if total > MOST_ROWS:
        raise Refused("Danh sách quá 2.000 dòng, mời chia ra.", basis=_RULE, code="too_many", field="file")
    row = ImportRow.objects.create(
        site=site, file_name=name[-150:], digest=digest, by_id=actor.id, by_name=actor.name, cells=cells[at:],
        first_row=at + 2, total=total, matched=match_import(cells[at]),
    )  # fmt: skip
    return row.pk


@transaction.atomic
def take_in_list(site: Site, id: UUID, columns: Mapping[str, int]) -> None:
    """Begin to take the list in with ``columns``; the worker does the rest. Told twice, it begins once."""
    row = ImportRow.objects.select_for_update().get(site=site, pk=id)
    if row.running or row.done_at:
        return
    wrong = not columns or not set(columns) <= set(import_columns())
    if wrong or len(set(columns.values())) != len(columns) or "title" not in columns:
        text = "Một cột được chọn cho hai mục, hoặc chưa chọn cột tên dự án. Mời xem lại."
        raise Refused(text, basis=_RULE, code="columns_wrong")
    row.matched, row.running = dict(columns), True
    row.save()
    transaction.on_commit(lambda: go_on_with_lists.enqueue(), robust=True)


@task()
def go_on_with_lists() -> None:
    """Take some rows in; the rest waits for its turn behind other work. Lost with its worker, the chore goes on."""
    if continue_lists():
        go_on_with_lists.enqueue()


def continue_lists(at: datetime | None = None) -> bool:
    """Take some rows of the oldest list in; True: there is more. Called by the worker.

    Rows and the place reached are written together, so that a worker stopped at any moment loses and doubles nothing.
    """
    at = at or timezone.now()
    with transaction.atomic():
        row = ImportRow.objects.select_for_update().filter(running=True).order_by("created_at").first()
        if row is None:
            return False
        known = villages(row.site)
        for number in range(row.next_row, min(row.next_row + _AT_ONCE, row.total)):
            read = read_project_row(
                row.cells[number + 1], row.matched, headings=row.cells[0], row=row.first_row + number, villages=known,
                today=local_day(at),
            )  # fmt: skip
            _take(row, read, at)
        row.next_row = min(row.next_row + _AT_ONCE, row.total)
        if row.next_row == row.total:
            _finish(row, at)
        row.save()
    return True


def _take(row: ImportRow, read: RowRead, at: datetime) -> None:
    problems = list(read.problems) or enter(row.site, read, actor=Actor.staff(row.by_id, row.by_name), at=at)
    if not problems:
        row.taken += 1
    elif len(row.problems) < _PROBLEMS_KEPT:
        row.problems.append([read.row, "; ".join(problems)])


def enter(site: Site, read: RowRead, *, actor: Actor, at: datetime) -> list[str]:
    """Enter what a row says, whole or not at all; return what stood against it."""
    if read.wish is None:
        return list(read.problems)
    try:
        with transaction.atomic():
            project = register_project(site, read.wish, actor=actor, at=at)
            for step in read.steps:
                _STEPS[type(step)](site, project.code, step, actor=actor, at=at)
    except Refused as refused:
        return [refused.text]
    except ValidationError as error:
        return [problem.text for found in field_errors(error).values() for problem in found]
    return []


def _finish(row: ImportRow, at: datetime) -> None:
    row.running, row.done_at, row.cells = False, at, []
    fact = ProjectsImported(
        at=at, actor=Actor.staff(row.by_id, row.by_name), subject=row.pk, taken=row.taken, skipped=row.total - row.taken,
    )  # fmt: skip
    journal.record(row.site, fact)
