"""Quick feedback: a thing that needs mending, from the photograph to "done". Pure: no database, no web."""

from __future__ import annotations

from .acts import (
    Outcome,
    assign_report,
    became_petition,
    hand_over,
    move_report,
    promised_day,
    reopen_report,
    send_report,
    show_photo,
    show_report,
)
from .kinds import ReportKind, kind_of, kinds
from .likeness import Likeness, rank
from .moves import MOVES, MoveName, ReportMove, find_move, lawful_moves
from .places import CELL, cell_of, cells_around, metres_between
from .records import (
    AssignReport,
    FieldReport,
    MoveReport,
    Reopening,
    ReopenReport,
    ReportSource,
    SendReport,
    Showing,
    ShowReport,
)
from .screening import Screening, names_somebody, screen
from .states import ReportState
from .told import status_sentence, timeline

__all__ = [
    "CELL", "MOVES", "AssignReport", "FieldReport", "Likeness", "MoveName", "MoveReport", "Outcome", "ReopenReport", "Reopening",
    "ReportKind", "ReportMove", "ReportSource", "ReportState", "Screening", "SendReport", "ShowReport", "Showing",
    "assign_report", "became_petition", "cell_of", "cells_around", "find_move", "hand_over", "kind_of", "kinds", "lawful_moves",
    "metres_between", "move_report", "names_somebody", "promised_day", "rank", "reopen_report", "screen", "send_report",
    "show_photo", "show_report", "status_sentence", "timeline",
]  # fmt: skip
