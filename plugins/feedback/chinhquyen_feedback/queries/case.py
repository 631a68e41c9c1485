"""One report, for those who may see it, and those that may be the same."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.codes import read_code
from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.feedback import (
    FieldReport,
    Likeness,
    ReportState,
    SendReport,
    cell_of,
    cells_around,
    rank,
)
from chinhquyen_sdk.domain.feedback.events import ReportEvent
from chinhquyen_sdk.domain.reception import FilePetition, Source
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.files import lighter
from chinhquyen_sdk.host.module_settings import settings_of
from chinhquyen_sdk.host.secret_keys import row_by_secret

from ..module import manifest
from ..rows import NoteRow, PhotoRow, ReportRow, hash_secret

# Columns that no list needs.
NOT_LISTED = ("secret_hash", "once_hash", "contact")
_CANDIDATES = 40


def can_reopen(site: Site, report: FieldReport, at: datetime) -> bool:
    """Say whether neighbours may still answer "it is not done"; later it is a new matter."""
    closed, days = report.closed_at, settings_of(site, manifest.slug).reopen_days
    return report.state is ReportState.DONE and closed is not None and at - closed < timedelta(days=days)


class Photo(NamedTuple):
    """A photograph as a page shows it; ``after`` is what the commune took when the work was done."""

    id: UUID
    after: bool
    released: bool
    width: int
    height: int


class OpenedPhoto(NamedTuple):
    """A photograph's content, and what decides who may see it."""

    content: bytes
    content_type: str
    released: bool
    report: UUID | None


class Note(NamedTuple):
    """What somebody added for the officers."""

    by: str
    text: str
    at: datetime


def report_by_code(site: Site, code: str) -> FieldReport | None:
    """Return the report ``code`` of ``site``; the caller decides what of it may be seen."""
    row = ReportRow.objects.filter(site=site, code=read_code(code) or "").defer(*NOT_LISTED).first()
    return row.record() if row else None


def report_by_id(site: Site, report: UUID) -> FieldReport | None:
    """Return the report with this id, or None when it is not this site's."""
    row = ReportRow.objects.filter(site=site, pk=report).defer(*NOT_LISTED).first()
    return row.record() if row else None


def report_by_secret(site: Site, code: str, secret: str) -> FieldReport | None:
    """Return the report that ``code`` and ``secret`` open together; wrong code and wrong secret take the same path."""
    row = row_by_secret(ReportRow, site, code, secret, hash_secret)
    return row.record() if row else None


def history(site: Site, report: UUID) -> list[Event]:
    """Return all that happened to the report, oldest first."""
    return [event for event in journal.timeline(site, report) if isinstance(event, ReportEvent)]


def photos(site: Site, report: UUID, *, released_only: bool = False) -> list[Photo]:
    """Return the report's photographs, before and then after the work."""
    rows = PhotoRow.objects.filter(site=site, report_id=report)
    return _photos(rows.filter(released=True) if released_only else rows)


def unsent_photos(site: Site, draft: UUID) -> list[Photo]:
    """Return the photographs kept for a report that is being written."""
    return _photos(PhotoRow.objects.filter(site=site, draft=draft, report=None))


def _photos(rows: Any) -> list[Photo]:
    found: Sequence[PhotoRow] = rows.order_by("after", "created_at", "id")
    return [Photo(row.pk, row.after, row.released, row.width, row.height) for row in found]


def photo_content(site: Site, photo: UUID, *, small: bool, kind: str = "") -> OpenedPhoto | None:
    """Return a photograph, in ``kind`` if it was made, or None; the caller decides whether it may be shown."""
    row = PhotoRow.objects.filter(site=site, pk=photo).first()
    if row is None:
        return None
    return OpenedPhoto(*lighter.read(row.small if small else row.file, kind), row.released, row.report_id)


def notes(site: Site, report: UUID) -> list[Note]:
    """Return what was added for the officers, oldest first."""
    rows = NoteRow.objects.filter(site=site, report_id=report).order_by("at", "id")
    return [Note(row.by, row.text, row.at) for row in rows]


def similar(site: Site, wish: SendReport) -> list[Likeness]:
    """Return up to three open public reports that may be what ``wish`` speaks of; one bounded look into an index."""
    rows = ReportRow.objects.filter(site=site, on_list=True, is_closed=False).defer(*NOT_LISTED)
    if wish.latitude is not None and wish.longitude is not None:
        rows = rows.filter(cell__in=cells_around(cell_of(wish.latitude, wish.longitude)))
    elif wish.village:
        rows = rows.filter(village=wish.village, kind=wish.kind)
    else:
        return []
    return rank(wish, [row.record() for row in rows.order_by("-sent_at")[:_CANDIDATES]])


def handed_petition(site: Site, report: UUID) -> FilePetition | None:
    """Return the petition that the report ``report`` became; None when it is not ours, or was not handed over."""
    row = ReportRow.objects.filter(site=site, pk=report, state=ReportState.HANDED.value).first()
    if row is None:
        return None
    found: FieldReport = row.record()
    where = ", ".join(part for part in (found.place, found.village) if part)
    content = f"{found.words}\n\n(Gửi qua phản ánh nhanh, mã {found.code}{'; nơi xảy ra: ' + where if where else ''}.)"
    return FilePetition(
        source=Source.FEEDBACK, unnamed=True, content=content, sender_name="", sender_phone=row.contact or "",
        village=found.village, consent=False, received_on=local_day(found.sent_at),
    )  # fmt: skip
