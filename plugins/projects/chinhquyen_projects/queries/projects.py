"""One project with what belongs to it. Every question names its site first."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.projects import Gift, Progress, Project
from chinhquyen_sdk.host.files import lighter

from ..rows import DocumentRow, GiftRow, PhotoRow, ProgressRow, ProjectRow

_MOST = 120  # ten years of months


class Photo(NamedTuple):
    """A photograph as pages show it."""

    id: UUID
    taken_on: date
    alt: str
    width: int
    height: int


class Document(NamedTuple):
    """A document as pages show it; ``url`` leads elsewhere, without it there is a file."""

    id: UUID
    title: str
    url: str
    kind: str
    size: int


def project(site: Site, code: str, *, public: bool = True) -> Project | None:
    """Return the project ``code``; what was taken out of the register is for the office alone."""
    rows = ProjectRow.objects.filter(site=site, code=code)
    row = (rows.filter(withdrawn=False) if public else rows).first()
    return row.record() if row else None


def progress_entries(site: Site, id: UUID) -> list[Progress]:
    """Return what was told of a project, the last first."""
    rows = ProgressRow.objects.filter(site=site, project=id).order_by("-on", "-id")
    return [row.record() for row in rows[:_MOST]]


def gifts(site: Site, id: UUID) -> list[Gift]:
    """Return what people gave and what it went to, the last first."""
    return [
        row.record() for row in GiftRow.objects.filter(site=site, project=id).order_by("-on", "-id")[:_MOST]
    ]


def photos(site: Site, id: UUID) -> list[Photo]:
    """Return the photographs of a project, the last first."""
    rows = PhotoRow.objects.filter(site=site, project=id).order_by("-taken_on", "-created_at")
    return [Photo(row.pk, row.taken_on, row.alt, row.width, row.height) for row in rows[:_MOST]]


def open_photo(site: Site, code: str, photo: UUID, *, small: bool, kind: str = "") -> lighter.Read | None:
    """Return a photograph of a public project, in ``kind`` if it was made, or None."""
    row = PhotoRow.objects.filter(site=site, project__code=code, project__withdrawn=False, pk=photo).first()
    try:
        return lighter.read(row.small if small else row.file, kind) if row else None
    except FileNotFoundError:
        return None


def documents(site: Site, id: UUID) -> list[Document]:
    """Return the documents of a project."""
    rows = DocumentRow.objects.filter(site=site, project=id).order_by("created_at", "id")
    return [Document(row.pk, row.title, row.url, row.kind, row.size) for row in rows[:_MOST]]


def open_document(site: Site, code: str, document: UUID) -> tuple[str, str, Any] | None:
    """Return name, type and file of a public document, or None."""
    row = DocumentRow.objects.filter(
        site=site, project__code=code, project__withdrawn=False, pk=document
    ).first()
    try:
        return (row.name, row.content_type, row.file.open("rb")) if row and row.file else None
    except FileNotFoundError:
        return None
