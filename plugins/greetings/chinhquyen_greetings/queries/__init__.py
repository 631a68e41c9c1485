"""The only place that reads this module's rows."""

from __future__ import annotations

from .case import (
    OpenedSound,
    Play,
    Sound,
    Version,
    greeting,
    greeting_on,
    history,
    open_sound,
    plays,
    sound,
    versions,
)
from .days import DayLine, all_occasions, calendar, day_of, due, next_line, soon, speaker
from .indicators import indicator_figures, indicator_rows
from .lists import current, export_log, latest, public_greeting, public_page

__all__ = [
    "DayLine",
    "OpenedSound",
    "Play",
    "Sound",
    "Version",
    "all_occasions",
    "calendar",
    "current",
    "day_of",
    "due",
    "export_log",
    "greeting",
    "greeting_on",
    "history",
    "indicator_figures",
    "indicator_rows",
    "latest",
    "next_line",
    "open_sound",
    "plays",
    "public_greeting",
    "public_page",
    "soon",
    "sound",
    "speaker",
    "versions",
]  # fmt: skip
