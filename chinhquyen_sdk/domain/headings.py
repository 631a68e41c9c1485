"""The headings of tables that offices bring: which column holds what, which row they are, how a day is written in a cell."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from .text import fold

_HEAD_WITHIN = 12
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


def plain(text: str) -> str:
    """Return the words of a heading, folded, without signs."""
    return " ".join(re.findall(r"\w+", fold(text)))


def heading_row(rows: Sequence[Sequence[str]], known: Callable[[Sequence[str]], int]) -> int:
    """Return the index of the row with the headings: of the first rows the one in which ``known`` counts most columns."""
    first = rows[:_HEAD_WITHIN]
    return max(range(len(first)), key=lambda at: (known(first[at]), -at), default=0)


def match_titles(titles: Mapping[str, str], headings: Sequence[str]) -> dict[str, int]:
    """Return which column is headed with the very title of a field."""
    folded = [plain(heading) for heading in headings]
    return {name: folded.index(plain(title)) for name, title in titles.items() if plain(title) in folded}


def match_words(
    titles: Mapping[str, str], words: Mapping[str, Sequence[str]], headings: Sequence[str]
) -> dict[str, int]:
    """Guess which column holds which field: by its title, then by ``words`` that are the heading, then that stand in it."""
    found = match_titles(titles, headings)
    folded = [plain(heading) for heading in headings]
    for whole in (True, False):
        for name, signs in words.items():
            for at, heading in enumerate(folded):
                if name in found or at in found.values():
                    continue
                if any(_says(heading, plain(sign), whole=whole) for sign in signs):
                    found[name] = at
    return found


def _says(heading: str, sign: str, *, whole: bool) -> bool:
    return heading == sign if whole else f" {sign} " in f" {heading} "


def written_day(text: str) -> str:
    """Return a day written as here ("2/3/2026") as records read it ("2026-03-02"); another text as it is."""
    day = _DAY.fullmatch(text.strip())
    return f"{day[3]}-{int(day[2]):02d}-{int(day[1]):02d}" if day else text
