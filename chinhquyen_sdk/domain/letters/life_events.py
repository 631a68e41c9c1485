"""What happened in somebody's life and calls for a letter: typed in, imported, or sent by a program."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple
from uuid import UUID, uuid4

from pydantic import Field

from chinhquyen_sdk.domain.messages import field_error
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .addressing import Person
from .consent import once_key, person_mark
from .humane import HumaneFacts
from .occasions import Occasion
from .templates import LetterTemplate, all_templates
from .timing import Timing, TimingRule, timing


class LifeEventState(StrEnum):
    """WAITING: its day has not come, or nobody drafted yet. NOT_WRITTEN keeps its reason."""

    WAITING = "waiting"
    DRAFTED = "drafted"
    NOT_WRITTEN = "not_written"

    @property
    def label(self) -> str:
        """The officers' word for this state."""
        return {"waiting": "Chưa soạn thư", "drafted": "Đã soạn thư", "not_written": "Không viết thư"}[
            self.value
        ]


class LifeEventSource(StrEnum):
    TYPED = "typed"
    IMPORTED = "imported"
    API = "api"


class RecordLifeEvent(Record):
    """Write down that something happened. ``happened_on`` may be left out where ``facts`` tell that day."""

    template: str = Field(title="Loại thư", min_length=1, max_length=60)
    facts: dict[str, Any] = Field(
        title="Điều cần biết", description="theo mẫu của loại thư, không có ngày viết"
    )
    happened_on: date | None = Field(default=None, title="Ngày của sự việc")
    consent: bool = Field(
        default=False,
        title="Người nhận đã đồng ý nhận thư này",
        description="thư thăm hỏi chỉ gửi khi người nhận đã đồng ý",
    )


class LifeEvent(Record):
    """Something that happened. ``facts`` name people: they are kept sealed and only as long as they are needed.

    ``latest`` and ``last`` are the days of the template's timing rule: by when, and after which no letter goes out.
    """

    id: UUID = Field(default_factory=uuid4)
    template: str = Field(title="Loại thư", max_length=60)
    facts: dict[str, Any] = Field(title="Điều cần biết")
    happened_on: date = Field(title="Ngày của sự việc")
    village: Line = Field(default="", title="Xóm, tổ dân phố", max_length=100)
    consent: bool = Field(default=False, title="Đã đồng ý nhận thư")
    source: LifeEventSource = Field(default=LifeEventSource.TYPED, title="Nguồn")
    state: LifeEventState = Field(default=LifeEventState.WAITING, title="Trạng thái")
    reason: Line = Field(default="", title="Vì sao không viết", max_length=500)
    late_reason: Line = Field(default="", title="Vì sao vẫn gửi muộn", max_length=300)
    recorded_by: str = Field(default="", title="Người ghi", max_length=60)
    officer: str = Field(
        default="",
        title="Người lo thư",
        max_length=60,
        description="sees to the letter; at first who recorded it",
    )
    best: date = Field(title="Nên gửi từ")
    latest: date = Field(title="Chậm nhất")
    last: date | None = Field(default=None, title="Sau đó không gửi nữa")


class Told(NamedTuple):
    """A life event read against its template: the facts, the day it counts from, and how its moment stands."""

    form: LetterTemplate
    facts: HumaneFacts
    happened_on: date
    timing: Timing


def written_by_hand() -> tuple[LetterTemplate, ...]:
    """Return the templates of humane letters, which people choose by hand, in the order of :class:`Occasion`."""
    humane = (form for form in all_templates() if issubclass(form.facts, HumaneFacts) and form.timing)
    return tuple(sorted(humane, key=lambda form: list(Occasion).index(form.occasion)))


def rule_of(form: LetterTemplate) -> TimingRule:
    """Return the timing rule of a template of :func:`written_by_hand`."""
    if form.timing is None:
        raise ValueError(form.id)
    return form.timing


def read_life_event(wish: RecordLifeEvent, today: date) -> Told:
    """Return ``wish`` understood; ValidationError names the field of the facts (``first.name``) that does not fit."""
    form = next((each for each in written_by_hand() if each.id == wish.template), None)
    if form is None:
        raise field_error("template", "unknown_template", "Không có loại thư này.")
    facts = facts_of(form, wish.facts, today)
    rule = rule_of(form)
    day = getattr(facts, rule.field) if rule.field else wish.happened_on
    if day is None:
        raise field_error("happened_on", "required", f"Mời ghi {rule.anchor}.")
    return Told(form, facts, day, timing(rule, day, today))


def facts_of(form: LetterTemplate, given: dict[str, Any], day: date) -> HumaneFacts:
    """Return the record of ``form`` from what was told, for a letter written on ``day``."""
    facts: HumaneFacts = form.facts.model_validate({**given, "day": day})  # type: ignore[assignment]
    return facts


def readers(facts: HumaneFacts) -> tuple[Person, ...]:
    """Return the people the letter is addressed to; none: it goes to everybody."""
    found = (getattr(facts, name, None) for name in ("person", "first", "second"))
    return tuple(person for person in found if person is not None)


def marks_of(facts: HumaneFacts) -> tuple[str, ...]:
    """Return the mark of each reader, see ``consent.person_mark``; none: the letter goes to everybody."""
    place = facts.village or facts.address
    return tuple(sorted({person_mark(person, place) for person in readers(facts)}))


def once_keys(told: Told) -> tuple[str, ...]:
    """Return the keys under which this event may be written down once: one for each reader."""
    about = f"{told.form.id}:{told.happened_on}:{getattr(told.facts, 'code', '')}"
    return tuple(once_key(about, mark) for mark in marks_of(told.facts) or ("",))


class LifeEventList(Record):
    """Life events, newest first; ``next`` is the key of the following page."""

    results: tuple[LifeEvent, ...]
    next: str = ""
