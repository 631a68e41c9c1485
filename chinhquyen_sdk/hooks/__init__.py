"""Hook specifications, one class per area. A module's ``Hooks`` inherits them and overrides what it answers."""

from __future__ import annotations

from .letters import LettersHooks
from .markers import hookimpl, hookspec
from .reception import ReceptionHooks
from .screens import Panel, Piece, ScreenHooks

SPECS: tuple[type, ...] = (ReceptionHooks, LettersHooks, ScreenHooks)

__all__ = ["SPECS", "LettersHooks", "Panel", "Piece", "ReceptionHooks", "ScreenHooks", "hookimpl", "hookspec"]
