"""The register of duties: what the law says to make public, how often, in which forms, for how long."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from importlib import resources
from typing import Self

from pydantic import Field, model_validator

from chinhquyen_sdk import law
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.law import LegalBasis, Rule

from .forms import Form
from .house import read
from .terms import Rhythm, Term


class Starts(StrEnum):
    """What the clock of a due starts on; empty: the law gives no clock."""

    NONE = ""
    DOCUMENT = "document"
    TERM_END = "term-end"
    EVENT = "event"
    EVENT_AHEAD = "event-ahead"

    @property
    def question(self) -> str:
        """What the officer is asked for, by the field."""
        return _QUESTIONS[self]


class Duty(Record):
    """One duty. ``through``: it is fulfilled by those duties and opens no dues of its own.

    ``rule`` is a rule of the book that gives the due day, ``posting`` and ``loudspeaker`` rules that give how long;
    ``wording`` stands where the law gives no number. ``parts``: what one term asks for one by one.
    """

    code: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)
    topic: str
    title: str
    text: str
    rhythm: tuple[Rhythm, ...] = Field(min_length=1)
    parts: tuple[str, ...] = ()
    through: tuple[str, ...] = ()
    starts: Starts = Starts.NONE
    rule: str = ""
    wording: str = ""
    watched: bool = True
    required: tuple[Form, ...] = ()
    one_of: tuple[Form, ...] = ()
    may: tuple[Form, ...] = ()
    posting: str = ""
    loudspeaker: str = ""
    villages: bool = False
    personal: bool = False
    basis: tuple[LegalBasis, ...] = Field(min_length=1)
    valid_from: date | None = None
    valid_to: date | None = None
    verified: bool = False
    confidence: str
    source: str
    note: str = ""

    @model_validator(mode="after")
    def _sound(self) -> Self:
        if not (self.required or self.one_of):
            raise ValueError(f"{self.code}: no form is asked for")
        if self.verified != (self.confidence == "verified"):
            raise ValueError(f"{self.code}: confidence and verified do not say the same")
        return self

    @property
    def forms(self) -> tuple[Form, ...]:
        """Every form that may be chosen, what is required first."""
        return tuple(dict.fromkeys((*self.required, *self.one_of, *self.may)))

    @property
    def basis_text(self) -> str:
        """All legal bases in one line, each document named once."""
        articles: dict[str, list[str]] = {}
        for each in self.basis:
            articles.setdefault(each.document, []).append(each.article)
        return "; ".join(
            f"{', '.join(filter(None, places))} {document}".strip() for document, places in articles.items()
        )

    @property
    def rhythm_text(self) -> str:
        """How often, in words."""
        return ", ".join(each.label for each in self.rhythm)

    @property
    def on_event(self) -> bool:
        """Whether the year only asks if it arose."""
        return self.rhythm == (Rhythm.EVENT,)

    @property
    def always(self) -> bool:
        """Whether it must be there on every day."""
        return self.rhythm == (Rhythm.ALWAYS,)

    def in_force(self, term: Term) -> bool:
        """Whether the duty holds on some day of ``term``."""
        begins = self.valid_from is None or term.until is None or self.valid_from <= term.until
        return begins and (self.valid_to is None or term.since <= self.valid_to)

    def due_rule(self, on: date) -> Rule | None:
        """Return the rule of the due day in force on ``on``, None where the law gives none."""
        return rule_on(self.rule, on)

    def term_in_words(self, on: date) -> str:
        """How long there is, in words: "05 ngày làm việc", or what the law says where it gives no number."""
        rule = self.due_rule(on)
        return rule.term if rule else self.wording


def rule_on(rule_id: str, on: date) -> Rule | None:
    """Return the rule in force on ``on``, None for no rule."""
    if not rule_id:
        return None
    try:
        return law.rule(rule_id, on)
    except law.NotInForce:
        return None


@functools.cache
def duties() -> tuple[Duty, ...]:
    """Return every duty we know, in the order of the data files."""
    folder = resources.files(__package__).joinpath("data/duties")
    names = sorted(each.name for each in folder.iterdir() if each.name.endswith(".toml"))
    return tuple(Duty.model_validate(row) for name in names for row in read(f"duties/{name}")["duty"])


def find_duty(code: str) -> Duty | None:
    """Return the duty ``code``, None when there is none."""
    return _by_code().get(code)


@functools.cache
def _by_code() -> dict[str, Duty]:
    return {duty.code: duty for duty in duties()}


def by_topic(known: Iterable[Duty]) -> dict[str, list[Duty]]:
    """Return ``known`` grouped by what citizens look for."""
    found: dict[str, list[Duty]] = {}
    for duty in known:
        found.setdefault(duty.topic, []).append(duty)
    return found


_QUESTIONS = {
    Starts.NONE: "Ngày phát sinh",
    Starts.DOCUMENT: "Ngày ban hành quyết định, văn bản",
    Starts.TERM_END: "Ngày kết thúc kỳ",
    Starts.EVENT: "Ngày diễn ra",
    Starts.EVENT_AHEAD: "Ngày sẽ diễn ra",
}
