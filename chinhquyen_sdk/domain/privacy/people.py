"""Names of people, and which of them are named for their post or belong to history."""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from .lists import RUN, any_of, either, table, word_set
from .reading import Reading, as_typed

_RUN = re.compile(rf"(?<!\w){RUN}")
_MOST = 5  # syllables of a name
_POST = 80  # how far before a name its post may stand


class Named(NamedTuple):
    """A name. ``public``: named for a post, so no private person here."""

    start: int
    end: int
    public: bool


def find_names(reading: Reading, officials: frozenset[str] = frozenset()) -> list[Named]:
    """Return the names of ``reading`` in their order; streets, schools and people of history are none."""
    found = {one.start: one for one in _small(reading)}
    dwellings = set(_dwellings(reading))
    addressed = {said.end() for said in _persons().finditer(reading.lower)} - dwellings
    elsewhere = {said.end() for said in _of_a_place().finditer(reading.lower)}
    posts = [said.start() for said in any_of("public", "posts").finditer(reading.lower)]
    for run in _RUN.finditer(reading.text):
        span = _name_in(reading, run, run.start() in addressed, dwellings)
        if span and span[0] not in elsewhere:
            near = bisect.bisect_left(posts, span[1] + 24) > bisect.bisect_left(posts, span[0] - _POST)
            post = near and _for_a_post(reading, *span)
            found[span[0]] = Named(*span, post or reading.lower[slice(*span)] in officials)
    kept: list[Named] = []
    for one in sorted(found.values()):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _name_in(
    reading: Reading, run: re.Match[str], addressed: bool, dwellings: set[int]
) -> tuple[int, int] | None:
    """Return where the name in a run of capitalised words stands: from a family name on, or all after "ông"."""
    words = [(w.start() + run.start(), w.end() + run.start()) for w in re.finditer(r"[^ ]+", run[0])]
    small = [reading.lower[a:b] for a, b in words]
    while small and small[0] in word_set("names", "persons"):
        words, small = words[1:], small[1:]
        addressed = bool(words) and words[0][0] not in dwellings
    first = 0 if addressed else next((n for n, word in enumerate(small) if word in _surnames()), None)
    if first is None or not small:
        return None
    last = first + 1
    while last < min(len(small), first + _MOST) and small[last] not in word_set("names", "ends"):
        last += 1
    if not addressed and not _enough(small[first:last]):
        return None
    if small[first] in word_set("names", "ends") and small[first] not in _surnames():
        return None
    span = words[first][0], words[last - 1][1]
    return None if _known(small[first:last], addressed) else span


@functools.cache
def _persons() -> re.Pattern[str]:
    return re.compile(any_of("names", "persons").pattern + r"(?: là)?[ :\t|]{1,3}")


def _dwellings(reading: Reading) -> Iterator[int]:
    """Where people are counted by where they live: "86 hộ Tổ 5", "cử tri Khu Nam"; a family name there still begins a name."""
    for said in _dwelling().finditer(reading.lower):
        if reading.text[said.start(1)].isupper() or said[1].isdecimal():
            yield said.end()


@functools.cache
def _dwelling() -> re.Pattern[str]:
    many, place = any_of("names", "many").pattern, any_of("names", "dwellings").pattern
    follows = r"(?: +(?:số|dân phố|tự quản|so|dan pho|tu quan))* +(?!(?:văn|thị|van|thi)(?!\w))(\w)"
    return re.compile(rf"{many}[ :\t|]{{1,3}}(?={place}{follows})")


@functools.cache
def _surnames() -> frozenset[str]:
    return word_set("names", "surnames")


def _enough(small: list[str]) -> bool:
    if len(small) < 2:
        return False
    sure = small[0] not in word_set("names", "doubtful")
    return sure or len(small) > 2 or small[1] in ("thị", "văn", "thi", "van")


def _known(small: list[str], addressed: bool) -> bool:
    """Whether a place or a person of history is meant. "Hà Nội Mới" begins with a place, "Vũ Quang Đạt" does not."""
    if addressed and " ".join(small).isascii():
        return False  # "ong Hoang Van Thu", written without marks, may be Hoàng Văn Thử
    whole, places = " ".join(small), word_set("names", "places")
    begins = small[0] in word_set("names", "doubtful") and " ".join(small[:2]) in places
    return whole in word_set("names", "history") or whole in places or begins


@functools.cache
def _of_a_place() -> re.Pattern[str]:
    """What stands before the name of a street, a school, a ward numbered or not."""
    return re.compile(any_of("names", "named_after").pattern + r"(?: số \d+)?[ :]*")


@functools.cache
def _post_before() -> re.Pattern[str]:
    post = any_of("public", "posts").pattern
    return re.compile(
        post + r"\.?([^,;:.\d\n]{0,45})[,:]? *(?:- *)?(?:(?:ông|bà|ong|ba|đồng chí|dong chi|đ/c|anh|chị) +)?$"
    )


@functools.cache
def _post_after() -> re.Pattern[str]:
    return re.compile(r"[ ,\-(:\t|]{1,4}(?:nguyên |là |hiện là )?" + any_of("public", "posts").pattern)


@functools.cache
def _signed() -> re.Pattern[str]:
    return re.compile(any_of("public", "posts").pattern + r"[^\n]{0,30}\n(?:\s*\(?đã ký\)?)?\s*$")


def _for_a_post(reading: Reading, start: int, end: int) -> bool:
    if _post_after().match(reading.lower, end):
        return True
    said = reading.lower[max(0, start - _POST) : start]
    *_, last = (None, *_post_before().finditer(said))
    if last and not any_of("public", "deeds").search(last[1]):
        return True
    # a signature: the post alone on the line above
    return bool(_signed().search(said))


def _small(reading: Reading) -> Iterator[Named]:
    """ "ông nguyễn văn tâm", as a telephone writes it: a family name and "văn" or "thị" after a word of address."""
    for found in _small_pattern().finditer(reading.lower):
        if reading.text[found.start(1)].islower():
            yield Named(*found.span(1), False)


@functools.cache
def _small_pattern() -> re.Pattern[str]:
    surname = "|".join(sorted(map(re.escape, _surnames() - word_set("names", "doubtful"))))
    ends = "|".join(
        sorted(map(re.escape, {as_typed(word) for word in table("names")["ends"]}), key=len, reverse=True)
    )
    return re.compile(
        either(table("names")["small"])
        + rf"[ :]{{1,2}}((?:{surname}) (?:văn|thị|van|thi) (?!(?:{ends})\b)[^\W\d_]{{1,7}})(?!\w)"
    )
