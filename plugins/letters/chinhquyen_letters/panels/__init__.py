"""What the letters module draws: pieces on other modules' screens, and the office's own screens in the admin."""

from __future__ import annotations

from .book import BookView, WaitingView
from .files import file_name, file_response
from .front import FrontPanel
from .letter import EditView, LetterView, MoveView, PaperView
from .slots import BY_SLOT

__all__ = [
    "BY_SLOT",
    "BookView",
    "EditView",
    "FrontPanel",
    "LetterView",
    "MoveView",
    "PaperView",
    "WaitingView",
    "file_name",
    "file_response",
]
