"""How long a letter may wait inside the office: the commune's own rule, no period of law."""

from __future__ import annotations

import functools
import tomllib
from datetime import date
from importlib import resources

from chinhquyen_sdk.law import LawError, Rule, deadline

from .states import LetterState

OWN_RULE = "hạn do xã, phường tự đặt"
_RULES = {
    LetterState.DRAFT: "OWN-LETTER-APPROVE",
    LetterState.CHECKED: "OWN-LETTER-APPROVE",
    LetterState.RETURNED: "OWN-LETTER-REWORD",
    LetterState.APPROVED: "OWN-LETTER-SEND",
    LetterState.SIGNED: "OWN-LETTER-SEND",
    LetterState.PRINTED: "OWN-LETTER-SEND",
    LetterState.UNDELIVERED: "OWN-LETTER-SEND",
}


@functools.cache
def own_rules() -> tuple[Rule, ...]:
    """Return the rules of ``data/promises.toml``."""
    text = resources.files(__package__).joinpath("data/promises.toml").read_text("utf-8")
    return tuple(Rule.model_validate(row) for row in tomllib.loads(text)["rule"])


def waits_until(state: LetterState, since: date) -> date | None:
    """Return by when a letter that stands in ``state`` since that day should go on; None where it need not."""
    rule = _RULES.get(state)
    if rule is None:
        return None
    try:
        return deadline(rule, since, overrides=own_rules()).due
    except LawError:  # a day the calendar does not reach
        return None
