"""The words of a form: looked at as one text, because a name may stand in one field and its number in the next; changed field by field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .finding import OwnFacts, find_personal_data
from .review import Answer, Decision, Found, found_in, not_replaced


class Words(NamedTuple):
    """One field that everybody will read: its name in the record, its label on the screen, what was typed."""

    name: str
    label: str
    text: str


def as_one(fields: Sequence[Words]) -> str:
    """Return the fields as one text, each on lines of its own."""
    return "\n".join(one.text for one in fields)


def find_in_words(fields: Sequence[Words], *, office: OwnFacts | None = None) -> tuple[Found, ...]:
    """Return what an editor must answer in ``fields``; the place of each is the label of its field."""
    text = as_one(fields)
    found = found_in(text, find_personal_data(text, office=office))
    return tuple(one._replace(place=field_of(fields, one)[0].label) for one in found)


def field_of(fields: Sequence[Words], found: Found) -> tuple[Words, int]:
    """Return the field in which ``found`` begins, and where that field begins in the whole."""
    begin = 0
    for one in fields:
        if found.finding.start <= begin + len(one.text):
            return one, begin
        begin += len(one.text) + 1
    raise ValueError("a find outside its text")


def change_words(
    fields: Sequence[Words], finds: Sequence[Found], answers: Mapping[str, Answer]
) -> tuple[Words, ...]:
    """Return the fields with every find replaced that is to be replaced. Refuses a find that runs over two fields."""
    texts = {one.name: one.text for one in fields}
    for found in sorted(finds, key=lambda each: -each.finding.start):
        answer = answers.get(found.id)
        if answer is None or answer.decision is not Decision.REPLACE:
            continue
        field, begin = field_of(fields, found)
        start, end = found.finding.start - begin, found.finding.end - begin
        if end > len(field.text):
            raise not_replaced(found.id)
        by = answer.replacement or found.finding.suggestion
        texts[field.name] = texts[field.name][:start] + by + texts[field.name][end:]
    return tuple(one._replace(text=texts[one.name]) for one in fields)
