"""The lists of ``data/`` as sets and patterns, each word with its marks and without."""

from __future__ import annotations

import functools
import re
import tomllib
from importlib import resources
from typing import Any

from chinhquyen_sdk.domain.text import fold

from .reading import as_typed

UPPER = "A-ZÀ-ÖØ-ÞĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸÝĬŎŬ"
WORD = rf"[{UPPER}][^\W\d_]*(?:'[^\W\d_]+)?"
RUN = rf"{WORD}(?: +{WORD}){{0,7}}"


@functools.cache
def table(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath(f"data/{name}.toml").read_text("utf-8"))


def spellings(words: list[str] | tuple[str, ...]) -> list[str]:
    """Return ``words`` as they may be written in small letters, the longest first."""
    marked = {as_typed(word) for word in words}
    return sorted(marked | {fold(word) for word in marked}, key=lambda word: (-len(word), word))


def either(words: list[str] | tuple[str, ...]) -> str:
    """Return a pattern for any of ``words``, as whole words of the small-letter text.

    Words that begin alike share their beginning, so that the search tries each letter once and not every word of the list.
    """
    tree: dict[str, Any] = {}
    for word in spellings(words):
        branch = tree
        for letter in word:
            branch = branch.setdefault(letter, {})
        branch[""] = {}
    return rf"(?<!\w){_branches(tree)}(?!\w)"


def _branches(tree: dict[str, Any]) -> str:
    """The longer word is tried first."""
    longer = [_letter(letter) + _branches(tree[letter]) for letter in sorted(tree) if letter]
    if not longer:
        return ""
    joined = longer[0] if len(longer) == 1 and "" not in tree else f"(?:{'|'.join(longer)})"
    return f"{joined}?" if "" in tree else joined


def _letter(letter: str) -> str:
    return " +" if letter == " " else re.escape(letter)


@functools.cache
def any_of(file: str, *lists: str) -> re.Pattern[str]:
    """Return the compiled pattern of the named lists of ``file``."""
    return re.compile(either(tuple(word for name in lists for word in table(file)[name])))


@functools.cache
def word_set(file: str, name: str) -> frozenset[str]:
    """Return a list as small words with their marks, and without."""
    return frozenset(spellings(tuple(table(file)[name])))
