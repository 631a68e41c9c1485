"""Files as phones and offices make them, built on the spot."""

from __future__ import annotations

import functools
import io
import zipfile

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

PLACE = b"GPS-21.59N-105.84E"


def photo(kind: str = "JPEG", turned: int = 6) -> bytes:
    """A photo that knows where it was taken, with what, and which side is up."""
    notes = Image.Exif()
    notes[0x0112], notes[0x010F], notes[0x9286] = turned, "Dien thoai cua Hoa", PLACE
    notes.get_ifd(0x8825)[1] = "N"
    out = io.BytesIO()
    Image.new("RGB", (96, 48), (40, 120, 80)).save(out, kind, exif=notes)
    return out.getvalue()


@functools.cache
def progressive_photo() -> bytes:
    out = io.BytesIO()
    picture = Image.effect_noise((200, 120), 80).convert("RGB")
    picture.save(out, "JPEG", progressive=True, quality=95, comment=PLACE)
    return out.getvalue()


def archive(**members: bytes) -> bytes:
    """A zip file; __ in a name stands for a slash, _dot_ for a dot."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, content in members.items():
            zipped.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return out.getvalue()


def word(**more: bytes) -> bytes:
    out = io.BytesIO(archive(word__document_dot_xml=b"<w/>", **more))
    with zipfile.ZipFile(out, "a") as zipped:
        zipped.writestr("[Content_Types].xml", "<Types/>")
    return out.getvalue()


def old_word(more: bytes = b"") -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "WordDocument".encode("utf-16-le") + more


def upload(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, "application/octet-stream")
