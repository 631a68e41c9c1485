"""What the letters module draws: pieces on other modules' screens, and the office's own screens in the admin."""

from __future__ import annotations

from .book import BookView, WaitingView
from .files import file_name, file_response
from .front import FrontPanel
from .importing import ImportPreviewView, ImportView, SampleView
from .letter import EditView, LetterView, MoveView, PaperView
from .life_events import DayView, LifeEventMoveView
from .slots import BY_SLOT
from .wishes import WishesView
from .writing import ChooseView, WriteView

__all__ = [
    "BY_SLOT",
    "BookView",
    "ChooseView",
    "DayView",
    "EditView",
    "FrontPanel",
    "ImportPreviewView",
    "ImportView",
    "LetterView",
    "LifeEventMoveView",
    "MoveView",
    "PaperView",
    "SampleView",
    "WaitingView",
    "WishesView",
    "WriteView",
    "file_name",
    "file_response",
]
