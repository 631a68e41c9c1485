"""Reception: petitions from the door to the answer. Pure: no database, no web."""

from __future__ import annotations

from .acts import (
    Name,
    Outcome,
    Split,
    assign_petition,
    check_conditions,
    confirm_kind,
    decide_competence,
    file_petition,
    flag_petition,
    link_petition,
    move_petition,
    receive_supplement,
    reclassify_petition,
    split_petition,
)
from .clocks import CLOCKS, Clock, ClockRule, next_due, promised
from .codes import new_code, new_secret, read_code, read_secret, secret_of
from .conditions import Condition, Found, asking_for, conditions_found, missing_conditions
from .flags import Flag
from .grounds import Ground, all_grounds, grounds_for
from .kinds import CHOSEN_BY_SENDERS, PetitionKind
from .links import Link, LinkPetition
from .moves import MOVES, Move, MoveName, find_move, lawful_moves
from .reading import Reading, read_over
from .records import AssignPetition, FilePetition, MovePetition, Petition, ReclassifyPetition
from .sorting import CheckConditions, Checked, Competence, DecideCompetence, FlagPetition
from .sources import Source
from .splitting import PartOfLetter, SplitPetition
from .states import PetitionState
from .suggest import Suggestion, suggest_kind
from .timeline import NextStep, TimelineEntry, next_step, status_sentence, timeline

__all__ = [
    "CHOSEN_BY_SENDERS",
    "CLOCKS",
    "MOVES",
    "AssignPetition",
    "CheckConditions",
    "Checked",
    "Clock",
    "ClockRule",
    "Competence",
    "Condition",
    "DecideCompetence",
    "FilePetition",
    "Flag",
    "FlagPetition",
    "Found",
    "Ground",
    "Link",
    "LinkPetition",
    "Move",
    "MoveName",
    "MovePetition",
    "Name",
    "NextStep",
    "Outcome",
    "PartOfLetter",
    "Petition",
    "PetitionKind",
    "PetitionState",
    "Reading",
    "ReclassifyPetition",
    "Source",
    "Split",
    "SplitPetition",
    "Suggestion",
    "TimelineEntry",
    "all_grounds",
    "asking_for",
    "assign_petition",
    "check_conditions",
    "conditions_found",
    "confirm_kind",
    "decide_competence",
    "file_petition",
    "find_move",
    "flag_petition",
    "grounds_for",
    "lawful_moves",
    "link_petition",
    "missing_conditions",
    "move_petition",
    "new_code",
    "new_secret",
    "next_due",
    "next_step",
    "promised",
    "read_code",
    "read_over",
    "read_secret",
    "receive_supplement",
    "reclassify_petition",
    "secret_of",
    "split_petition",
    "status_sentence",
    "suggest_kind",
    "timeline",
]  # fmt: skip
