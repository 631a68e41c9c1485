"""A neighbour with a telephone, and what he photographs."""

from __future__ import annotations

import io
import re
from html import unescape
from typing import Any

from chinhquyen_feedback.commands import Sent, send_report
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from PIL import Image
from wagtail.models import Site

from chinhquyen_sdk.domain.feedback import SendReport
from chinhquyen_sdk.domain.people import Actor

HOLE: dict[str, Any] = {"kind": "duong", "words": "Ổ gà to trước nhà văn hoá", "village": "Tổ 7"}
HERE = {"latitude": "21.590000", "longitude": "105.840000"}
LUA = Actor.staff("7", "Trần Thị Lụa")


def jpeg(size: tuple[int, int] = (800, 600), *, placed: bool = False) -> bytes:
    """A photograph; ``placed``: with the place and the telephone in its notes, as telephones write them."""
    picture = Image.new("RGB", size, (90, 120, 80))
    out = io.BytesIO()
    notes = Image.Exif()
    if placed:
        notes[0x010F] = "Dien thoai cua toi"
        notes.get_ifd(0x8825)[1] = "N"
    picture.save(out, "JPEG", exif=notes)
    return out.getvalue()


def photo(name: str = "o-ga.jpg", content: bytes | None = None) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content or jpeg(), content_type="image/jpeg")


def sent(site: Site, once: str = "", **more: Any) -> Sent:
    return send_report(site, SendReport(**{**HOLE, **more}), actor=Actor.citizen(), once=once)


def text_of(response: HttpResponse) -> str:
    """Return the words a person reads, without the markup."""
    main = response.content.decode().partition("<main")[2]
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", main)).split())
