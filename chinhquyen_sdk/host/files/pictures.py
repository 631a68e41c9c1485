"""Photographs drawn anew in two sizes: nothing hidden in the file that was sent survives that."""

from __future__ import annotations

import hashlib
import io
from typing import NamedTuple

from PIL import Image, ImageOps, UnidentifiedImageError

from .check import CleanFile, FileProblem

LARGE, SMALL = 1600, 400  # pixels of the longer side
_PIXELS = 60_000_000
_KINDS = {"jpeg", "png", "webp"}


class Drawn(NamedTuple):
    """Two JPEGs of one photograph."""

    large: bytes
    small: bytes
    width: int
    height: int

    @property
    def sha256(self) -> str:
        """What tells this photograph from another."""
        return hashlib.sha256(self.large).hexdigest()


def drawn_anew(upload: CleanFile) -> Drawn:
    """Return ``upload`` in two sizes, upright; raise ``FileProblem`` for what is no photograph."""
    if upload.kind not in _KINDS:
        raise FileProblem(
            "kind", f"Tệp “{upload.name}” không phải ảnh. Mời ông/bà chọn ảnh chụp.", upload.name
        )
    try:
        with Image.open(io.BytesIO(upload.content.read())) as opened:
            if opened.width * opened.height > _PIXELS:
                raise FileProblem(
                    "too_large", f"Ảnh “{upload.name}” quá lớn. Mời ông/bà chụp nhỏ hơn.", upload.name
                )
            opened.draft("RGB", (LARGE, LARGE))  # a large JPEG is read at the size that is needed
            upright = ImageOps.exif_transpose(opened).convert("RGB")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise FileProblem(
            "damaged", f"Ảnh “{upload.name}” không mở được. Mời ông/bà chụp lại.", upload.name
        ) from error
    upright.thumbnail((LARGE, LARGE))
    width, height = upright.size
    large = _jpeg(upright, 80)
    upright.thumbnail((SMALL, SMALL))
    return Drawn(large, _jpeg(upright, 74), width, height)


def _jpeg(picture: Image.Image, quality: int) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality, optimize=True, progressive=True)
    return out.getvalue()
