"""QR codes as SVG for pages and letters, as PNG for Word."""

from __future__ import annotations

import struct
import zlib
from itertools import groupby
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

if TYPE_CHECKING:
    import segno

_QUIET = 4  # modules of white around the code, ISO/IEC 18004


def _code(url: str) -> segno.QRCode:
    import segno

    # Any of the eight masks is a valid code; trying them all takes five times as long.
    return segno.make_qr(url, error="m", boost_error=False, mask=2)


def _path(rows: tuple[bytearray, ...]) -> str:
    runs = []
    for y, row in enumerate(rows):
        x = 0
        for dark, cells in groupby(row):
            width = len(list(cells))
            if dark:
                runs.append(f"M{x + _QUIET} {y + _QUIET}h{width}v1h-{width}z")
            x += width
    return "".join(runs)


def qr_svg(url: str, label: str = "Mã QR") -> str:
    """Return an SVG element that leads to ``url``, white border included, sized by its container."""
    code = _code(url)
    side = len(code.matrix) + 2 * _QUIET
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" role="img"'
        f' aria-label={quoteattr(label)}><rect width="{side}" height="{side}" fill="#fff"/>'
        f'<path fill="#000" d="{_path(code.matrix)}"/></svg>'
    )


def qr_png(url: str) -> bytes:
    """Return the code as a black and white PNG, eight pixels a module: one byte draws one module."""
    white = bytes([0xFF])
    rows = [
        white * _QUIET + bytes(0 if dark else 0xFF for dark in row) + white * _QUIET
        for row in _code(url).matrix
    ]
    side = len(rows) + 2 * _QUIET
    margin = [white * side] * _QUIET
    # Each line of pixels begins with its filter, 0: as it is.
    pixels = b"".join((b"\0" + row) * 8 for row in (*margin, *rows, *margin))
    header = struct.pack(">IIBBBBB", side * 8, side * 8, 1, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(pixels)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
