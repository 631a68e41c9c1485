"""Who may move a petition where: the workflow as tables a lawyer can read."""

from __future__ import annotations

from ..kinds import PetitionKind
from ..states import PetitionState
from .handling import HANDLING
from .intake import SORTING, TAKING_UP
from .move import Ask, Move, MoveName

# The usual ones first: so they stand on the officer's screen.
MOVES: tuple[Move, ...] = (*TAKING_UP, *HANDLING, *SORTING)


def find_move(kind: PetitionKind, state: PetitionState, name: MoveName) -> Move | None:
    """Return the move ``name`` for a petition of ``kind`` in ``state``, or None when it is not lawful now."""
    return next((m for m in lawful_moves(kind, state) if m.name is name), None)


def lawful_moves(kind: PetitionKind, state: PetitionState) -> tuple[Move, ...]:
    """Return the moves open to a petition of ``kind`` in ``state``, the usual ones first."""
    return tuple(m for m in MOVES if kind in m.kinds and state in m.sources)


__all__ = ["MOVES", "Ask", "Move", "MoveName", "find_move", "lawful_moves"]
