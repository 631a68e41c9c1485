"""The only place that reads this module's rows."""

from __future__ import annotations

from .case import (
    Play,
    Version,
    greeting,
    greeting_on,
    history,
    plays,
    versions,
)
from .days import DayLine, all_occasions, calendar, day_of, due, next_line, soon, speaker
from .indicators import indicator_figures, indicator_rows
from .lists import current, export_log, latest, public_greeting, public_page
from .sound import SOUND, open_sound, sound_of

__all__ = [
    "SOUND",
    "DayLine",
    "Play",
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
    "sound_of",
    "speaker",
    "versions",
]  # fmt: skip
