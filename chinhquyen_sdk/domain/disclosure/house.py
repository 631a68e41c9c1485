"""The house's own numbers and groupings of disclosure: data, not law."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources
from typing import Any

from chinhquyen_sdk.domain.records import Record


class Rules(Record):
    """How early a due is said to come, how old a proof may be, how long a village head's link lives."""

    soon_days: int
    horizon_soon_days: int
    photo_days_back: int
    link_days: int
    source: str


def read(name: str) -> dict[str, Any]:
    """Return one of our data files."""
    return tomllib.loads(resources.files(__package__).joinpath(f"data/{name}").read_text("utf-8"))


@functools.cache
def rules() -> Rules:
    """Return the house's numbers."""
    return Rules.model_validate(read("rules.toml"))


@functools.cache
def topics() -> dict[str, str]:
    """Return what citizens look for, by code, in the order in which pages list it."""
    return {code: str(label) for code, label in read("topics.toml").items()}
