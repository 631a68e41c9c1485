"""Searching a commune's site, without Django: what can be found, and how mistyped words are mended."""

from __future__ import annotations

from .mending import Mended, lengths, mended, nearest, one_slip, slips, untyped
from .records import PublicFile, PublicText, kinds
from .writing import as_written

__all__ = [
    "Mended",
    "PublicFile",
    "PublicText",
    "as_written",
    "kinds",
    "lengths",
    "mended",
    "nearest",
    "one_slip",
    "slips",
    "untyped",
]
