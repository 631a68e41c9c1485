"""What was made public: for everybody, for the office, for a file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import QuerySet
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import VIETNAM, local_day
from chinhquyen_sdk.domain.disclosure import Posting, Proof, find_duty
from chinhquyen_sdk.domain.text import fold
from chinhquyen_sdk.host import keyset

from ..rows import FileRow, PhotoRow, PostingRow, ProofRow

PAGE_SIZE = 20


class PublicFilter(NamedTuple):
    """What a citizen looks for. ``past``: what is no longer posted; ``month`` is the first day of one."""

    q: str = ""
    topic: str = ""
    month: date | None = None
    past: bool = False
    duty: str = ""

    @property
    def is_empty(self) -> bool:
        return self == PublicFilter()


class AttachedFile(NamedTuple):
    """A file as pages show it."""

    id: UUID
    name: str
    kind: str
    size: int


class OpenedFile(NamedTuple):
    """A file to hand out."""

    name: str
    content_type: str
    file: Any


def posting(site: Site, id: UUID) -> Posting | None:
    """Return the posting ``id`` of ``site``, or None."""
    row = PostingRow.objects.filter(site=site, pk=id).first()
    return _known(row)


def posting_of(site: Site, due: UUID) -> Posting | None:
    """Return the posting that fulfils a due, or None."""
    return _known(PostingRow.objects.filter(site=site, due=due).first())


def _known(row: PostingRow | None) -> Posting | None:
    return row.record() if row and find_duty(row.duty) else None


def newest(site: Site, most: int = 20) -> list[Posting]:
    """Return what was published last."""
    return _records(PostingRow.objects.filter(site=site).order_by("-published_at", "-id")[:most])


def _records(rows: Any) -> list[Posting]:
    return [row.record() for row in rows if find_duty(row.duty)]


def public_page(
    site: Site, wanted: PublicFilter, today: date, after: str = "", size: int = PAGE_SIZE
) -> tuple[list[Posting], str]:
    """Return a page of what is public, the newest first, and the key of the next page."""
    found = keyset.page(_filtered(site, wanted, today), "published_at", after, size)
    return _records(found.rows), found.after


def _filtered(site: Site, wanted: PublicFilter, today: date) -> QuerySet[PostingRow]:
    rows = PostingRow.objects.filter(site=site)
    for word in fold(wanted.q).split()[:8]:
        rows = rows.filter(folded__contains=word)
    if wanted.topic:
        rows = rows.filter(topic=wanted.topic)
    if wanted.duty:
        rows = rows.filter(duty=wanted.duty)
    if wanted.month:
        first = datetime.combine(wanted.month, time(), VIETNAM)
        rows = rows.filter(published_at__gte=first, published_at__lt=_next_month(first))
    if wanted.past:
        rows = rows.filter(ends_on__lt=today)
    return rows


def _next_month(first: datetime) -> datetime:
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1)


def postings_between(site: Site, since: date, until: date) -> list[Posting]:
    """Return what was published in that time, oldest first: the quarterly list is made of it."""
    return _records(_between(site, since, until))


def _between(site: Site, since: date, until: date) -> QuerySet[PostingRow]:
    begin = datetime.combine(since, time(), VIETNAM)
    end = datetime.combine(until + timedelta(days=1), time(), VIETNAM)
    return PostingRow.objects.filter(site=site, published_at__gte=begin, published_at__lt=end).order_by(
        "published_at", "id"
    )


def topics_used(site: Site) -> set[str]:
    """Return the topics that have something in them."""
    return set(PostingRow.objects.filter(site=site).values_list("topic", flat=True).distinct())


def proofs_of(site: Site, posting: UUID) -> list[Proof]:
    """Return the proofs of a posting, in order of their days."""
    rows = ProofRow.objects.filter(site=site, posting=posting).order_by("on", "at", "id")
    return [row.record() for row in rows]


def files_of(site: Site, posting: UUID) -> list[AttachedFile]:
    """Return the files that go with a posting."""
    rows = FileRow.objects.filter(site=site, posting=posting).order_by("created_at", "id")
    return [AttachedFile(row.pk, row.name, row.kind, row.size) for row in rows]


def open_file(site: Site, posting: UUID, id: UUID) -> OpenedFile | None:
    """Return a file that goes with a posting, or None."""
    row = FileRow.objects.filter(site=site, posting=posting, pk=id).first()
    try:
        return OpenedFile(row.name, row.content_type, row.file.open("rb")) if row else None
    except FileNotFoundError:
        return None


def open_photo(site: Site, posting: UUID, id: UUID, *, small: bool) -> bytes | None:
    """Return a photograph of a board, or None; for the office only."""
    row = PhotoRow.objects.filter(site=site, posting=posting, pk=id).first()
    if row is None:
        return None
    try:
        with (row.small if small else row.file).open("rb") as file:
            return bytes(file.read())
    except FileNotFoundError:
        return None


def export_log(site: Site, parameters: dict[str, str]) -> Iterator[dict[str, Any]]:
    """Yield the log of what was made public for a file."""
    since, until = (date.fromisoformat(str(parameters[name])) for name in ("since", "until"))
    for row in _between(site, since, until).iterator(200):
        one = _known(row)
        if one is None:
            continue
        yield {
            "day": local_day(one.published_at), "title": one.title, "duty": one.facts.title, "basis": one.facts.basis_text,
            "term": one.term_label, "due": one.due_on, "late": "chậm" if one.late else "",
            "forms": ", ".join(form.label for form in one.forms if form not in one.waived), "board_from": one.board_from,
            "ends_on": one.ends_on, "removed_on": one.removed_on, "complete_on": one.complete_on,
            "corrections": len(one.corrections),
        }  # fmt: skip
