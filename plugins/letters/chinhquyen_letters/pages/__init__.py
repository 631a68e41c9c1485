"""What citizens see of letters."""

from __future__ import annotations

from .letter import file, shown

__all__ = ["file", "shown"]
