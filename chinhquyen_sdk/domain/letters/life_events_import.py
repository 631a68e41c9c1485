"""A list of life events from a table: which column holds what, and what each row says or why it cannot be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from pydantic import ValidationError

from chinhquyen_sdk.domain.headings import written_day
from chinhquyen_sdk.domain.messages import field_errors
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import fold

from .addressing import Role, Sex
from .columns import columns_for, said_by_headings
from .life_events import RecordLifeEvent, Told, read_life_event
from .templates import LetterTemplate

_YES = ("co", "x", "1", "dong y", "yes", "true", "da dong y")
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


class RowRead(NamedTuple):
    """One row of the file: what it tells, or its problems in words for people."""

    row: int
    wish: RecordLifeEvent | None
    told: Told | None
    problems: tuple[str, ...]


def read_row(
    form: LetterTemplate,
    cells: Sequence[str],
    columns: Mapping[str, int],
    *,
    headings: Sequence[str],
    row: int,
    today: date,
) -> RowRead:
    """Return what ``cells`` say of a life event for ``form``; ``row`` is its number in the file."""
    told = {path: cells[at].strip() for path, at in columns.items() if at < len(cells) and cells[at].strip()}
    given = {**said_by_headings(form, columns, headings), **told}
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
    return text if last == "year_name" else written_day(text)
