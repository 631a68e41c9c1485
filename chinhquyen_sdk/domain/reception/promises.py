"""The commune's own promises: periods no law asks for, counted like those of the law and marked as what they are."""

from __future__ import annotations

import functools
import tomllib
from datetime import date
from importlib import resources

from chinhquyen_sdk.law import Deadline, Rule, deadline

OWN = "OWN-"


@functools.cache
def own_rules() -> tuple[Rule, ...]:
    """Return the rules of ``data/promises.toml``."""
    text = resources.files(__package__).joinpath("data/promises.toml").read_text("utf-8")
    return tuple(Rule.model_validate(row) for row in tomllib.loads(text)["rule"])


def is_own(rule_id: str) -> bool:
    """Whether ``rule_id`` is a promise of the commune, not a rule of the law."""
    return rule_id.startswith(OWN)


def own_deadline(rule_id: str, start: date) -> Deadline:
    """Return when the commune's own promise ``rule_id`` falls due."""
    return deadline(rule_id, start, overrides=own_rules())
