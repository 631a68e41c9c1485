"""Everything that is read about dialogues."""

from __future__ import annotations

from .demands import Voter, demand_by_code, demand_by_id, demands, has_voter, voters
from .dialogues import (
    all_waiting,
    dialogue_by_code,
    dialogue_by_id,
    has_yearly,
    history,
    past,
    published,
    upcoming,
    waiting,
)
from .due import due_dialogues, due_promises, reached_demands
from .indicators import indicator_figures, indicator_rows
from .promises import (
    PromiseFilter,
    PromiseLine,
    Totals,
    photo_of,
    promise_by_id,
    promises,
    promises_of,
    totals,
)
from .questions import Asker, asked, asker_of, board, handed_petition, question, question_by_id, question_list

__all__ = [
    "Asker",
    "PromiseFilter",
    "PromiseLine",
    "Totals",
    "Voter",
    "all_waiting",
    "asked",
    "asker_of",
    "board",
    "demand_by_code",
    "demand_by_id",
    "demands",
    "dialogue_by_code",
    "dialogue_by_id",
    "due_dialogues",
    "due_promises",
    "handed_petition",
    "has_voter",
    "has_yearly",
    "history",
    "indicator_figures",
    "indicator_rows",
    "past",
    "photo_of",
    "promise_by_id",
    "promises",
    "promises_of",
    "published",
    "question",
    "question_by_id",
    "question_list",
    "reached_demands",
    "totals",
    "upcoming",
    "voters",
    "waiting",
]  # fmt: skip
