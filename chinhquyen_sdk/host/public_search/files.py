"""What stands in the files of public texts: read by the worker, once for each content, kept while the file is public.

No page waits for it. A file that is taken back takes its words with it in the same transaction; one that was being read
meanwhile finds no row to write into.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import NamedTuple
from uuid import UUID

from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from chinhquyen_sdk.domain import text as plain
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.search import PublicFile
from chinhquyen_sdk.reading import text_of_file

from ..files import private_storage
from ..models import PublicFileRow, PublicTextRow
from .index import Best
from .words import remember_words

log = logging.getLogger("chinhquyen.search")
State = PublicFileRow.State
# A tsvector holds a megabyte, positions among it. So many characters of one file, of all files of one text; so many files.
LONGEST, LONGEST_OF_ALL, MOST_FILES = 60_000, 200_000, 20
LEASE = timedelta(minutes=5)  # reading that takes longer belongs to a process that is gone
TRIES = 3


def keep_files(row: PublicTextRow, files: Sequence[PublicFile]) -> str:
    """Make ``files`` those of ``row``; return the words of those that were read before. New ones are read later."""
    wanted = {file.digest: file for file in files[:MOST_FILES]}
    row.file_texts.exclude(digest__in=wanted).delete()
    known = set(row.file_texts.values_list("digest", flat=True))
    new = [
        PublicFileRow(of=row, digest=digest, place=file.place, lies_open=file.lies_open)
        for digest, file in wanted.items()
        if digest not in known
    ]
    PublicFileRow.objects.bulk_create(new)
    _enqueue(one.pk for one in new)
    return _words(row)


def read(id: str) -> None:
    """Read one file; safe to call twice and from several workers at once."""
    now = timezone.now()
    claimed = PublicFileRow.objects.filter(pk=id, state=State.WAITING)
    if not claimed.update(state=State.RUNNING, attempts=F("attempts") + 1, asked_at=now):
        return
    file = PublicFileRow.objects.filter(pk=id).first()
    if file is not None:
        _keep(file, _text(file))


@transaction.atomic
def forget_file(place: str) -> None:
    """Take the words of the open file at ``place`` from every text that leads to it."""
    files = PublicFileRow.objects.filter(place=place, lies_open=True)
    for row in PublicTextRow.objects.filter(pk__in=files.values("of")):
        row.file_texts.filter(place=place, lies_open=True).delete()
        row.file_words = _words(row)
        row.save(update_fields=["file_words"])


class InFile(NamedTuple):
    """The file of a text that holds most of the words looked for, and what it says."""

    name: str
    text: str


def in_files(rows: Iterable[Best], words: Sequence[str]) -> dict[int, InFile]:
    """Return, by the keys of ``rows``, the file that holds ``words`` (folded) where title and text do not: one query at most."""
    wanted = {
        row.id: row for row in rows if row.files and not _holds(_folded(f"{row.title} {row.text}"), words)
    }
    if not wanted:
        return {}
    found: dict[int, tuple[int, InFile]] = {}
    for file in PublicFileRow.objects.filter(of__in=wanted, state=State.READ).order_by("pk"):
        held = _held(_folded(file.text), words)
        name = next((one["name"] for one in wanted[file.of_id].files if one["digest"] == file.digest), "")
        if held > found.get(file.of_id, (0,))[0] and name:
            found[file.of_id] = (held, InFile(name, file.text))
    return {key: file for key, (_, file) in found.items()}


def _folded(text: str) -> str:
    return " ".join(plain.words(text))


def _holds(text: str, words: Sequence[str]) -> bool:
    return _held(text, words) == len(words)


def _held(text: str, words: Sequence[str]) -> int:
    spaced = f" {text}"
    return sum(f" {word}" in spaced for word in words)


def take_up_again() -> None:
    """Put in line again what a crash left; what killed its reader three times stays unread."""
    late = PublicFileRow.objects.filter(asked_at__lt=timezone.now() - LEASE)
    late.filter(state=State.RUNNING, attempts__gte=TRIES).update(state=State.UNREAD)
    late.filter(state=State.RUNNING).update(state=State.WAITING)
    waiting = list(late.filter(state=State.WAITING).order_by("asked_at").values_list("pk", flat=True)[:50])
    PublicFileRow.objects.filter(pk__in=waiting).update(asked_at=timezone.now())
    _enqueue(waiting)


def _enqueue(ids: Iterable[UUID]) -> None:
    from ..tasks import read_public_file

    for id in ids:
        transaction.on_commit(lambda id=id: read_public_file.enqueue(str(id)), robust=True)


def _text(file: PublicFileRow) -> str | None:
    """Return what stands in the file, None where no machine can read it."""
    storage = default_storage if file.lies_open else private_storage()
    try:
        with storage.open(file.place, "rb") as opened:
            return text_of_file(opened.read(), file.place)[:LONGEST]
    except (Refused, OSError):
        return None
    except Exception as error:  # noqa: BLE001 - whatever stands in a file, the worker goes on
        log.error("a public file could not be read: %s", type(error).__name__)
        return None


@transaction.atomic
def _keep(file: PublicFileRow, text: str | None) -> None:
    row = (
        PublicTextRow.objects.select_for_update(of=("self",))
        .select_related("site")
        .filter(pk=file.of_id)
        .first()
    )
    mine = PublicFileRow.objects.filter(pk=file.pk, state=State.RUNNING, asked_at=file.asked_at)
    state = State.UNREAD if text is None else State.READ
    if not mine.update(state=state, text=text or "") or row is None or not text:
        return
    row.file_words = _words(row)
    row.save(update_fields=["file_words"])
    remember_words(row.site, text)


def _words(row: PublicTextRow) -> str:
    texts = row.file_texts.filter(state=State.READ).order_by("digest").values_list("text", flat=True)
    return " ".join(word for text in texts for word in plain.words(text))[:LONGEST_OF_ALL]
