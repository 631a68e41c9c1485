"""A list of life events: brought, looked at, taken in once; the worker takes some rows at a time and goes on after a stop."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django_tasks import task
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.letters.columns import columns_for, heading_row, match_columns
from chinhquyen_sdk.domain.letters.life_events import LifeEventSource, written_by_hand
from chinhquyen_sdk.domain.letters.life_events_import import read_row
from chinhquyen_sdk.domain.letters.life_noted import LifeEventsImported
from chinhquyen_sdk.domain.letters.templates import template
from chinhquyen_sdk.domain.messages import field_error
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.office.tables import read_table

from ..rows import ImportRow
from .life_events import record_life_event

MOST_ROWS = 10_000
_RULE = "mỗi danh sách chỉ nhập một lần"
_AT_ONCE = 50
_PROBLEMS_KEPT = 500


def bring_list(site: Site, form_id: str, name: str, content: bytes, *, actor: Actor) -> UUID:
    """Keep a table to be looked at; return its id. Refused when this very file was taken in for that letter."""
    form = next((each for each in written_by_hand() if each.id == form_id), None)
    if form is None:
        raise field_error("template", "unknown_template", "Không có loại thư này.")
    digest = hashlib.sha256(content).hexdigest()
    former = ImportRow.objects.filter(site=site, template=form_id, digest=digest)
    if former.exclude(running=False, done_at=None).exists():
        raise Refused("Tệp này đã được nhập rồi.", basis=_RULE, code="imported_already", field="file")
    cells = read_table(name, content, MOST_ROWS + 1)
    at = heading_row(form, cells)
    total = len(cells) - at - 1
    if total < 1:
        raise Refused("Tệp không có dòng nào dưới dòng tiêu đề.", basis=_RULE, code="no_rows", field="file")
    if len(cells) > MOST_ROWS:
        raise Refused("Danh sách quá 10.000 dòng, mời chia ra.", basis=_RULE, code="too_many", field="file")
    row = ImportRow.objects.create(
        site=site, template=form_id, file_name=name[-150:], digest=digest, by_id=actor.id, by_name=actor.name,
        cells=cells[at:], first_row=at + 2, total=total, matched=match_columns(form, cells[at]),
    )  # fmt: skip
    return row.pk


@transaction.atomic
def take_in_list(site: Site, id: UUID, columns: Mapping[str, int]) -> None:
    """Begin to take the list in with ``columns``; the worker does the rest. Told twice, it begins once."""
    row = ImportRow.objects.select_for_update().get(site=site, pk=id)
    if row.running or row.done_at:
        return
    known = columns_for(template(row.template))
    if not columns or not set(columns) <= set(known) or len(set(columns.values())) != len(columns):
        raise Refused("Một cột được chọn cho hai mục, hoặc chưa chọn cột nào. Mời xem lại.", basis=_RULE,
                      code="columns_wrong")  # fmt: skip
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
        for number in range(row.next_row, min(row.next_row + _AT_ONCE, row.total)):
            _take(row, number, at)
        row.next_row = min(row.next_row + _AT_ONCE, row.total)
        if row.next_row == row.total:
            _finish(row, at)
        row.save()
    return True


def _take(row: ImportRow, number: int, at: datetime) -> None:
    cells = row.cells[number + 1]
    read = read_row(
        template(row.template),
        cells,
        row.matched,
        headings=row.cells[0],
        row=row.first_row + number,
        today=local_day(at),
    )
    problems = list(read.problems)
    if read.wish is not None:
        try:
            actor = Actor.staff(row.by_id, row.by_name)
            record_life_event(row.site, read.wish, actor=actor, source=LifeEventSource.IMPORTED, at=at)
            row.taken += 1
        except Refused as refused:
            problems = [refused.text]
    if problems and len(row.problems) < _PROBLEMS_KEPT:
        row.problems.append([read.row, "; ".join(problems)])


def _finish(row: ImportRow, at: datetime) -> None:
    row.running, row.done_at, row.cells = False, at, []
    fact = LifeEventsImported(
        at=at, actor=Actor.staff(row.by_id, row.by_name), subject=row.pk, taken=row.taken,
        skipped=row.total - row.taken,
    )  # fmt: skip
    journal.record(row.site, fact)
