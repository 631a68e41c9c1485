"""Searching a commune's site, without Django: what can be found, and how mistyped words are mended."""

from __future__ import annotations

from .mending import Mended, lengths, mended, slips, untyped
from .records import PublicText, kinds

__all__ = ["Mended", "PublicText", "kinds", "lengths", "mended", "slips", "untyped"]
