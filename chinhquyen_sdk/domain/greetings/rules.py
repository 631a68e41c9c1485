"""The house's own rules of speaking and posting: data, not law."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources

from chinhquyen_sdk.domain.records import Record


class Rules(Record):
    """How long a sentence and a post may be, how fast we speak, which short forms are written out."""

    social_max: int
    words_per_sentence: int
    syllables_per_minute: int
    short_forms: dict[str, str]
    source: str


@functools.cache
def rules() -> Rules:
    """Return the rules."""
    text = resources.files(__package__).joinpath("data/rules.toml").read_text("utf-8")
    return Rules.model_validate(tomllib.loads(text))
