"""The grounds on which the law lets a commune say no."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources

from chinhquyen_sdk.domain.records import Record

from .kinds import PetitionKind
from .moves import MoveName


class Ground(Record):
    """One lawful ground. ``confidence`` "verified" means that the article's text was read."""

    id: str
    kinds: frozenset[PetitionKind]
    moves: frozenset[MoveName]
    text: str
    basis: str
    confidence: str

    @property
    def verified(self) -> bool:
        return self.confidence == "verified"


@functools.cache
def all_grounds() -> tuple[Ground, ...]:
    """Return every ground of the data file ``data/grounds.toml``."""
    text = resources.files(__package__).joinpath("data/grounds.toml").read_text("utf-8")
    return tuple(Ground.model_validate(row) for row in tomllib.loads(text)["ground"])


def grounds_for(kind: PetitionKind, move: MoveName) -> tuple[Ground, ...]:
    """Return the grounds an officer may choose for ``move`` on a petition of ``kind``."""
    return tuple(g for g in all_grounds() if kind in g.kinds and move in g.moves)
