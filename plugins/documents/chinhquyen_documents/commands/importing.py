"""A table of documents: brought, looked at, taken in once; the worker takes some rows at a time and goes on after a stop.

Letters take their lists in in the same way; what the two share (read_table, the columns chosen, the place reached) could
become one piece of the host once a third module needs it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from wagtail.models import Site

from chinhquyen_sdk.domain import documents as law
from chinhquyen_sdk.domain.documents.events import DocumentsImported
from chinhquyen_sdk.domain.documents.nukeviet import is_dump, read_dump, read_text
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.office.tables import read_table

from ..module import DAYS_KEPT
from ..rows import DocumentRow, ImportRow
from .keeping import keep_new, now
from .people import office_of, people_in
from .settling import settle

MOST_ROWS = 20_000
MOST_DUMP = 30_000_000
_RULE = "mỗi tệp chỉ nhập một lần"
_AT_ONCE = 100
_PROBLEMS_KEPT = 500
_KEPT = timedelta(days=DAYS_KEPT["lists"])


def bring_table(site: Site, name: str, content: bytes, *, issuer: str = "", actor: Actor) -> UUID:
    """Keep a table, or a NukeViet dump, to be looked at; return its id. Refused when this very file was taken in."""
    digest = hashlib.sha256(content).hexdigest()
    former = ImportRow.objects.filter(site=site, digest=digest).exclude(running=False, done_at=None)
    if former.exists():
        raise _no("Tệp này đã được nhập rồi.", "imported_already")
    cells, left_out = _cells(name, content)
    at = law.heading_row(cells)
    total = len(cells) - at - 1
    if total < 1:
        raise _no("Tệp không có dòng nào dưới dòng tiêu đề.", "no_rows")
    if total > MOST_ROWS:
        raise _no("Tệp quá 20.000 văn bản, mời chia ra.", "too_many")
    row = ImportRow.objects.create(
        site=site, file_name=name[-150:], digest=digest, by_id=actor.id, by_name=actor.name, issuer=issuer[:200],
        cells=cells[at:], first_row=at + 2, total=total, matched=law.match_columns(cells[at]),
        problems=[[0, text] for text in left_out],
    )  # fmt: skip
    return row.pk


def _cells(name: str, content: bytes) -> tuple[list[list[str]], tuple[str, ...]]:
    if not is_dump(content):
        return read_table(name, content, MOST_ROWS + 12), ()
    if len(content) > MOST_DUMP:
        raise _no("Bản sao dữ liệu lớn quá 30 MB. Mời chỉ xuất các bảng của mô-đun laws.", "too_large")
    try:
        found = read_dump(read_text(content))
    except UnicodeError as error:
        raise _no(str(error), "wrong_encoding") from error
    if not found.rows:
        raise _no("Không thấy văn bản nào của mô-đun laws trong bản sao dữ liệu này.", "no_rows")
    return found


def _no(text: str, code: str) -> Refused:
    return Refused(text, basis=_RULE, code=code, field="file")


@transaction.atomic
def take_in_table(site: Site, id: UUID, columns: Mapping[str, int]) -> None:
    """Begin to take the table in with ``columns``; the worker does the rest. Told twice, it begins once."""
    row = ImportRow.objects.select_for_update().get(site=site, pk=id)
    if row.running or row.done_at:
        return
    if not columns or not set(columns) <= set(law.COLUMNS) or len(set(columns.values())) != len(columns):
        text = "Một cột được chọn cho hai mục, hoặc chưa chọn cột nào. Mời xem lại."
        raise Refused(text, basis=_RULE, code="columns_wrong")
    row.matched, row.running = dict(columns), True
    row.save()


def continue_lists(at: datetime | None = None) -> bool:
    """Take some rows of the oldest table in; True: there is more. Called by the worker.

    Rows and the place reached are written together, so that a worker stopped at any moment loses and doubles nothing.
    """
    at = now(at)
    with transaction.atomic():
        row = ImportRow.objects.select_for_update().filter(running=True).order_by("created_at").first()
        if row is None:
            return False
        end = min(row.next_row + _AT_ONCE, row.total)
        _take(row, range(row.next_row, end), at)
        row.next_row = end
        if row.next_row == row.total:
            _finish(row, at)
        row.save()
    return True


def _take(row: ImportRow, numbers: range, at: datetime) -> None:
    actor = Actor.staff(row.by_id, row.by_name)
    read = [
        law.read_row(row.cells[n + 1], row.matched, row=row.first_row + n, issuer=row.issuer) for n in numbers
    ]
    known, office = known_of(row.site, [one.identity for one in read if one.identity]), office_of(row.site)
    kept, told = [], []
    for one in read:
        if one.wish is None:
            row.problems = [*row.problems, [one.row, "; ".join(one.problems)]][:_PROBLEMS_KEPT]
        elif one.identity in known:
            row.known += 1
        elif why := people_in(one.wish, office):
            row.problems = [*row.problems, [one.row, why]][:_PROBLEMS_KEPT]
        else:
            known.add(one.identity)
            document, event = law.add_document(one.wish, actor=actor, at=at)
            kept.append(keep_new(row.site, document, one.wish.body, at).record())
            told.append(event.model_copy(update={"slug": kept[-1].slug}))
    row.taken += len(kept)
    journal.record_past(row.site, told)  # thousands of old documents are no news
    settle(row.site, kept, actor=actor, at=at, told=False)


def known_of(site: Site, identities: list[tuple[str, object, str]]) -> set[object]:
    """Return which of ``identities`` the library has, in a question for every 500."""
    found: set[object] = set()
    for begin in range(0, len(identities), 500):
        keys = {key for key, _, _ in identities[begin : begin + 500]}
        rows = DocumentRow.objects.filter(site=site, key__in=keys, removed=False)
        found.update(rows.values_list("key", "issued_on", "issuer_key"))
    return found


def _finish(row: ImportRow, at: datetime) -> None:
    row.running, row.done_at, row.cells = False, at, []
    actor = Actor.staff(row.by_id, row.by_name)
    journal.record(
        row.site, DocumentsImported(at=at, actor=actor, subject=row.pk, taken=row.taken, known=row.known)
    )


def lists_left(moment: datetime) -> QuerySet[ImportRow]:
    """Return tables that were looked at and never taken in."""
    old: QuerySet[ImportRow] = ImportRow.objects.filter(
        running=False, done_at=None, created_at__lt=moment - _KEPT
    )
    return old
