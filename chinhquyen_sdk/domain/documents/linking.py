"""Citations of a text as links to the library's documents: the text in pieces, each with its address or none."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from .citations import Citation, find_citations


class Target(NamedTuple):
    """A document a citation may lead to: its key, its day, its address, what a link says of it."""

    key: str
    issued_on: date
    url: str
    title: str


class Stretch(NamedTuple):
    """A piece of a text; with ``url`` it leads to a document, ``title`` says which."""

    text: str
    url: str = ""
    title: str = ""


Find = Callable[[Citation], Target | None]


def finder(targets: Mapping[str, Sequence[Target]]) -> Find:
    """Return what finds a citation's document: the day decides between two of one symbol; in doubt there is none."""

    def find(one: Citation) -> Target | None:
        found = targets.get(one.key, ()) if one.key else ()
        if one.issued_on:
            found = [target for target in found if target.issued_on == one.issued_on]
        return found[0] if len(found) == 1 else None

    return find


def stretches(text: str, find: Find, names: Mapping[str, str] | None = None) -> tuple[Stretch, ...]:
    """Return ``text`` in pieces; put together they are the text."""
    pieces: list[Stretch] = []
    done = 0
    for one in find_citations(text, names):
        target = find(one)
        if target is None or one.start < done:
            continue
        if one.start > done:
            pieces.append(Stretch(text[done : one.start]))
        pieces.append(Stretch(text[one.start : one.end], target.url, target.title))
        done = one.end
    return (*pieces, Stretch(text[done:])) if done < len(text) else tuple(pieces)
