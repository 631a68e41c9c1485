"""Photographs without the place, the time and the telephone they were taken with.

Nothing is decoded or compressed again: the parts that hold such notes are cut out, byte by byte, so the
picture stays as sent. Only which side is up is kept. HEIC is turned into JPEG, which every officer can open.
"""

from __future__ import annotations

import io
import struct
import warnings

_PIXELS_MAX = 60_000_000  # decoding takes three bytes each


class Unreadable(ValueError):
    """The picture is damaged, or too large to open safely."""


def cleaned(kind: str, content: bytes) -> tuple[str, bytes]:
    """Return kind and bytes of the picture without its notes; other kinds come back as they are."""
    if kind == "heic":
        kind, content = "jpeg", _heic_to_jpeg(content)
    strip = {"jpeg": _jpeg, "png": _png, "webp": _webp}.get(kind)
    try:
        return kind, strip(content) if strip else content
    except (struct.error, IndexError) as error:
        raise Unreadable from error


def _jpeg(content: bytes) -> bytes:
    kept, place = [content[:2]], 2
    while place < len(content):
        marker = content[place + 1]
        if content[place] != 0xFF:
            raise Unreadable
        if marker == 0xFF:  # fill byte
            place += 1
            continue
        if marker == 0xD9:  # what phones append behind the end (films, depth maps) has notes of its own
            kept.append(content[place : place + 2])
            break
        end = place + 2 + struct.unpack_from(">H", content, place + 2)[0]
        end = _after_scan(content, end) if marker == 0xDA else end
        kept.append(_jpeg_part(marker, content[place:end]))
        place = end
    return b"".join(kept)


def _jpeg_part(marker: int, part: bytes) -> bytes:
    if marker == 0xE1:
        return _only_orientation(part)
    # APP13 holds IPTC notes, COM a comment, MPF points behind the end.
    return b"" if marker in (0xED, 0xFE) or part[4:8] == b"MPF\0" else part


def _after_scan(content: bytes, place: int) -> int:
    """Return where the compressed picture that begins at ``place`` ends: at the next true marker."""
    while (place := content.find(b"\xff", place)) != -1:
        following = content[place + 1 : place + 2]
        if following != b"\x00" and not b"\xd0" <= following <= b"\xd7":
            return place
        place += 2
    return len(content)


def _only_orientation(part: bytes) -> bytes:
    """Return a new EXIF part that says only which side is up, or nothing when the old one does not say."""
    if part[4:10] != b"Exif\0\0":
        return b""
    tiff = part[10:]
    order = "<" if tiff[:2] == b"II" else ">"
    start = struct.unpack_from(order + "I", tiff, 4)[0]
    for index in range(min(struct.unpack_from(order + "H", tiff, start)[0], 200)):
        tag, _type, _count, value = struct.unpack_from(order + "HHIH", tiff, start + 2 + 12 * index)
        if tag == 0x0112 and 1 <= value <= 8:
            body = b"Exif\0\0MM\0\x2a" + struct.pack(">IHHHIHHI", 8, 1, 0x0112, 3, 1, value, 0, 0)
            return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body
    return b""


def _png(content: bytes) -> bytes:
    kept, place = [content[:8]], 8
    while place < len(content):
        size, name = struct.unpack_from(">I4s", content, place)
        if name not in (b"eXIf", b"tEXt", b"iTXt", b"zTXt", b"tIME"):
            kept.append(content[place : place + 12 + size])
        place += 12 + size
        if name == b"IEND":
            break
    return b"".join(kept)


def _webp(content: bytes) -> bytes:
    kept, place = [], 12
    while place + 8 <= len(content):
        name, size = struct.unpack_from("<4sI", content, place)
        part = content[place : place + 8 + size + size % 2]
        if name == b"VP8X":  # its first byte announces notes; clear the flags of EXIF (8) and XMP (4)
            part = part[:8] + bytes([part[8] & ~0x0C]) + part[9:]
        if name not in (b"EXIF", b"XMP "):
            kept.append(part)
        place += 8 + size + size % 2
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _heic_to_jpeg(content: bytes) -> bytes:
    try:
        import pillow_heif  # comes with Wagtail's image support, but not on every machine
        from PIL import Image, ImageOps
    except ImportError as error:
        raise Unreadable from error
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            heic = pillow_heif.open_heif(io.BytesIO(content))
            if heic.size[0] * heic.size[1] > _PIXELS_MAX:
                raise Unreadable
            upright = ImageOps.exif_transpose(heic.to_pillow())
    except (ValueError, OSError, RuntimeError, SyntaxError, Image.DecompressionBombError) as error:
        raise Unreadable from error
    out = io.BytesIO()
    upright.convert("RGB").save(out, "JPEG", quality=88)
    return out.getvalue()
