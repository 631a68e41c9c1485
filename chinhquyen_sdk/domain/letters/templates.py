"""Letter templates: the texts in ``texts/*.toml``, checked when they are read."""

from __future__ import annotations

import functools
import re
import tomllib
from datetime import date
from importlib import resources
from typing import Literal, Self

from pydantic import Field, model_validator

from chinhquyen_sdk.domain.people import Addressee
from chinhquyen_sdk.domain.reception.kinds import PetitionKind
from chinhquyen_sdk.domain.records import Record

from .fields import NOTICES
from .form import dated, weekday_dated
from .office import Office

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_TO_COME = frozenset({"due", "meets_on", "until"})
_OFFICE_WORDS = frozenset({"you", "You", "commune", "phone", "lookup", "basis"})


class LetterTemplate(Record):
    """One text for one occasion. ``body``: paragraphs parted by blank lines, with ``{placeholders}``.

    A paragraph with an empty placeholder is left out whole, so that no sentence is ever half said.
    ``promise_rule`` names the rule whose deadline the letter promises when the event's own is another one.
    """

    id: str
    occasion: str = Field(description="hook name of the event that calls for this letter")
    kinds: frozenset[str] = Field(
        default=frozenset(), description="petition kinds it is for; empty: any fact of its hook"
    )
    label: str
    heading: str
    subject: str
    symbol: str
    book: str = Field(description="the number book it is entered in")
    signer: Literal["chair", "committee"]
    fields: str
    basis: str
    promise_rule: str = ""
    recipients: tuple[str, ...]
    body: str

    @model_validator(mode="after")
    def _knows_its_words(self) -> Self:
        known = _OFFICE_WORDS | set(NOTICES[self.fields].model_fields)
        unknown = set(_PLACEHOLDER.findall(self.body)) - known
        if unknown:
            raise ValueError(f"{self.id}: {', '.join(sorted(unknown))}")
        return self

    @property
    def identity_protected(self) -> bool:
        """Whether the letter may name neither its receiver nor an address (Luật Tố cáo 25/2018/QH14)."""
        return PetitionKind.DENUNCIATION in self.kinds

    def write(self, notice: Record, office: Office, to: Addressee) -> str:
        """Return the body for ``notice`` (an instance of this template's fields) to ``to``."""
        values = {name: _said(getattr(notice, name), name) for name in type(notice).model_fields}
        words = {**values, **office.words(to), "basis": self.basis}
        kept = (p for p in self.body.strip().split("\n\n") if all(words[n] for n in _PLACEHOLDER.findall(p)))
        return "\n\n".join(_PLACEHOLDER.sub(lambda match: words[match[1]], paragraph) for paragraph in kept)


def _said(value: object, name: str) -> str:
    if isinstance(value, date):
        # A day to come is planned by its weekday; a day that was is only named.
        return weekday_dated(value) if name in _TO_COME else dated(value)
    return "" if value is None else str(value)


@functools.cache
def all_templates() -> tuple[LetterTemplate, ...]:
    """Return every template of the SDK, sorted by id."""
    texts = resources.files(__package__).joinpath("texts")
    files = sorted((f for f in texts.iterdir() if f.name.endswith(".toml")), key=lambda f: f.name)
    return tuple(_read(f.name.removesuffix(".toml"), f.read_text("utf-8")) for f in files)


def _read(id: str, text: str) -> LetterTemplate:
    return LetterTemplate.model_validate({"id": id, **tomllib.loads(text)})


def template(id: str) -> LetterTemplate:
    """Return the template ``id``; KeyError when there is none."""
    return {t.id: t for t in all_templates()}[id]


def template_for(occasion: str, kind: str = "") -> LetterTemplate | None:
    """Return the template for the event ``occasion`` of a case of ``kind``; None: no letter is due."""
    fits = (t for t in all_templates() if t.occasion == occasion and (not t.kinds or kind in t.kinds))
    return next(fits, None)
