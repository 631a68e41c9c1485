"""Lawful grounds for not explaining, as data with their source."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources

from chinhquyen_sdk.domain.records import Record


class Ground(Record):
    """One ground. Unverified ones are marked for officers and never shown to citizens as checked law."""

    id: str
    text: str
    basis: str
    confidence: str

    @property
    def verified(self) -> bool:
        return self.confidence == "verified"


@functools.cache
def grounds() -> tuple[Ground, ...]:
    """Return every ground on which an explanation may be refused."""
    text = resources.files(__package__).joinpath("data/grounds.toml").read_text("utf-8")
    return tuple(Ground.model_validate(row) for row in tomllib.loads(text)["ground"])


def find_ground(id: str) -> Ground | None:
    """Return the ground ``id``, or None."""
    return next((ground for ground in grounds() if ground.id == id), None)
