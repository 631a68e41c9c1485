"""The rule book: every dated version of every rule, and which one holds on a day."""

from __future__ import annotations

import difflib
import functools
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from importlib import resources

from .errors import NotInForce, UnknownRule
from .statutes import Rule
from .wording import day_month_year


@functools.cache
def book() -> Mapping[str, tuple[Rule, ...]]:
    """All versions by id, in the order of the data files (data/rules/*.toml), read once."""
    found: dict[str, tuple[Rule, ...]] = {}
    folder = resources.files(__package__) / "data" / "rules"
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if file.name.endswith(".toml"):
            for row in tomllib.loads(file.read_text("utf-8"))["rule"]:
                version = Rule.model_validate(row)
                found[version.id] = (*found.get(version.id, ()), version)
    return found


def rules(on: date | None = None, *, overrides: Sequence[Rule] = ()) -> tuple[Rule, ...]:
    """All versions of all rules; with `on` only those in force that day, overrides in the place of ours."""
    ours = [version for versions in book().values() for version in versions]
    if on is None:
        return (*ours, *overrides)
    chosen = {version.id: version for version in (*ours, *overrides) if version.in_force(on)}
    return tuple(chosen.values())


def rule(rule_id: str, on: date, overrides: Sequence[Rule] | None = None) -> Rule:
    """The version in force for an event on that day; an override wins over ours, a later one over an earlier.

    Raises UnknownRule (with near misses) or NotInForce (naming the rule that holds).
    """
    if overrides:
        for own in reversed(overrides):
            if own.id == rule_id and own.in_force(on):
                return own
    for version in book().get(rule_id, ()):
        if version.in_force(on):
            return version
    versions = (*book().get(rule_id, ()), *(own for own in overrides or () if own.id == rule_id))
    if not versions:
        raise UnknownRule(_unknown(rule_id, (*book(), *(own.id for own in overrides or ()))))
    raise NotInForce(_not_in_force(rule_id, versions, on))


def _unknown(rule_id: str, ids: Iterable[str]) -> str:
    near = difflib.get_close_matches(rule_id.upper(), list(ids), n=3, cutoff=0.5)
    hint = f" Có phải: {', '.join(near)}?" if near else " Lệnh “chinhquyen rules” liệt kê mọi quy định."
    return f"Không có quy định nào mang mã “{' '.join(rule_id.split())[:60]}”.{hint}"


def _not_in_force(rule_id: str, versions: Sequence[Rule], on: date) -> str:
    past = [v for v in versions if v.valid_to and v.valid_to < on]
    if past:
        why = f"đã hết hiệu lực từ sau ngày {day_month_year(max(v.valid_to for v in past if v.valid_to))}"
        instead = [r for v in past for r in book().get(v.replaced_by, ()) if r.in_force(on)]
    else:
        begins = min(v.valid_from for v in versions if v.valid_from)
        why = f"chỉ có hiệu lực từ ngày {day_month_year(begins)}"
        instead = [r for r in rules(on) if r.replaced_by == rule_id]
    named = "; ".join(f"{r.id} ({r.term}, {r.basis_text})" for r in dict.fromkeys(instead))
    holds = f" Ngày {day_month_year(on)} áp dụng: {named}." if named else ""
    return f"Quy định {rule_id} {why}.{holds}"
