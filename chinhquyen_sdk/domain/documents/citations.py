"""Documents that a Vietnamese text names: which one, of which day, which article; where the words stand.

"Điều 11 khoản 2 điểm a Luật 10/2022/QH15", "Kế hoạch số 45/KH-UBND ngày 12/02/2026", typed with or without diacritics,
composed or decomposed, over line ends. What is in doubt is no citation: a wrong link misleads more than none helps.
"""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Iterator, Mapping
from datetime import date

from pydantic import Field

from chinhquyen_sdk.domain.records import Record

from .folded import Folded, folded
from .kinds import by_sign, kind_of_symbol, kinds, label_of
from .symbols import symbol_key

_MOST = 1_000  # citations of one text
_TITLE = 200  # letters between "Luật" and its number
_BEFORE = 320  # letters looked back

_LETTERS = r"[a-z]{1,8}\d{0,2}(?:&[a-z]{1,8})?"
_REST = r"(?:-\s{0,3}[a-z0-9&]{1,16}){0,4}"
_SYMBOL = re.compile(
    rf"(?<![\w/.-])(?:"
    rf"(?P<year>\d{{1,5}}\s?/\s?(?:19|20)\d\d\s?/\s?{_LETTERS}{_REST})"
    rf"|(?P<state>\d{{1,5}}\s?/\s?{_LETTERS}-\s{{0,3}}[a-z0-9&]{{1,16}}{_REST})"
    rf"|(?P<party>\d{{1,5}}\s?-\s?[a-z]{{1,6}}\s?/\s?[a-z]{{2,10}}(?:-[a-z]{{1,10}})?)"
    rf")(?![\w/])"
)
_DAY = re.compile(
    r"\s*,?\s*(?:ban hanh\s+)?(?:ngay\s+)?"
    r"(?:(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?((?:19|20)\d\d)(?!\d)"
    r"|ngay\s+(\d{1,2})\s+thang\s+(\d{1,2})\s+nam\s+((?:19|20)\d\d)(?!\d))"
)
_PLACE_WORD = r"(?:dieu|khoan|diem)"
_PLACE = rf"{_PLACE_WORD}\s+(?:\d{{1,3}}[a-z]?|[a-z])(?![\w])"
_PLACES = rf"{_PLACE}(?:\s*,?\s*{_PLACE}){{0,2}}"
_PLACES_AFTER = re.compile(rf"\s*,?\s*(?:tai\s+)?(?P<places>{_PLACES})")
_PLACES_BEFORE = re.compile(rf"(?<!\w)(?P<places>{_PLACES})\s*,?\s*(?:cua\s+)?$")
_ONE_PLACE = re.compile(rf"({_PLACE_WORD})\s+(\w+)")
_ALONE = re.compile(rf"(?<!\w)(?P<places>{_PLACES})")


class Citation(Record):
    """One place of a text that names a document. ``key`` is "" when only an article is named."""

    start: int
    end: int
    text: str
    kind: str = Field(default="", description="a code of kinds()")
    symbol: str = ""
    key: str = Field(default="", description="symbol_key(symbol), or of the law named without its number")
    issued_on: date | None = None
    article: str = ""
    clause: str = ""
    point: str = ""

    @property
    def place(self) -> str:
        """The place in the document, as one says it: "điểm a khoản 2 Điều 11"."""
        return place_words(self.article, self.clause, self.point)


def place_words(article: str, clause: str, point: str) -> str:
    """Return a place in a document, the smallest first."""
    parts = (("điểm", point), ("khoản", clause), ("Điều", article))
    return " ".join(f"{name} {value}" for name, value in parts if value)


def spoken(kind: str, symbol: str, issued_on: date | None = None, place: str = "") -> str:
    """Return a citation as a text writes it: "điểm a khoản 2 Điều 11 Luật số 10/2022/QH15 ngày 10/11/2022"."""
    day = f"ngày {issued_on:%d/%m/%Y}" if issued_on else ""
    return " ".join(part for part in (place, label_of(kind), f"số {symbol}", day) if part)


def find_citations(text: str, names: Mapping[str, str] | None = None) -> tuple[Citation, ...]:
    """Return what ``text`` cites, in its order. ``names``: laws named without their number, folded, and their keys."""
    plain = folded(text)
    found = list(_numbered(text, plain))
    found += _named(text, plain, names or {}, found)
    found += _places_alone(text, plain, found)
    return tuple(sorted(found, key=lambda one: one.start)[:_MOST])


def _numbered(text: str, plain: Folded) -> Iterator[Citation]:
    done = 0
    for found in _SYMBOL.finditer(plain.plain):
        start, kind = _kind_before(plain.plain, found.start(), done)
        symbol = text[slice(*plain.span(found.start(), found.end()))]
        if found.start() < done or not (kind or _is_symbol(symbol, found)):
            continue
        kind = kind or kind_of_symbol(symbol)
        yield (one := _whole(text, plain, start, found.end(), kind=kind, symbol=_tidy(symbol), done=done))
        done = _index(plain, one.end)


def _whole(
    text: str, plain: Folded, start: int, end: int, *, kind: str, done: int, symbol: str = "", key: str = ""
) -> Citation:
    """Add the day after it, and the article before it or after it."""
    day = _DAY.match(plain.plain, end)
    issued = _date(day) if day else None
    end = day.end() if day and issued else end
    before = _PLACES_BEFORE.search(plain.plain, max(done, start - 60), start)
    after = None if before else _PLACES_AFTER.match(plain.plain, end)
    start, end = before.start() if before else start, after.end() if after else end
    places = before or after
    first, last = plain.span(start, end)
    return Citation(
        start=first, end=last, text=text[first:last], kind=kind, symbol=symbol, key=key or symbol_key(symbol), issued_on=issued,
        **(_place(text, plain, places.span("places")) if places else {}),
    )  # fmt: skip


def _is_symbol(symbol: str, found: re.Match[str]) -> bool:
    """Without its kind before it a symbol is one by its letters: known ones, or capitals."""
    if kind_of_symbol(symbol) and _sign(found[0]) in by_sign():
        return True
    letters = [letter for letter in symbol if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) * 2 >= len(letters)


def _sign(plain: str) -> str:
    plain = plain.replace(" ", "")
    head, _, tail = plain.rpartition("/")
    return head.rpartition("-")[2] if "-" in head else tail.partition("-")[0]


def _kind_before(plain: str, at: int, done: int) -> tuple[int, str]:
    """Return where the citation begins and its kind: "Nghị định số " right before it, or "Luật <title> số "."""
    before = plain[max(done, at - _BEFORE) : at]
    found = _near().search(before) or _titled().search(before)
    if found is None:
        number = re.search(r"(?<!\w)so\s*:?\s*$", before)
        return at - (len(before) - number.start() if number else 0), ""
    code = _codes()[re.sub(r"\s+", " ", found["kind"])]
    return at - (len(before) - found.start()), code


@functools.cache
def _codes() -> dict[str, str]:
    return {folded(kind.label).plain: kind.code for kind in kinds() if kind.code != "khac"}


def _words(names: list[str]) -> str:
    longest = sorted(names, key=len, reverse=True)
    return "|".join(name.replace(" ", r"\s+") for name in longest)


@functools.cache
def _near() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<kind>{_words(list(_codes()))})(?:\s+so)?\s*:?\s*$")


@functools.cache
def _titled() -> re.Pattern[str]:
    """A law has its title before its number; another kind's name or an end of a sentence stops it."""
    stop = rf"(?!(?<!\w)(?:{_words(['luat', 'nghi dinh', 'nghi quyet', 'quyet dinh', 'thong tu', 'dieu'])})(?!\w)|[;:.(])"
    return re.compile(
        rf"(?<!\w)(?P<kind>bo\s+luat|luat|phap\s+lenh)\s+(?:{stop}.){{1,{_TITLE}}}?\s(?:so\s*:?\s*)?$", re.S
    )


def _named(text: str, plain: Folded, names: Mapping[str, str], taken: list[Citation]) -> Iterator[Citation]:
    """Laws that are named and not numbered; the longest name first, never inside another citation."""
    if not names:
        return
    for found in re.finditer(rf"(?<!\w)(?:{_words(list(names))})(?!\w)", plain.plain):
        first, last = plain.span(*found.span())
        if any(one.start < last and first < one.end for one in taken):
            continue
        key = names[re.sub(r"\s+", " ", found[0])]
        kind = "bo-luat" if found[0].startswith("bo") else "luat"
        done = max((_index(plain, one.end) for one in taken if one.end <= first), default=0)
        yield _whole(text, plain, found.start(), found.end(), kind=kind, key=key, done=done)


def _places_alone(text: str, plain: Folded, taken: list[Citation]) -> Iterator[Citation]:
    for found in _ALONE.finditer(plain.plain):
        first, last = plain.span(*found.span("places"))
        read = _place(text, plain, found.span("places"))
        if "article" in read and not any(one.start < last and first < one.end for one in taken):
            yield Citation(start=first, end=last, text=text[first:last], **read)


def _place(text: str, plain: Folded, span: tuple[int, int]) -> dict[str, str]:
    """Read "điểm đ khoản 2 Điều 11"; the letter as it was typed, for đ is another point than d."""
    names = {"dieu": "article", "khoan": "clause", "diem": "point"}
    found: dict[str, str] = {}
    for one in _ONE_PLACE.finditer(plain.plain, *span):
        found.setdefault(names[one[1]], text[slice(*plain.span(*one.span(2)))].lower())
    return found


def _date(found: re.Match[str]) -> date | None:
    day, month, year = (part for part in found.groups() if part)
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _index(plain: Folded, at: int) -> int:
    """Return the place in the folded text of place ``at`` of the original."""
    return bisect.bisect_left(plain.at, at)


def _tidy(symbol: str) -> str:
    return re.sub(r"\s+", "", symbol)
