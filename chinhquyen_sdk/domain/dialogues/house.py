"""Numbers of dialogues that are no periods of the rule book: a share of voters, and a rule of the house."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources
from typing import Any


@functools.cache
def _data() -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath("data/house.toml").read_text("utf-8"))


def voters_share() -> str:
    """Return the share of voters who oblige the commune to hold a dialogue, in words: "10%" (Luật 72/2025/QH15 Điều 43)."""
    return f"{_data()['voters']['percent']}%"


def voters_needed(voters: int | None) -> int | None:
    """Return how many voters oblige the commune to hold a dialogue: a tenth, rounded up; None when not counted."""
    if not voters:
        return None
    percent = int(_data()["voters"]["percent"])
    return -(-voters * percent // 100)


def voters_basis() -> str:
    """Return the article on the voters' request."""
    return str(_data()["voters"]["basis"])


def plan_days() -> int:
    """Return within how many days a dialogue that voters obtained is put on the calendar: a rule of the house."""
    return int(_data()["plan_after_demand"]["days"])


def plan_basis() -> str:
    """Return what the rule of the house rests on."""
    return str(_data()["plan_after_demand"]["basis"])
