"""The ten forms of disclosure of Điều 12, and what shows that each was done."""

from __future__ import annotations

import functools
from enum import StrEnum

from chinhquyen_sdk.domain.records import Record

from .house import read


class Form(StrEnum):
    """One of the ten, in the law's order."""

    BOARD = "board"
    WEBSITE = "website"
    LOUDSPEAKER = "loudspeaker"
    VILLAGE_HEAD = "village_head"
    PAPER = "paper"
    DIALOGUE = "dialogue"
    RECEPTION = "reception"
    ORGANISATIONS = "organisations"
    SOCIAL = "social"
    OTHER = "other"

    @property
    def facts(self) -> FormFacts:
        return _facts()[self]

    @property
    def label(self) -> str:
        """The form in a few words."""
        return self.facts.label

    @property
    def basis(self) -> str:
        """Where the law names it."""
        data = read("forms.toml")
        return f"{data['article']} điểm {self.facts.point} {data['document']}"


class ProofKind(StrEnum):
    """What shows that a form was done."""

    PAGE = "page"
    PHOTO = "photo"
    DAYS = "days"
    RECEIPT = "receipt"
    MEETING = "meeting"
    RECORD = "record"


class FormFacts(Record):
    """One form: the law's point, its words for citizens, the officer's task, its proof."""

    point: str
    label: str
    words: str
    task: str
    proof: ProofKind
    if_any: bool = False


@functools.cache
def _facts() -> dict[Form, FormFacts]:
    data = read("forms.toml")
    return {form: FormFacts.model_validate(data[form.value]) for form in Form}
