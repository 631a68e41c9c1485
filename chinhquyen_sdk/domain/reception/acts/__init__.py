"""The law of a petition as pure functions: a record and a wish in, the next record and its event out."""

from __future__ import annotations

from .filing import file_petition
from .intake import assign_petition, reclassify_petition
from .moving import move_petition, receive_supplement
from .outcome import Outcome

__all__ = [
    "Outcome",
    "assign_petition",
    "file_petition",
    "move_petition",
    "receive_supplement",
    "reclassify_petition",
]
