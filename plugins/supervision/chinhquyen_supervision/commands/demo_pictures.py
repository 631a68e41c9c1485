"""Invented photographs for the demo: drawn, so that no real works and no real person are in them."""

from __future__ import annotations

import io

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw

from chinhquyen_sdk.host.files import CleanFile, check_upload

_SKY, _GRASS, _ROAD, _EARTH, _WALL, _ROOF = "#c8d8e2", "#688954", "#8f8d88", "#8a6b47", "#efe9d8", "#a5472f"
ALTS = {
    "road": "Hình vẽ: khuôn đường đang làm, một cột điện đứng sát mép đường.",
    "done": "Hình vẽ: mặt đường bê tông phẳng, hai bên rãnh sạch.",
    "house": "Hình vẽ: nhà văn hóa mái đỏ, lối vào chỉ có bậc tam cấp.",
}


def works_picture(kind: str) -> CleanFile:
    """Return a drawing of works of ``kind``."""
    picture = Image.new("RGB", (960, 720), _SKY)
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 300, 960, 720), fill=_GRASS)
    if kind == "house":
        pen.rectangle((240, 220, 720, 520), fill=_WALL)
        pen.polygon([(200, 230), (480, 90), (760, 230)], fill=_ROOF)
        pen.rectangle((430, 340, 530, 520), fill="#6b4a2f")
        for step in range(3):
            pen.rectangle(
                (400 - step * 16, 520 + step * 20, 560 + step * 16, 540 + step * 20), fill="#b9b4a6"
            )
    else:
        pen.polygon([(400, 300), (560, 300), (880, 720), (80, 720)], fill=_ROAD if kind == "done" else _EARTH)
        if kind == "road":
            pen.rectangle((700, 80, 724, 600), fill="#5a5c60")
        else:
            for n in range(5):
                pen.line((480 - n * 10, 340 + n * 80, 480 + n * 10, 340 + n * 80), fill="#d9d6cf", width=6)
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=80)
    return check_upload(SimpleUploadedFile("tai-cho.jpg", out.getvalue(), content_type="image/jpeg"))
