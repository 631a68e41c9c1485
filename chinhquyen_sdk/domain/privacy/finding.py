"""Finds personal data in a text before it is published. It errs towards showing too much to the editor, who decides."""

from __future__ import annotations

import bisect
from collections.abc import Iterable

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .circumstances import find_circumstances
from .kinds import Candidate, PersonalData, PersonalDataFinding
from .masking import suggestion
from .numbers import find_numbers, own_numbers
from .people import Named, find_names
from .reading import Reading, as_typed, read
from .tables import Table, find_in_tables

_REACH = 220  # characters within which a number still speaks of the name before it
_NEAR = 90  # … or of the name after it


class OwnFacts(Record):
    """What the office may always publish of itself."""

    numbers: tuple[Line, ...] = ()  # telephones, accounts, plates, e-mail addresses
    officials: tuple[Line, ...] = ()


def find_personal_data(text: str, *, office: OwnFacts | None = None) -> tuple[PersonalDataFinding, ...]:
    """Return what must not be published unseen, in the order of ``text``; two finds never overlap.

    A number that belongs to one person counts by itself; an illness, a home, a day of birth only beside a name, and a
    name only beside one of these. Whoever is named for a post is no find. ``office``: what is the office's own.
    """
    own = office or OwnFacts()
    reading = read(text)
    tables = find_in_tables(reading)
    officials = frozenset(as_typed(name) for name in own.officials)
    names = _with_tables(find_names(reading, officials), tables)
    private = [(one.start, one.end) for one in names if not one.public]
    others = [*find_numbers(reading, own_numbers(own.numbers)), *find_circumstances(reading, private)]
    candidates = _apart([*tables.candidates, *_outside(others, tables)])
    kept, owners = _owned(reading, candidates, names)
    found = [_finding(reading, one) for one in _apart([*kept, *map(_as_candidate, owners)])]
    return tuple(found)


def _with_tables(names: list[Named], tables: Table) -> list[Named]:
    known = {start for start, _ in tables.names}
    cells = sorted(tables.names)
    starts = [start for start, _ in cells]

    def in_cell(one: Named) -> bool:
        n = bisect.bisect_right(starts, one.start) - 1
        return n >= 0 and one.start < cells[n][1]

    free = [one for one in names if one.start not in known and not in_cell(one)]
    return sorted([*free, *(Named(start, end, False) for start, end in cells)])


def _outside(candidates: Iterable[Candidate], tables: Table) -> list[Candidate]:
    """Leave out what stands in a column of sums or remarks, unless a word announced it."""
    taken = sorted(tables.other)
    starts = [start for start, _ in taken]

    def free(one: Candidate) -> bool:
        n = bisect.bisect_right(starts, one.start) - 1
        return n < 0 or one.start >= taken[n][1] or one.strong or one.kind is PersonalData.HEALTH

    return [one for one in candidates if free(one)]


def _apart(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Where two overlap the surer stays, of equals the longer."""
    kept: list[Candidate] = []
    for one in sorted(candidates, key=lambda c: (c.start, -c.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
        elif (one.confidence, one.end - one.start) > (kept[-1].confidence, kept[-1].end - kept[-1].start):
            kept[-1] = one
    return kept


def _owned(
    reading: Reading, candidates: list[Candidate], names: list[Named]
) -> tuple[list[Candidate], list[Named]]:
    """Return the candidates that are somebody's, and the private persons they are told of."""
    starts = [one.start for one in names]
    sentences = [reading.sentence(start) for start in starts]
    kept: list[Candidate] = []
    owners: dict[int, Named] = {}
    for one in candidates:
        whose = _whose(reading, one, names, starts, sentences)
        private = [name for name in whose if not name.public]
        if one.strong or private:
            kept.append(one)
            owners.update((name.start, name) for name in private)
    return kept, list(owners.values())


def _whose(
    reading: Reading, one: Candidate, names: list[Named], starts: list[int], sentences: list[int]
) -> list[Named]:
    """Everybody named in the same sentence or row; else whoever was named last, a few lines above; else next."""
    here = reading.sentence(one.start)
    first, last = bisect.bisect_left(sentences, here), bisect.bisect_right(sentences, here)
    same = [name for name in names[first:last] if abs(name.start - one.start) <= _REACH]
    if same or (
        one.kind is PersonalData.PHONE and not one.strong
    ):  # a landline of another sentence is an office's
        return same
    n = bisect.bisect_right(starts, one.start)
    if (
        n
        and one.start - names[n - 1].end <= _REACH
        and reading.block(names[n - 1].start) == reading.block(one.start)
    ):
        return [names[n - 1]]
    if (
        n < len(names)
        and names[n].start - one.end <= _NEAR
        and reading.block(names[n].start) == reading.block(one.start)
    ):
        return [names[n]]
    return []


def _as_candidate(name: Named) -> Candidate:
    why = "Họ tên đứng cạnh số giấy tờ, điện thoại, nơi ở, ngày sinh hoặc sức khỏe của người ấy."
    return Candidate(PersonalData.NAME, name.start, name.end, 0.8, why)


def _finding(reading: Reading, one: Candidate) -> PersonalDataFinding:
    start, end = reading.place(one.start), reading.place(one.end)
    seen = reading.given[start:end]
    mask = suggestion(one.kind, reading.text[one.start : one.end])
    return PersonalDataFinding(one.kind, start, end, seen, one.confidence, one.why, mask)
