"""The site check: each section beside the page that fills it, and what is still to do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.law.counting import add_months

from .sections import Need, Section, few_words


class Standing(StrEnum):
    """How a section stands, worst first."""

    MISSING = "missing"
    EMPTY = "empty"
    OLD = "old"
    FINE = "fine"

    @property
    def label(self) -> str:
        """The state in the words of the check."""
        return _LABELS[self]


class Filled(Record):
    """A public page that says it fills a section.

    ``words``: how many words a reader finds; ``has``: what it holds besides words; ``day``: when it was last changed or
    looked through; ``again``: when its editor wants to look at it again, instead of after the section's months.
    """

    page: int
    section: str
    title: str
    words: int
    has: tuple[str, ...] = ()
    day: date
    again: date | None = None


class Line(Record):
    """One section of the check: ``again`` is the day from which its page counts as old."""

    section: Section
    standing: Standing
    page: Filled | None = None
    lacks: tuple[Need, ...] = ()
    again: date | None = None


def check(asked: Sequence[Section], filled: Iterable[Filled], today: date) -> tuple[Line, ...]:
    """Return a line for each section in force on ``today``; of several pages for one the best counts."""
    by_section: dict[str, list[Filled]] = {}
    for page in filled:
        by_section.setdefault(page.section, []).append(page)
    lines = []
    for section in asked:
        if section.in_force(today):
            found = [_line(section, page, today) for page in by_section.get(section.code, [])]
            lines.append(max(found, key=_rank) if found else Line(section=section, standing=Standing.MISSING))
    return tuple(lines)


def said(lines: Sequence[Line]) -> str:
    """Return the whole check as one short sentence: "2 mục còn thiếu, 1 mục chưa có nội dung"."""
    parts = []
    for standing in (Standing.MISSING, Standing.EMPTY, Standing.OLD):
        if many := sum(line.standing is standing for line in lines):
            parts.append(f"{many} {_SAID[standing]}")
    return ", ".join(parts)


def _line(section: Section, page: Filled, today: date) -> Line:
    lacks = tuple(need for need in section.needs if need not in page.has)
    again = page.again or add_months(page.day, section.months)
    standing = Standing.OLD if again <= today else Standing.FINE
    if lacks or page.words < few_words():
        standing = Standing.EMPTY
    return Line(section=section, standing=standing, page=page, lacks=lacks, again=again)


def _rank(line: Line) -> tuple[int, date]:
    return list(Standing).index(line.standing), line.page.day if line.page else date.min


_LABELS = {
    Standing.MISSING: "Chưa có trang",
    Standing.EMPTY: "Chưa đủ nội dung",
    Standing.OLD: "Cần xem lại",
    Standing.FINE: "Đầy đủ",
}
_SAID = {
    Standing.MISSING: "mục chưa có trang",
    Standing.EMPTY: "mục chưa đủ nội dung",
    Standing.OLD: "mục cần xem lại",
}
