"""The law of a petition as pure functions: a record and a wish in, the next record and its event out."""

from __future__ import annotations

from .filing import file_petition
from .intake import assign_petition, reclassify_petition
from .moving import move_petition, receive_supplement
from .outcome import Outcome
from .sorting import (
    check_conditions,
    confirm_kind,
    decide_competence,
    flag_petition,
    link_petition,
    purge_petition,
)
from .splitting import Name, Split, split_petition

__all__ = [
    "Name",
    "Outcome",
    "Split",
    "assign_petition",
    "check_conditions",
    "confirm_kind",
    "decide_competence",
    "file_petition",
    "flag_petition",
    "link_petition",
    "move_petition",
    "purge_petition",
    "receive_supplement",
    "reclassify_petition",
    "split_petition",
]
