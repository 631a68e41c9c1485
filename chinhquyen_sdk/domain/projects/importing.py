"""A list of projects from a table: which column holds what, and what each row says or why it cannot be read. Pure."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from importlib import resources
from typing import Any, NamedTuple

from pydantic import ValidationError

from chinhquyen_sdk.domain import headings as tables
from chinhquyen_sdk.domain.messages import field_errors
from chinhquyen_sdk.domain.money import read_dong, unit_of
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import fold

from .capital import CapitalFacts
from .states import Funding
from .wishes import FinishProject, KeepProject, ReportProgress, StartProject

_DAYS = ("decision_on", "planned_start", "planned_finish", "started_on", "finished_on")
_LATER = ("total", "started_on", "finished_on", "percent")
_NOT_IN_LISTS = ("checked", "latitude", "longitude", "decision_url")
_IMPORTED = "Số liệu nhập từ danh sách của xã, phường."


class RowRead(NamedTuple):
    """One row of the file: the project, the steps it has taken, or its problems in words for people."""

    row: int
    wish: KeepProject | None
    steps: tuple[Record, ...]
    problems: tuple[str, ...]


def import_columns() -> dict[str, str]:
    """Return what a list may tell of a project: the field and its heading."""
    found = {
        name: str(info.title) for name, info in KeepProject.model_fields.items() if name not in _NOT_IN_LISTS
    }
    later = {
        "total": "Tổng mức đầu tư",
        "started_on": "Khởi công ngày",
        "finished_on": "Hoàn thành ngày",
        "percent": "Khối lượng (%)",
    }
    return {**found, **later}


def match_import(headings: Sequence[str]) -> dict[str, int]:
    """Guess which column holds what; the person may choose otherwise."""
    return tables.match_words(import_columns(), _known()["columns"], headings)


def import_heading_row(rows: Sequence[Sequence[str]]) -> int:
    """Return the index of the row with the headings."""
    return tables.heading_row(rows, lambda row: len(match_import(row)))


def read_project_row(
    cells: Sequence[str],
    columns: Mapping[str, int],
    *,
    headings: Sequence[str],
    row: int,
    villages: Sequence[Village],
    today: date,
) -> RowRead:
    """Return what ``cells`` say of a project; ``row`` is its number in the file.

    Money below a heading that names a unit ("triệu đồng") counts in it. A total that the sources do not add up to leaves
    its rest with "nguồn khác". A village that the commune does not have is kept as part of the place.
    """
    told = {name: cells[at].strip() for name, at in columns.items() if at < len(cells) and cells[at].strip()}
    problems: list[str] = []
    money = _money(told, columns, headings, problems)
    plain = {
        name: _cell(name, text) for name, text in told.items() if name not in money and name not in _LATER
    }
    _place(plain, villages)
    plain |= {name: value for name, value in money.items() if name != "total"}
    wish = _built(KeepProject, plain, problems)
    steps = _steps(told, problems, today)
    if problems or not isinstance(wish, KeepProject):
        return RowRead(row, None, (), tuple(problems))
    return RowRead(row, wish, tuple(steps), ())


def _money(
    told: Mapping[str, str], columns: Mapping[str, int], headings: Sequence[str], problems: list[str]
) -> dict[str, int]:
    found: dict[str, int] = {}
    for name in (*CapitalFacts.model_fields, "total"):
        if name not in told:
            continue
        try:
            found[name] = read_dong(told[name], unit_of(headings[columns[name]]))
        except ValueError as error:
            problems.append(f"{import_columns()[name]}: {error}")
    rest = found.get("total", 0) - sum(value for name, value in found.items() if name != "total")
    if "total" in found and rest < 0:
        problems.append("Các nguồn vốn cộng lại lớn hơn tổng mức đầu tư, mời xem lại.")
    elif rest > 0:
        found["capital_other"] = found.get("capital_other", 0) + rest
    return found


def _cell(name: str, text: str) -> Any:
    if name == "funding":
        return _funding(text)
    return tables.written_day(text) if name in _DAYS else text


def _funding(text: str) -> str:
    said = tables.plain(text)
    for kind in Funding:
        if said == tables.plain(kind.label):
            return kind.value
    # The more particular words come last in the law's own order: a national programme is also "ngân sách".
    order = ("national_target", "ppp", "private", "donation", "community", "public")
    words = _known()["funding"]
    return next(
        (kind for kind in order if any(f" {tables.plain(word)} " in f" {said} " for word in words[kind])),
        text,
    )


def _place(plain: dict[str, Any], villages: Sequence[Village]) -> None:
    said = plain.pop("village", "")
    known = next((village for village in villages if fold(village.name) == fold(said)), None)
    if known:
        plain["village"] = known.id
    elif said:
        plain["place"] = ", ".join(filter(None, (plain.get("place", ""), said)))


def _steps(told: Mapping[str, str], problems: list[str], today: date) -> list[Record]:
    steps: list[Record] = []
    if "started_on" in told:
        steps += _step(StartProject, {"on": tables.written_day(told["started_on"])}, problems)
    if "percent" in told and "started_on" in told and "finished_on" not in told:
        facts = {"on": today, "percent": _percent(told["percent"]), "told": _IMPORTED}
        steps += _step(ReportProgress, facts, problems)
    if "finished_on" in told:
        if "started_on" not in told:
            problems.append("Có ngày hoàn thành thì cần ngày khởi công.")
        steps += _step(FinishProject, {"on": tables.written_day(told["finished_on"])}, problems)
    return steps


def _percent(text: str) -> str:
    """Excel keeps 65% as 0.65."""
    try:
        share = float(text)
    except ValueError:
        return text
    return str(round(share * 100)) if 0 < share <= 1 and "." in text else str(round(share))


def _step(kind: type[Record], facts: dict[str, Any], problems: list[str]) -> list[Record]:
    made = _built(kind, facts, problems)
    return [made] if made else []


def _built(kind: type[Record], facts: Mapping[str, Any], problems: list[str]) -> Record | None:
    try:
        return kind.model_validate(facts)
    except ValidationError as error:
        titles = import_columns()
        for name, found in field_errors(error).items():
            title = titles.get(name) or (
                str(kind.model_fields[name].title) if name in kind.model_fields else ""
            )
            problems += [f"{title}: {each.text}".removeprefix(": ") for each in found]
        return None


@functools.cache
def _known() -> dict[str, dict[str, list[str]]]:
    text = resources.files(__package__).joinpath("data/headings.toml").read_text("utf-8")
    return tomllib.loads(text)
