"""The photograph of a board for the demo: drawn, so that no real board or person is in it."""

from __future__ import annotations

import io
from zlib import crc32

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw

from chinhquyen_sdk.host.files import CleanFile, check_upload

_WALL, _WOOD, _PAPER, _INK = "#cfc9b8", "#7a5c3a", "#fdfdf8", "#55605a"


def board_picture(title: str, round: int) -> CleanFile:
    """Return a board with sheets of paper on it; another title gives other sheets."""
    seed = crc32(f"{title} {round}".encode())
    picture = Image.new("RGB", (960, 720), _WALL)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((60, 60, 900, 640), fill="#3f6b52", outline=_WOOD, width=22)
    for n in range(3):
        left, top = 110 + n * 262, 110 + (seed >> (4 * n)) % 40
        draw.rectangle((left, top, left + 220, top + 440), fill=_PAPER)
        for line in range(14):
            width = 90 + (seed >> ((line + n) % 24)) % 100
            draw.line(
                (left + 20, top + 40 + line * 26, left + 20 + width, top + 40 + line * 26), fill=_INK, width=5
            )
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=80)
    return check_upload(SimpleUploadedFile("bang-niem-yet.jpg", out.getvalue(), content_type="image/jpeg"))
