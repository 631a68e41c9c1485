"""The stretches of time a duty comes back in, and the one without an end."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from chinhquyen_sdk.domain.records import Record

_ROMAN = ("I", "II", "III", "IV")


class Rhythm(StrEnum):
    """How often a duty comes back. ``EVENT``: whenever it arises; the year only asks whether it did."""

    MONTH = "month"
    QUARTER = "quarter"
    THREE_MONTHS = "three-months"
    SIX_MONTHS = "six-months"
    NINE_MONTHS = "nine-months"
    YEAR = "year"
    EVENT = "event"
    ALWAYS = "always"

    @property
    def label(self) -> str:
        return _LABELS[self]


class Term(Record):
    """One stretch: ``code`` for addresses and rows, ``label`` as one says it. ``until`` None: without an end."""

    code: str
    label: str
    since: date
    until: date | None


ALWAYS = Term(code="thuong-xuyen", label="thường xuyên", since=date.min, until=None)


def terms_of(rhythm: Rhythm, year: int) -> tuple[Term, ...]:
    """Return the stretches of ``rhythm`` in ``year``; what goes on always has one, whatever the year."""
    if rhythm is Rhythm.ALWAYS:
        return (ALWAYS,)
    if rhythm is Rhythm.MONTH:
        return tuple(_term(year, n, n, f"{year}-{n:02d}", f"tháng {n}/{year}") for n in range(1, 13))
    if rhythm is Rhythm.QUARTER:
        return tuple(
            _term(year, 3 * n - 2, 3 * n, f"{year}-q{n}", f"quý {_ROMAN[n - 1]}/{year}") for n in range(1, 5)
        )
    if rhythm in _OPENING_MONTHS:
        last = _OPENING_MONTHS[rhythm]
        return (_term(year, 1, last, f"{year}-{last}t", f"{last} tháng đầu năm {year}"),)
    return (_term(year, 1, 12, f"{year}", f"năm {year}"),)


def _term(year: int, first: int, last: int, code: str, label: str) -> Term:
    after = date(year + last // 12, last % 12 + 1, 1)
    return Term(code=code, label=label, since=date(year, first, 1), until=after - timedelta(days=1))


_OPENING_MONTHS = {Rhythm.THREE_MONTHS: 3, Rhythm.SIX_MONTHS: 6, Rhythm.NINE_MONTHS: 9}
_LABELS = {
    Rhythm.MONTH: "hằng tháng",
    Rhythm.QUARTER: "hằng quý",
    Rhythm.THREE_MONTHS: "03 tháng đầu năm",
    Rhythm.SIX_MONTHS: "06 tháng đầu năm",
    Rhythm.NINE_MONTHS: "09 tháng đầu năm",
    Rhythm.YEAR: "hằng năm",
    Rhythm.EVENT: "khi phát sinh",
    Rhythm.ALWAYS: "thường xuyên",
}
