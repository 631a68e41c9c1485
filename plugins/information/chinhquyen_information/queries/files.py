"""The files of a request: the asker's, those of the answer, and the copies everybody may take."""

from __future__ import annotations

from typing import IO, NamedTuple
from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.information import FileUse

from ..rows import FileRow


class AttachedFile(NamedTuple):
    """A file as lists show it; ``size`` in bytes."""

    id: UUID
    name: str
    kind: str
    size: int
    sha256: str


class OpenedFile(NamedTuple):
    """A file to send."""

    name: str
    content_type: str
    file: IO[bytes]


def files_of(site: Site, request: UUID, use: FileUse) -> list[AttachedFile]:
    """Return the files of a request that are used so, in the order they came."""
    rows = FileRow.objects.filter(site=site, request=request, use=use.value).order_by("created_at", "id")
    return [AttachedFile(row.pk, row.name, row.kind, row.size, row.sha256) for row in rows]


def answer_files(site: Site, request: UUID, ids: tuple[str, ...]) -> list[AttachedFile]:
    """Return those files of the answer whose ids are given; unknown ids are left out."""
    return [file for file in files_of(site, request, FileUse.ANSWER) if str(file.id) in ids]


def open_file(site: Site, request: UUID, id: UUID, *uses: FileUse) -> OpenedFile | None:
    """Return a file of a request that is used in one of these ways, or None."""
    row = FileRow.objects.filter(
        site=site, request=request, pk=id, use__in=[use.value for use in uses]
    ).first()
    try:
        return OpenedFile(row.name, row.content_type, row.file.open("rb")) if row else None
    except FileNotFoundError:
        return None


def content_of(site: Site, request: UUID, id: UUID) -> bytes:
    """Return the bytes of a file of the answer; FileNotFoundError when it is not there."""
    opened = open_file(site, request, id, FileUse.ANSWER)
    if opened is None:
        raise FileNotFoundError(str(id))
    with opened.file as file:
        return file.read()
