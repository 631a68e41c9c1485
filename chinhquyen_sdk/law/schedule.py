"""The days off and make-up days we know: the `holidays` package, corrected by our own dated table."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable, Iterator
from datetime import date
from importlib import resources
from importlib.metadata import version
from typing import Any

from .days import DayFact, DayKind, WorkingDays
from .statutes import Statute


class YearCalendar(Statute):
    """The unusual days of one year. `estimated`: the official schedule was not yet published."""

    year: int
    estimated: bool
    off: tuple[DayFact, ...]
    in_lieu: tuple[DayFact, ...]
    make_up: tuple[DayFact, ...]


@functools.cache
def schedule_data() -> dict[str, Any]:
    """data/calendar.toml, read once."""
    return tomllib.loads((resources.files(__package__) / "data" / "calendar.toml").read_text("utf-8"))


def _from_package(years: range, estimated: frozenset[int]) -> Iterator[DayFact]:
    import holidays  # here, because reading it costs more than all of the SDK

    known = holidays.country_holidays("VN", years=years, language="vi")
    source = f"{schedule_data()['package_source']} {version('holidays')}"
    for day, named in known.items():
        name = _plain_name(named)
        kind = DayKind.IN_LIEU if name.startswith(("Nghỉ bù", "Nghỉ hoán đổi")) else DayKind.OFF
        guess = day.year in estimated
        yield DayFact(day=day, kind=kind, name=name, source=source, estimated=guess,
                      confidence="library" if guess else "verified")  # fmt: skip
    for day in known.weekend_workdays:
        if day.year in years:
            yield DayFact(day=day, kind=DayKind.MAKE_UP, name="Ngày làm bù", source=source,
                          confidence="verified")  # fmt: skip


def _plain_name(name: str) -> str:
    """The package's Vietnamese names in the words of office notices."""
    if "Tết" in name and "Dương lịch" not in name:
        return "Nghỉ Tết Nguyên đán"
    if name.startswith("Ngày nghỉ (thay cho ngày "):
        return f"Nghỉ hoán đổi, làm bù ngày {name.removeprefix('Ngày nghỉ (thay cho ngày ').rstrip(')')}"
    plain = schedule_data()["names"].get(name, name.removeprefix("Ngày "))
    if plain.endswith(" (nghỉ bù)"):
        return f"Nghỉ bù {plain.removesuffix(' (nghỉ bù)')}"
    return f"Nghỉ {plain}"


@functools.cache
def known_facts() -> tuple[DayFact, ...]:
    """Every unusual day of the known years, in order; our table wins over the package."""
    data = schedule_data()
    years = range(data["first_year"], data["last_year"] + 1)
    facts = {fact.day: fact for fact in _from_package(years, frozenset(data["estimated_years"]))}
    facts |= {row["day"]: DayFact.model_validate(row) for row in data["days"]}
    return tuple(facts[day] for day in sorted(facts))


def build_working_days(extra: Iterable[DayFact] = ()) -> WorkingDays:
    """A table of the known years; `extra` facts (a commune's or province's own) win over ours."""
    data = schedule_data()
    first, last = date(data["first_year"], 1, 1), date(data["last_year"], 12, 31)
    return WorkingDays(first, last, (*known_facts(), *extra))


@functools.cache
def working_days() -> WorkingDays:
    """The one shared table."""
    return build_working_days()


def calendar(year: int) -> YearCalendar:
    """Days off, days in lieu and make-up days of a year, each with its source. Raises OutsideCalendar."""
    table = working_days()
    table.offset(date(min(max(year, 1), 9999), 1, 1))
    facts = [fact for fact in table.facts.values() if fact.day.year == year]
    by_kind = {kind: tuple(f for f in facts if f.kind is kind) for kind in DayKind}
    return YearCalendar(
        year=year,
        estimated=year in schedule_data()["estimated_years"],
        off=by_kind[DayKind.OFF],
        in_lieu=by_kind[DayKind.IN_LIEU],
        make_up=by_kind[DayKind.MAKE_UP],
    )
