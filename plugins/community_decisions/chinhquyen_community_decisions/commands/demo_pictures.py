"""Two drawn pictures for the demo, so that nobody is in them."""

from __future__ import annotations

import io

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw

from chinhquyen_sdk.host.files import CleanFile, check_upload


def road_picture() -> CleanFile:
    """Return a lane of fresh concrete between fields."""
    picture = Image.new("RGB", (960, 640), "#cfe3ee")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 300, 960, 640), fill="#7fa65a")
    draw.polygon([(430, 300), (530, 300), (760, 640), (200, 640)], fill="#c9c7bf")
    draw.line((430, 300, 200, 640), fill="#8d8a80", width=6)
    draw.line((530, 300, 760, 640), fill="#8d8a80", width=6)
    for left in (90, 250, 640, 830):
        draw.rectangle((left, 210, left + 14, 300), fill="#6b4a2b")
        draw.ellipse((left - 40, 130, left + 54, 230), fill="#3f7d47")
    return _jpeg(picture, "duong.jpg")


def wall_picture() -> CleanFile:
    """Return a house whose walls stand and whose roof is missing."""
    picture = Image.new("RGB", (960, 640), "#d8e6ee")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 520, 960, 640), fill="#b79a6b")
    draw.rectangle((160, 240, 800, 520), fill="#b5573b")
    for row in range(240, 520, 28):
        draw.line((160, row, 800, row), fill="#d9b3a3", width=3)
    draw.rectangle((430, 360, 530, 520), fill="#5c4632")
    for left in (230, 640):
        draw.rectangle((left, 320, left + 100, 420), fill="#eef3f5")
    return _jpeg(picture, "nha-van-hoa.jpg")


def _jpeg(picture: Image.Image, name: str) -> CleanFile:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=82)
    return check_upload(SimpleUploadedFile(name, out.getvalue(), content_type="image/jpeg"))
