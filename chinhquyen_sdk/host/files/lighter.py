"""Photographs that people sent, in kinds that weigh half: made in the background, kept beside the file itself.

Only in :class:`PrivateStorage`, which deletes them with their file; in another storage a photograph stays as it is.
"""

from __future__ import annotations

import io
import logging
from functools import partial
from typing import Any, NamedTuple

from django.core.files.base import ContentFile
from django.db import transaction
from PIL import Image, ImageOps, UnidentifiedImageError

from .pictures import LARGE
from .storage import LIGHTER, PrivateStorage, private_storage

_SAVED: dict[str, dict[str, Any]] = {"avif": {"quality": 50, "speed": 7}, "webp": {"quality": 70}}
log = logging.getLogger("chinhquyen.files")


class Read(NamedTuple):
    """A photograph's bytes and their media type."""

    content: bytes
    content_type: str


def lighten(*files: Any) -> None:
    """Have each stored file drawn in lighter kinds, once it is surely kept."""
    from ..tasks import make_lighter

    for file in files:
        if isinstance(file.storage, PrivateStorage):
            transaction.on_commit(partial(make_lighter.enqueue, file.name))


def make(name: str) -> None:
    """Draw what is missing beside ``name``; a file that is gone meanwhile, or is no picture, is left alone."""
    storage = private_storage()
    missing = [kind for kind in LIGHTER if not storage.exists(f"{name}.{kind}")]
    try:
        with storage.open(name) as file, Image.open(file) as opened:
            upright = ImageOps.exif_transpose(opened).convert("RGB")
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError) as error:
        log.warning("no lighter kind of a photograph: %s", type(error).__name__)
        return
    upright.thumbnail((LARGE, LARGE))
    for kind in missing:
        out = io.BytesIO()
        upright.save(out, kind.upper(), **_SAVED[kind])
        storage.save(f"{name}.{kind}", ContentFile(out.getvalue()))
    if not storage.exists(name):  # taken away while it was drawn
        storage.delete(name)


def read(file: Any, kind: str, content_type: str = "image/jpeg") -> Read:
    """Return the stored ``file`` in ``kind``, as far as that was made, or else as it is."""
    if kind in LIGHTER and isinstance(file.storage, PrivateStorage):
        try:
            with file.storage.open(f"{file.name}.{kind}") as lighter:
                return Read(lighter.read(), f"image/{kind}")
        except FileNotFoundError:
            pass
    with file.open("rb") as whole:
        return Read(whole.read(), content_type)
