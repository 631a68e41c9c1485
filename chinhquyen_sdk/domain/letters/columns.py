"""The columns of a list of life events: what a letter can be told, and which heading of an office's own table says it."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from importlib import resources
from typing import NamedTuple

from pydantic.fields import FieldInfo

from chinhquyen_sdk.domain.headings import heading_row as row_of_headings
from chinhquyen_sdk.domain.headings import match_titles, plain

from .addressing import Person
from .life_events import rule_of
from .templates import LetterTemplate

_SIGNS = {
    "name": ("ho va ten", "ho ten", "ten", "ho chu dem ten", "ho chu dem va ten"),
    "birth_year": ("nam sinh",),
    "sex": ("gioi tinh", "nam nu"),
    "village": ("xom", "to dan pho", "thon", "to", "ban"),
    "address": ("dia chi", "noi cu tru", "noi thuong tru"),
    "consent": ("dong y",),
}


class _Heading(NamedTuple):
    """The words that name a field in lists, folded, and the sex a person under such a heading has, "" unknown."""

    words: tuple[str, ...]
    sex: str = ""


def person_fields(form: LetterTemplate) -> dict[str, FieldInfo]:
    """Return the fields of the template's facts that hold a person."""
    fields = form.facts.model_fields.items()
    return {name: info for name, info in fields if "Person" in str(info.annotation)}


def columns_for(form: LetterTemplate) -> dict[str, str]:
    """Return what a list for ``form`` may tell: the field's path ("first.name") and its heading."""
    found: dict[str, str] = {}
    for name, info in form.facts.model_fields.items():
        if name in person_fields(form):
            for part, inner in Person.model_fields.items():
                found[f"{name}.{part}"] = f"{info.title}: {str(inner.title).lower()}"
        elif name != "day":
            found[name] = str(info.title)
    if not rule_of(form).field:
        found["happened_on"] = rule_of(form).anchor.capitalize()
    return {**found, "consent": "Đã đồng ý nhận thư"}


def match_columns(form: LetterTemplate, headings: Sequence[str]) -> dict[str, int]:
    """Guess which column holds what, by its heading; the person may choose otherwise."""
    folded = [plain(heading) for heading in headings]
    columns = columns_for(form)
    found = match_titles(columns, headings)
    for at, heading in enumerate(folded):
        path = next((path for path in _meant(form, heading) if path in columns and path not in found), None)
        if path and at not in found.values():
            found[path] = at
    for path in columns:
        for sign in _SIGNS.get(path.rpartition(".")[2], ()):
            at = next((n for n, text in enumerate(folded) if n not in found.values() and text == sign), -1)
            if path not in found and at >= 0:
                found[path] = at
    return found


def said_by_headings(
    form: LetterTemplate, columns: Mapping[str, int], headings: Sequence[str]
) -> dict[str, str]:
    """Return what a heading says of everybody below it: whoever stands under "Chú rể" is a man."""
    said = {}
    for name, known in _headings_of(form.id).items():
        at = columns.get(f"{name}.name", len(headings))
        heading = f" {plain(headings[at])} " if at < len(headings) else ""
        if known.sex and any(f" {word} " in heading for word in known.words):
            said[f"{name}.sex"] = known.sex
    return said


def _meant(form: LetterTemplate, heading: str) -> Iterator[str]:
    """Yield the fields that ``heading`` may name: "ho ten chu re" names "first.name"."""
    for name, known in _headings_of(form.id).items():
        for word in known.words:
            if f" {word} " not in f" {heading} ":
                continue
            rest = " ".join(f" {heading} ".replace(f" {word} ", " ", 1).split())
            if name not in person_fields(form):
                yield from () if rest else (name,)
            else:
                yield from (f"{name}.{part}" for part, signs in _SIGNS.items() if rest in signs)
                yield from () if rest else (f"{name}.name",)


@functools.cache
def _headings_of(template: str) -> dict[str, _Heading]:
    text = resources.files(__package__).joinpath("data/headings.toml").read_text("utf-8")
    known = tomllib.loads(text).get(template, {})
    return {
        name: _Heading(tuple(map(plain, told["words"])), told.get("sex", "")) for name, told in known.items()
    }


def heading_row(form: LetterTemplate, rows: Sequence[Sequence[str]]) -> int:
    """Return the index of the row with the headings: the one of the first rows that names most columns."""
    return row_of_headings(rows, lambda row: len(match_columns(form, row)))
