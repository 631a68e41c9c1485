"""Nothing typed is lost while somebody looks: words and files wait on the server, sealed, a week at most."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from functools import partial
from typing import Any, NamedTuple
from uuid import UUID

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone
from pydantic import BaseModel
from wagtail.models import Site

from chinhquyen_sdk.domain.people import Actor

from ..files import CleanFile
from ..models.held import HeldFile, HeldRow

KEPT = timedelta(days=7)


class Held(NamedTuple):
    """An act that waits. ``wish`` is its record as JSON."""

    id: UUID
    deed: str
    subject: UUID | None
    wish: dict[str, Any]
    files: tuple[CleanFile, ...]


@transaction.atomic
def hold(
    site: Site,
    deed: str,
    subject: UUID | None,
    wish: BaseModel | None,
    files: Iterable[CleanFile] = (),
    *,
    actor: Actor,
) -> UUID:
    """Keep what was sent until it was looked at, in the place of what the same person sent before; return its id."""
    drop_sent(site, deed, subject, actor)
    row = HeldRow.objects.create(
        site=site, deed=deed, subject=subject, wish=wish.model_dump(mode="json") if wish else {}, by=actor.id
    )  # fmt: skip
    for file in files:
        kept = HeldFile(held=row, name=file.name, kind=file.kind, content_type=file.content_type,
                        size=file.size, sha256=file.sha256)  # fmt: skip
        file.content.seek(0)
        kept.file.save(file.stored_name, file.content, save=False)
        file.content.seek(0)
        kept.save()
    return row.pk


def held(site: Site, id: UUID | str, deed: str, subject: UUID | None = None) -> Held | None:
    """Return what waits under ``id`` for that deed (done to ``subject``, when given), with its files; else None."""
    try:
        row = HeldRow.objects.filter(site=site, pk=UUID(str(id)), deed=deed).first()
    except ValueError:
        return None
    if row is None or (subject is not None and row.subject != subject):
        return None
    return Held(
        row.pk, row.deed, row.subject, row.wish, tuple(_file(one) for one in row.files.order_by("pk"))
    )


def _file(row: HeldFile) -> CleanFile:
    with row.file.open("rb") as file:
        content = ContentFile(file.read())
    return CleanFile(
        name=row.name, kind=row.kind, content_type=row.content_type, size=row.size, sha256=row.sha256, content=content
    )  # fmt: skip


def drop(site: Site, id: UUID) -> None:
    """Forget what waited: it is published now, or nobody wants it any more."""
    _delete(HeldRow.objects.filter(site=site, pk=id))


def drop_sent(site: Site, deed: str, subject: UUID | None, actor: Actor) -> None:
    """Forget what ``actor`` sent before for the same subject: it was sent anew, or is published now."""
    if subject is not None:
        _delete(HeldRow.objects.filter(site=site, deed=deed, subject=subject, by=actor.id))


def forget_old() -> int:
    """Forget what nobody has looked at for a week; return how many that were."""
    return _delete(HeldRow.objects.filter(created_at__lt=timezone.now() - KEPT))


def _delete(rows: Any) -> int:
    for file in HeldFile.objects.filter(held__in=rows):
        transaction.on_commit(partial(file.file.storage.delete, file.file.name), robust=True)
    return int(rows.delete()[1].get(HeldRow._meta.label, 0))
