"""What can be wrong with a translation, whoever reads it: something is lost, added or left in English."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

import polib

from wagtail_vi.catalogues import texts

PLACEHOLDER = re.compile(
    r"%\(\w+\)[a-z]|%[sdr]|%%|\{\w*(?:\.\w+)?(?::\w+)?\}"  # values
    r"|</?[a-zA-Z][^>]*>|&\w+;|\[\[?[A-Z]+[\]:]"  # markup, and the patterns of dates
)


def placeholders(text: str) -> Counter[str]:
    return Counter(PLACEHOLDER.findall(text))


def ends(text: str) -> tuple[str, str]:
    """The white space before and after."""
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def is_empty(entry: polib.POEntry) -> bool:
    return not texts(entry) or not all(text.strip() for text in texts(entry))


def is_doubtful(entry: polib.POEntry) -> bool:
    return bool(entry.fuzzy or entry.obsolete)


def loses_placeholders(entry: polib.POEntry) -> bool:
    """One Vietnamese form serves both English ones, so it may follow either of them."""
    english = [entry.msgid, entry.msgid_plural] if entry.msgid_plural else [entry.msgid]
    allowed = [placeholders(text) for text in english]
    return not all(placeholders(text) in allowed for text in texts(entry))


def loses_space(entry: polib.POEntry) -> bool:
    return any(ends(text) != ends(entry.msgid) for text in texts(entry))


def loses_lines(entry: polib.POEntry) -> bool:
    return any(text.count("\n") != entry.msgid.count("\n") for text in texts(entry))


def has_other_forms(entry: polib.POEntry) -> bool:
    """Vietnamese has one form for any number."""
    return bool(entry.msgid_plural) and list(entry.msgstr_plural) != [0]


FAULTS: dict[str, Callable[[polib.POEntry], bool]] = {
    "empty": is_empty,
    "doubtful": is_doubtful,
    "placeholders or markup": loses_placeholders,
    "space at the ends": loses_space,
    "lines": loses_lines,
    "number of forms": has_other_forms,
}


def faults(entry: polib.POEntry) -> list[str]:
    return [name for name, has in FAULTS.items() if has(entry)]
