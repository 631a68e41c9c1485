"""What the letters module draws: pieces on other modules' screens, and the office's own screens in the admin."""

from __future__ import annotations

from .approving import ApproveNextView
from .book import BookView, WaitingView
from .emailing import EmailView
from .files import file_name, file_response
from .front import FrontPanel
from .letter import EditView, LetterView, PaperView
from .moving import MoveView
from .piles import PileAgainView, PileFileView, PilesView
from .slots import BY_SLOT

__all__ = [
    "BY_SLOT",
    "ApproveNextView",
    "BookView",
    "EditView",
    "EmailView",
    "FrontPanel",
    "LetterView",
    "MoveView",
    "PaperView",
    "PileAgainView",
    "PileFileView",
    "PilesView",
    "WaitingView",
    "file_name",
    "file_response",
]
