"""What the law lists: what a request must hold, which information is given on request, on which grounds it is not."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources
from typing import Any

from chinhquyen_sdk.domain.records import Record


class Entry(Record):
    """One line of a list. Unverified ones are marked for officers and never shown to citizens as checked law."""

    id: str
    text: str
    basis: str
    confidence: str
    source: str = ""
    note: str = ""

    @property
    def verified(self) -> bool:
        return self.confidence == "verified"


class Content(Entry):
    """Something a request must hold; ``ask`` is how the asker is asked for it."""

    ask: str


class Scope(Entry):
    """A kind of information that is given on request (Điều 23). ``free``: not even the copies cost anything (Điều 25 khoản 2)."""

    free: bool = False


class Ground(Entry):
    """A ground to refuse (Điều 27). ``step``: the step that says this no in a kinder way. ``part``: also for a part of a paper."""

    step: str = ""
    part: bool = False
    needs: str = ""


def _read(name: str) -> list[dict[str, Any]]:
    text = resources.files(__package__).joinpath(f"data/{name}.toml").read_text("utf-8")
    rows: list[dict[str, Any]] = tomllib.loads(text)[name.removesuffix("s")]
    return rows


@functools.cache
def contents() -> tuple[Content, ...]:
    """Return all that a request must hold."""
    return tuple(Content.model_validate(row) for row in _read("contents"))


@functools.cache
def scopes() -> tuple[Scope, ...]:
    """Return the kinds of information given on request, in the law's order."""
    return tuple(Scope.model_validate(row) for row in _read("scopes"))


@functools.cache
def grounds() -> tuple[Ground, ...]:
    """Return every ground on which information may be refused, in the law's order."""
    return tuple(Ground.model_validate(row) for row in _read("grounds"))


def refusal_grounds() -> tuple[Ground, ...]:
    """Return the grounds an officer may choose for a refusal; the others have a step of their own."""
    return tuple(ground for ground in grounds() if not ground.step)


def part_grounds() -> tuple[Ground, ...]:
    """Return the grounds on which a part of a paper is withheld (Điều 10 khoản 4)."""
    return tuple(ground for ground in grounds() if ground.part)


def find_content(id: str) -> Content | None:
    """Return the content ``id``, or None."""
    return next((each for each in contents() if each.id == id), None)


def find_scope(id: str) -> Scope | None:
    """Return the scope ``id``, or None."""
    return next((each for each in scopes() if each.id == id), None)


def find_ground(id: str) -> Ground | None:
    """Return the ground ``id``, or None."""
    return next((each for each in grounds() if each.id == id), None)
