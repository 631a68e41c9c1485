"""A list of life events from a table: which column holds what, and what each row says or why it cannot be read."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from chinhquyen_sdk.domain.messages import field_errors
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import fold

from .addressing import Person, Role, Sex
from .life_events import RecordLifeEvent, Told, read_life_event, rule_of
from .templates import LetterTemplate

_HEAD_WITHIN = 12
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_YES = ("co", "x", "1", "dong y", "yes", "true", "da dong y")
_SIGNS = {
    "name": ("ho va ten", "ho ten", "ten"),
    "birth_year": ("nam sinh",),
    "sex": ("gioi tinh", "nam nu"),
    "village": ("xom", "to dan pho", "thon", "to", "ban"),
    "address": ("dia chi",),
    "consent": ("dong y",),
}
EVENT_COLUMNS = ("happened_on", "consent")


class BroughtTable(Record):
    """A list that was brought: its columns as guessed, its wrong rows, and how far it was taken in."""

    id: UUID
    template: str
    total: int
    next_row: int
    taken: int
    running: bool
    done: bool
    matched: dict[str, int]
    problems: tuple[tuple[int, str], ...] = ()


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
    folded = [_plain(heading) for heading in headings]
    columns = columns_for(form)
    found = {path: folded.index(_plain(title)) for path, title in columns.items() if _plain(title) in folded}
    for path in columns:
        for sign in _SIGNS.get(path.rpartition(".")[2], ()):
            at = next((n for n, text in enumerate(folded) if n not in found.values() and text == sign), None)
            if path not in found and at is not None:
                found[path] = at
    return found


def heading_row(form: LetterTemplate, rows: Sequence[Sequence[str]]) -> int:
    """Return the index of the row with the headings: the one of the first rows that names most columns."""
    first = rows[:_HEAD_WITHIN]
    return max(range(len(first)), key=lambda at: (len(match_columns(form, first[at])), -at), default=0)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))


class RowRead(NamedTuple):
    """One row of the file: what it tells, or its problems in words for people."""

    row: int
    wish: RecordLifeEvent | None
    told: Told | None
    problems: tuple[str, ...]


def read_row(
    form: LetterTemplate, cells: Sequence[str], columns: Mapping[str, int], *, row: int, today: date
) -> RowRead:
    """Return what ``cells`` say of a life event for ``form``; ``row`` is its number in the file."""
    given = {path: cells[at].strip() for path, at in columns.items() if at < len(cells) and cells[at].strip()}
    try:
        wish = RecordLifeEvent(
            template=form.id,
            facts=_nested(
                {path: _cell(path, text) for path, text in given.items() if path not in EVENT_COLUMNS}
            ),
            happened_on=_cell("happened_on", given.get("happened_on", "")) or None,
            consent=fold(given.get("consent", "")) in _YES,
        )
        return RowRead(row, wish, read_life_event(wish, today), ())
    except ValidationError as error:
        titles = columns_for(form)
        said = [
            f"{titles.get(name) or _titles_below(titles, name)}: {problem.text}".removeprefix(": ")
            for name, problems in field_errors(error).items()
            for problem in problems
        ]
        return RowRead(row, None, None, tuple(said))


def _titles_below(titles: Mapping[str, str], name: str) -> str:
    below = next((title for path, title in titles.items() if path.startswith(f"{name}.")), "")
    return below.partition(":")[0]


def _nested(flat: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for path, value in flat.items():
        name, _, part = path.partition(".")
        if part:
            found.setdefault(name, {})[part] = value
        else:
            found[name] = value
    return found


def _cell(path: str, text: str) -> Any:
    """Return a cell as its record wants it: days as written here, callings by their words."""
    last = path.rpartition(".")[2]
    if last in ("sex", "role"):
        kinds: type[Sex] | type[Role] = Sex if last == "sex" else Role
        known = {fold(kind.label): kind.value for kind in kinds}
        return known.get(fold(text), text)
    if last == "household":
        return fold(text) in _YES
    day = _DAY.fullmatch(text)
    return f"{day[3]}-{int(day[2]):02d}-{int(day[1]):02d}" if day and last != "year_name" else text
