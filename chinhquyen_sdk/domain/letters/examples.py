"""A template drawn with invented facts, so that whoever rewords it reads a letter and no form."""

from __future__ import annotations

import functools
import re
import tomllib
from datetime import date, datetime
from importlib import resources
from typing import Any

from pydantic.fields import FieldInfo

from chinhquyen_sdk.domain.dates import VIETNAM
from chinhquyen_sdk.domain.people import Addressee
from chinhquyen_sdk.domain.records import Record

from .filling import write_letter
from .humane import HumaneFacts
from .office import Office
from .placeholders import names_in
from .records import Letter
from .templates import LetterTemplate


@functools.cache
def _examples() -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath("data/examples.toml").read_text("utf-8"))


def example_facts(form: LetterTemplate) -> Record:
    """Return invented facts for ``form``."""
    told = {**_examples()["words"], **_examples().get(form.fields, {})}
    fields = form.facts.model_fields
    known = {name: value for name, value in told.items() if name in fields and value != ""}
    asked = {name: info for name, info in fields.items() if info.is_required() and name not in known}
    return form.facts.model_validate({**{name: _invented(info) for name, info in asked.items()}, **known})


def _invented(info: FieldInfo) -> Any:
    """Something for a fact of a module's own record, of which nobody here knows an example."""
    sample: dict[Any, Any] = {
        date: date(2026, 12, 1),
        datetime: datetime(2026, 12, 1, 8, tzinfo=VIETNAM),
        int: 1,
        float: 1.0,
        bool: True,
    }
    return sample.get(info.annotation, info.title or "…")


def example_letter(form: LetterTemplate, office: Office) -> Letter:
    """Return the letter ``form`` makes of invented facts. What is no placeholder yet stands as a gap, so nothing fails."""
    told = {"subject": _with_gaps(form, form.subject) or "…", "body": _with_gaps(form, form.body) or "…"}
    facts = example_facts(form)
    to = None
    if not isinstance(facts, HumaneFacts):
        to = Addressee() if form.identity_protected else Addressee(**_examples()["to"])
    return write_letter(form.model_copy(update=told), facts, office, to)


def _with_gaps(form: LetterTemplate, text: str) -> str:
    unknown = names_in(text) - form.placeholders
    return re.sub(r"\{(\w+)\}", lambda at: f"[{at[1]}?]" if at[1] in unknown else at[0], text)
