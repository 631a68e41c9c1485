"""Private files that no row names: written by a process that was killed before it could commit, or before it could delete.

They hold what people sent, a denouncer's handwriting among it, and nobody would ever find them to delete them.
"""

from __future__ import annotations

import re
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import timedelta
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from django.apps import apps
from django.conf import settings
from django.core.files.storage import Storage
from django.db.models import FileField, Model
from django.utils import timezone

from .storage import LIGHTER, private_storage

# Far longer than a request or a task: whoever wrote a file so old and committed it has done so.
OLD = timedelta(days=1)
_PARTS = {"%Y": r"\d{4}", "%m": r"\d\d", "%d": r"\d\d"}


class Column(NamedTuple):
    """Where names of files stand: ``model.field``."""

    model: type[Model]
    field: str


def sweep(older_than: timedelta = OLD) -> int:
    """Delete old files that no row names, and uploads that were cut; return how many there were."""
    storage, before, gone = private_storage(), timezone.now() - older_than, 0
    for place, columns in _places().items():
        old = (name for name in _lying(storage, place) if storage.get_modified_time(name) <= before)
        for names in _batched(old, 500):
            for name in names - _named(columns, names):
                storage.delete(name)
                gone += 1
    return gone + _cut_uploads(older_than)


def _places() -> dict[str, list[Column]]:
    """Each ``upload_to`` of a private file, with every column that may name a file there."""
    found: dict[str, list[Column]] = defaultdict(list)
    for model in apps.get_models():
        for field in model._meta.local_fields:
            if isinstance(field, FileField) and _is_private(field) and isinstance(field.upload_to, str):
                found[field.upload_to].append(Column(model, field.name))
    return found


def _is_private(field: FileField) -> bool:
    return getattr(field, "_storage_callable", None) is private_storage


def _lying(storage: Storage, place: str) -> Iterator[str]:
    """Files just where ``place`` ("reception/%Y/%m/") puts them: what a module keeps elsewhere by itself is its own to sweep."""
    folders = [""]
    for part in place.strip("/").split("/"):
        folders = [f"{folder}{name}/" for folder in folders for name in _folders(storage, folder, part)]
    for folder in folders:
        yield from (f"{folder}{name}" for name in storage.listdir(folder)[1])


def _folders(storage: Storage, folder: str, part: str) -> list[str]:
    pattern = re.compile(re.sub("%.", lambda found: _PARTS[found[0]], part))
    try:
        return [name for name in storage.listdir(folder)[0] if pattern.fullmatch(name)]
    except FileNotFoundError:
        return []


def _named(columns: list[Column], names: set[str]) -> set[str]:
    """Those of ``names`` that a row names, lighter copies of a named picture among them."""
    whole = {name: re.sub(rf"\.({'|'.join(LIGHTER)})$", "", name) for name in names}
    asked = {*names, *whole.values()}
    known: set[str] = set()
    for model, field in columns:
        known |= set(model._base_manager.filter(**{f"{field}__in": asked}).values_list(field, flat=True))
    return {name for name in names if name in known or whole[name] in known}


def _batched(names: Iterable[str], count: int) -> Iterator[set[str]]:
    left = iter(names)
    return iter(lambda: set(islice(left, count)), set())


def _cut_uploads(older_than: timedelta) -> int:
    """A large upload lies in a file of its own until its request is over; a killed process leaves it."""
    folder = settings.FILE_UPLOAD_TEMP_DIR
    before, gone = time.time() - older_than.total_seconds(), 0
    for path in Path(folder).glob("*.upload*") if folder else ():
        with suppress(OSError):
            if path.stat().st_mtime <= before:
                path.unlink()
                gone += 1
    return gone
