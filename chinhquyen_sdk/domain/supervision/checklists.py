"""What is looked at on the spot, by kind of works: data/checklists.toml, written by us from common sense, not law."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .states import Seen


class Item(Record):
    """One line of a checklist; ``hint`` says how one sees it without being an engineer."""

    id: str
    question: str
    hint: str = ""


class Checklist(Record):
    """The lines for one kind of works."""

    kind: str
    label: str
    items: tuple[Item, ...]


class CheckedItem(Record):
    """What was seen of one line."""

    id: str
    question: Line
    seen: Seen
    note: Line = ""


@functools.cache
def checklists() -> dict[str, Checklist]:
    """Return the checklists by kind of works; each ends with what is asked of all works."""
    told = tomllib.loads(resources.files(__package__).joinpath("data/checklists.toml").read_text("utf-8"))
    every = told["every"]
    return {
        row["kind"]: Checklist.model_validate({**row, "items": [*row["items"], *every]})
        for row in told["works"]
    }


def checklist_of(kind: str) -> Checklist:
    """Return the checklist for works of ``kind``; an unknown one gets that for other works."""
    known = checklists()
    return known.get(kind) or known["khac"]
