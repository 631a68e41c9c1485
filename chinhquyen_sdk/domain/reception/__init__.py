"""Reception: petitions from the door to the answer. Pure: no database, no web."""

from __future__ import annotations

from .acts import (
    Outcome,
    assign_petition,
    file_petition,
    move_petition,
    receive_supplement,
    reclassify_petition,
)
from .clocks import CLOCKS, Clock, ClockRule, next_due, promised
from .codes import new_code, new_secret, read_code, read_secret, secret_of
from .flags import Flag
from .grounds import Ground, all_grounds, grounds_for
from .kinds import CHOSEN_BY_SENDERS, PetitionKind
from .links import Link, LinkPetition
from .moves import MOVES, Move, MoveName, find_move, lawful_moves
from .records import AssignPetition, FilePetition, MovePetition, Petition, ReclassifyPetition
from .sources import Source
from .states import PetitionState
from .suggest import Suggestion, suggest_kind
from .timeline import NextStep, TimelineEntry, next_step, status_sentence, timeline

__all__ = [
    "CHOSEN_BY_SENDERS", "CLOCKS", "MOVES", "AssignPetition", "Clock", "ClockRule", "FilePetition", "Flag", "Ground", "Link",
    "LinkPetition", "Move", "MoveName", "MovePetition",
    "NextStep", "Outcome", "Petition", "PetitionKind", "PetitionState", "ReclassifyPetition", "Source", "Suggestion",
    "TimelineEntry", "all_grounds", "assign_petition", "file_petition", "find_move", "grounds_for", "lawful_moves", "move_petition",
    "new_code", "new_secret", "next_due", "next_step", "promised", "read_code", "read_secret", "receive_supplement",
    "reclassify_petition", "secret_of", "status_sentence", "suggest_kind", "timeline",
]  # fmt: skip
