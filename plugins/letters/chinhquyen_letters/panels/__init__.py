"""What the letters module draws: pieces on other modules' screens, and the office's own screens in the admin."""

from __future__ import annotations

from .addresses import AddressView
from .approving import ApproveNextView
from .approving_many import ApproveAgainView, ApproveManyView
from .book import BookView, WaitingView
from .files import file_name, file_response, kinds_of, own_renderers
from .finding import FindView
from .front import FrontPanel
from .importing import ImportPreviewView, ImportView, SampleView
from .letter import EditView, LetterView, PaperView
from .life_events import DayView, LifeEventMoveView
from .moving import MoveView
from .piles import PileAgainView, PileFileView, PilesView, ReprintView
from .slots import BY_SLOT
from .wishes import WishesView
from .writing import ChooseView, WriteView

__all__ = [
    "BY_SLOT",
    "AddressView",
    "ApproveAgainView",
    "ApproveManyView",
    "ApproveNextView",
    "BookView",
    "ChooseView",
    "DayView",
    "EditView",
    "FindView",
    "FrontPanel",
    "ImportPreviewView",
    "ImportView",
    "LetterView",
    "LifeEventMoveView",
    "MoveView",
    "PaperView",
    "PileAgainView",
    "PileFileView",
    "PilesView",
    "ReprintView",
    "SampleView",
    "WaitingView",
    "WishesView",
    "WriteView",
    "file_name",
    "file_response",
    "kinds_of",
    "own_renderers",
]
