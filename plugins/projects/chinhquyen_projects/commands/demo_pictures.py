"""Invented photographs for the demo: drawn, so that no real place and nobody is in them."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw, ImageFilter

WIDTH, HEIGHT = 960, 640
_SKY, _GRASS, _SOIL, _STONE = (206, 221, 228), (112, 146, 92), (158, 120, 84), (176, 176, 172)


def site_picture(kind: str) -> bytes:
    """Return a JPEG of a building site: soil, concrete, frame, house, water or lamp."""
    dark = kind == "lamp"
    canvas = Image.new("RGB", (WIDTH, HEIGHT), (36, 44, 66) if dark else _SKY)
    pen = ImageDraw.Draw(canvas)
    pen.rectangle((0, 300, WIDTH, HEIGHT), fill=(34, 42, 38) if dark else _GRASS)
    _DRAWN[kind](pen)
    grain = Image.effect_noise((WIDTH, HEIGHT), 22).convert("RGB")
    canvas = Image.blend(canvas, grain, 0.1).filter(ImageFilter.GaussianBlur(0.8))
    out = io.BytesIO()
    canvas.save(out, "JPEG", quality=74)
    return out.getvalue()


def _road(pen: ImageDraw.ImageDraw, colour: tuple[int, int, int]) -> None:
    pen.polygon([(410, 300), (550, 300), (900, HEIGHT), (60, HEIGHT)], fill=colour)
    for row in range(5):
        pen.ellipse((40 + row * 60, 330 + row * 8, 120 + row * 60, 372 + row * 8), fill=(70, 112, 62))
        pen.ellipse((840 - row * 60, 330 + row * 8, 920 - row * 60, 372 + row * 8), fill=(70, 112, 62))


def _soil(pen: ImageDraw.ImageDraw) -> None:
    _road(pen, _SOIL)
    pen.ellipse((690, 420, 860, 500), fill=(132, 98, 66))


def _concrete(pen: ImageDraw.ImageDraw) -> None:
    _road(pen, _STONE)
    pen.rectangle((596, 120, 610, 340), fill=(120, 116, 108))
    pen.line((596, 150, 540, 150), fill=(120, 116, 108), width=8)


def _frame(pen: ImageDraw.ImageDraw) -> None:
    pen.rectangle((140, 420, 820, 450), fill=_STONE)
    for post in range(8):
        left = 160 + post * 90
        pen.rectangle((left, 200, left + 24, 424), fill=(190, 180, 168))
        pen.line((left - 20, 424, left + 50, 210), fill=(150, 110, 70), width=5)
    pen.rectangle((140, 190, 820, 214), fill=(190, 180, 168))


def _house(pen: ImageDraw.ImageDraw) -> None:
    pen.rectangle((200, 260, 760, 450), fill=(240, 228, 196))
    pen.polygon([(170, 260), (480, 140), (790, 260)], fill=(168, 74, 56))
    for left in (260, 380, 540, 660):
        pen.rectangle((left, 310, left + 60, 380), fill=(112, 142, 160))
    pen.rectangle((455, 340, 505, 450), fill=(110, 78, 52))
    pen.polygon([(200, 450), (760, 450), (880, HEIGHT), (80, HEIGHT)], fill=(196, 190, 180))


def _water(pen: ImageDraw.ImageDraw) -> None:
    for row in range(7):
        pen.line((0, 330 + row * 46, WIDTH, 320 + row * 46), fill=(150, 172, 84), width=12)
    pen.polygon([(440, 300), (500, 300), (700, HEIGHT), (300, HEIGHT)], fill=_STONE)
    pen.polygon([(455, 300), (485, 300), (610, HEIGHT), (390, HEIGHT)], fill=(120, 160, 178))


def _lamp(pen: ImageDraw.ImageDraw) -> None:
    pen.polygon([(400, 300), (560, 300), (860, HEIGHT), (100, HEIGHT)], fill=(62, 62, 66))
    pen.polygon([(640, 130), (760, 470), (420, 470)], fill=(92, 88, 66))
    pen.rectangle((636, 120, 646, 470), fill=(110, 112, 116))
    pen.ellipse((618, 104, 662, 136), fill=(255, 234, 160))


_DRAWN = {
    "soil": _soil,
    "concrete": _concrete,
    "frame": _frame,
    "house": _house,
    "water": _water,
    "lamp": _lamp,
}
