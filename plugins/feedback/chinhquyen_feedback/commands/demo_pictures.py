"""Invented photographs for the demo: drawn, so that no real street and no real person is in them."""

from __future__ import annotations

import io
from random import Random

from PIL import Image, ImageDraw, ImageFilter

WIDTH, HEIGHT = 640, 480
DRAWN = ("duong", "den", "rac", "nuoc", "cay")  # what can be told from a simple drawing
_GRASS, _ROAD, _SKY, _NIGHT = (104, 137, 84), (128, 126, 122), (200, 216, 226), (38, 44, 62)


def picture(kind: str, *, after: bool) -> bytes:
    """Return a JPEG of a matter of ``kind``, before or after it was mended."""
    chance = Random(f"{kind}{after}")  # noqa: S311 - the same picture each time
    dark = kind == "den" and not after
    canvas = Image.new("RGB", (WIDTH, HEIGHT), _NIGHT if dark else _SKY)
    pen = ImageDraw.Draw(canvas)
    pen.rectangle((0, 200, WIDTH, HEIGHT), fill=(30, 34, 30) if dark else _GRASS)
    pen.polygon([(250, 200), (390, 200), (620, HEIGHT), (40, HEIGHT)], fill=(52, 52, 56) if dark else _ROAD)
    _things(pen, kind, after, chance)
    grain = Image.effect_noise((WIDTH, HEIGHT), 24).convert("RGB")
    canvas = Image.blend(canvas, grain, 0.12).filter(ImageFilter.GaussianBlur(0.8))
    out = io.BytesIO()
    canvas.save(out, "JPEG", quality=68)
    return out.getvalue()


def _things(pen: ImageDraw.ImageDraw, kind: str, after: bool, chance: Random) -> None:
    if kind == "den":
        pen.rectangle((470, 90, 480, 400), fill=(90, 92, 96))
        pen.line((475, 92, 400, 84), fill=(90, 92, 96), width=8)
        pen.ellipse((380, 76, 410, 98), fill=(255, 231, 150) if after else (70, 70, 74))
    elif kind == "cay" and not after:
        pen.polygon([(60, 300), (80, 270), (520, 380), (500, 410)], fill=(92, 66, 44))
        _heap(pen, (430, 380), 95, (64, 104, 58), chance, 40)
    elif kind == "rac" and not after:
        _heap(pen, (210, 370), 110, (170, 168, 160), chance, 60)
        _heap(pen, (230, 380), 70, (70, 96, 150), chance, 12)
    elif kind == "nuoc" and not after:
        pen.ellipse((90, 300, 560, 470), fill=(132, 140, 138))
        pen.ellipse((160, 330, 480, 440), fill=(150, 160, 160))
    elif after:
        pen.polygon([(235, 300), (410, 300), (470, 400), (190, 400)], fill=(104, 102, 100))
    else:
        for left in (180, 300, 360):
            top = chance.randrange(290, 380)
            pen.ellipse((left, top, left + 120, top + 46), fill=(74, 68, 62))
            pen.ellipse((left + 16, top + 12, left + 100, top + 40), fill=(52, 48, 46))


def _heap(pen: ImageDraw.ImageDraw, middle: tuple[int, int], wide: int, colour: tuple[int, int, int], chance: Random,
          pieces: int) -> None:  # fmt: skip
    for _ in range(pieces):
        x = middle[0] + chance.randrange(-wide, wide)
        y = middle[1] + chance.randrange(-wide // 3, wide // 3)
        size = chance.randrange(10, 34)
        shade = chance.randrange(-30, 30)
        pen.ellipse((x, y, x + size, y + size), fill=tuple(max(0, min(255, part + shade)) for part in colour))
