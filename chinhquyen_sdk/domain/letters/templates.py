"""Letter templates: the texts in ``texts/*.toml``, checked when they are read."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable
from datetime import date
from importlib import resources
from typing import Any, Literal, Self

from pydantic import Field, model_validator

from chinhquyen_sdk.domain.dates import weekday
from chinhquyen_sdk.domain.people import Addressee
from chinhquyen_sdk.domain.reception.kinds import PetitionKind
from chinhquyen_sdk.domain.records import Record

from .fields import NOTICES, Notice
from .form import dated, plainly_dated
from .humane import HUMANE, HumaneFacts
from .occasions import Look, Occasion, PaperFormat
from .office import Office
from .placeholders import DERIVED_TITLES, OFFICE_TITLES, filled, names_in, paragraphs_of
from .timing import TimingRule
from .wordings import Layer

_BY_WEEKDAY = frozenset({"born_on", "due", "help_on", "meets_on", "until"})
FACTS: dict[str, type[Record]] = {**NOTICES, **HUMANE}


class LetterTemplate(Record):
    """One text for one occasion. ``body``: paragraphs parted by blank lines, with ``{placeholders}``.

    A paragraph with an empty placeholder is left out whole, so that no sentence is ever half said.
    ``occasion`` is what the letter is for, ``called_by`` the fact that calls for it; a humane letter may be written by hand alone.
    ``recipient``, ``manner`` and ``requirement`` say to officers who gets it, how it is handed over, what must hold.
    ``must_say``: phrases that no rewording may leave out. ``layer`` and ``version`` tell whose words these are.
    ``promise_rule`` names the rule whose deadline the letter promises when the event's own is another one.
    """

    id: str
    version: int = Field(default=1, ge=0)
    layer: Layer = Layer.SDK
    occasion: Occasion = Occasion.NOTICE
    called_by: str = Field(
        default="", description="hook name of the event that calls for this letter; empty: by hand"
    )
    kinds: frozenset[str] = Field(
        default=frozenset(), description="petition kinds it is for; empty: any fact of its hook"
    )
    recipient: str = Field(default="", description="who may get it")
    manner: str = Field(default="", description="cách thức: how it is handed over")
    requirement: str = Field(default="", description="yêu cầu: what must hold before it goes out")
    timing: TimingRule | None = None
    format: PaperFormat = PaperFormat.A4
    look: Look = Look.OFFICE
    label: str
    heading: str
    subject: str
    symbol: str = Field(default="", description="thư công takes none (NĐ 30/2020/NĐ-CP, Phụ lục III)")
    book: str = Field(description="the number book it is entered in")
    signer: Literal["chair", "committee"]
    fields: str = Field(default="", description="name of the SDK's record of facts")
    record: type[Record] | None = Field(
        default=None, exclude=True, description="the module's own record of facts, in place of `fields`"
    )
    basis: str = ""
    promise_rule: str = ""
    recipients: tuple[str, ...] = ()
    must_say: tuple[str, ...] = ()
    body: str

    @model_validator(mode="after")
    def _knows_its_words(self) -> Self:
        if self.record is None and self.fields not in FACTS:
            raise ValueError(f"{self.id}: fields or record")
        if unknown := names_in(self.subject + self.body) - self.placeholders:
            raise ValueError(f"{self.id}: {', '.join(sorted(unknown))}")
        return self

    @property
    def facts(self) -> type[Record]:
        """The record of what the letter needs to know."""
        return self.record or FACTS[self.fields]

    @property
    def placeholders(self) -> frozenset[str]:
        """The words between braces that the body may use."""
        more = self.facts.derived if issubclass(self.facts, HumaneFacts) else frozenset()
        return frozenset(OFFICE_TITLES.keys() | more | self.facts.model_fields.keys())

    @property
    def titles(self) -> dict[str, str]:
        """What an officer reads for each placeholder: the facts first, then what the house itself says."""
        known = {name: info.title or name for name, info in self.facts.model_fields.items()}
        titles = {**DERIVED_TITLES, **known, **OFFICE_TITLES}
        return {name: title for name, title in titles.items() if name in self.placeholders}

    @property
    def may_be_empty(self) -> frozenset[str]:
        """The placeholders that can be empty; their paragraph is then left out whole."""
        fields = self.facts.model_fields.items()
        optional = {name for name, info in fields if not info.is_required() and not info.default}
        return frozenset(optional | {"phone", "lookup"} | (set() if self.basis else {"basis"}))

    @property
    def wording(self) -> str:
        """Which words these are: "commune:3"; a letter remembers it."""
        return f"{self.layer.value}:{self.version}"

    @property
    def facts_schema(self) -> dict[str, Any]:
        """The JSON schema of :attr:`facts`."""
        return self.facts.model_json_schema()

    @property
    def identity_protected(self) -> bool:
        """Whether the letter may name neither its receiver nor an address (Luật Tố cáo 25/2018/QH14)."""
        return PetitionKind.DENUNCIATION in self.kinds

    def write(self, notice: Record, office: Office, to: Addressee) -> str:
        """Return the body for ``notice`` (an instance of this template's fields) to ``to``."""
        words = self._words(notice, office, to)
        kept = (each for each in paragraphs_of(self.body) if all(words[name] for name in names_in(each)))
        return "\n\n".join(filled(paragraph, words) for paragraph in kept)

    def entitle(self, notice: Record, office: Office, to: Addressee) -> str:
        """Return the subject for ``notice``."""
        return filled(self.subject, self._words(notice, office, to))

    def _words(self, notice: Record, office: Office, to: Addressee) -> dict[str, str]:
        told = notice.words() if isinstance(notice, HumaneFacts) else dict(notice)
        said = {name: self._said(value, name) for name, value in told.items()}
        return {**said, **office.words(to), "basis": self.basis}

    def _said(self, value: object, name: str) -> str:
        if isinstance(value, date):
            day = dated(value) if self.look is Look.OFFICE else plainly_dated(value)
            # A day to come is planned by its weekday; a day that was is only named.
            return f"{weekday(value)}, {day}" if name in _BY_WEEKDAY else day
        return "" if value is None else str(value)


@functools.cache
def all_templates() -> tuple[LetterTemplate, ...]:
    """Return every template of the SDK, sorted by id."""
    texts = resources.files(__package__).joinpath("texts")
    files = sorted((f for f in texts.iterdir() if f.name.endswith(".toml")), key=lambda f: f.name)
    return tuple(read_template(f.name.removesuffix(".toml"), f.read_text("utf-8")) for f in files)


def read_template(id: str, text: str, record: type[Record] | None = None) -> LetterTemplate:
    """Return the template in the TOML ``text``; a module's own brings the ``record`` of its facts."""
    return LetterTemplate.model_validate({"id": id, "record": record, **tomllib.loads(text)})


def missing_template(id: str) -> LetterTemplate:
    """Return what stands for a template whose module is gone: its letters can still be read, sealed as the most private are."""
    label = "Thư theo mẫu không còn"
    return LetterTemplate(
        id=id, label=label, heading="", subject=label, book="", signer="chair", record=Notice, body=label,
        kinds=frozenset(PetitionKind),
    )  # fmt: skip


def template(id: str) -> LetterTemplate:
    """Return the template ``id``; KeyError when there is none."""
    return {t.id: t for t in all_templates()}[id]


def template_for(
    hook: str, kind: str = "", forms: Iterable[LetterTemplate] | None = None
) -> LetterTemplate | None:
    """Return the template for the event told through ``hook`` of a case of ``kind``; None: no letter is due."""
    fits = (
        t
        for t in (all_templates() if forms is None else forms)
        if t.called_by == hook and (not t.kinds or kind in t.kinds)
    )
    return next(fits, None)
