"""The module's figures: occasions with a template, letters that have a number."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.indicators import Figure, TracedPage, TracedRow, count, share
from chinhquyen_sdk.domain.letters.occasions import Occasion
from chinhquyen_sdk.domain.letters.templates import LetterTemplate
from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.host.numbers import last_numbers
from chinhquyen_sdk.host.tracing import traced_list

from ..module import ISSUED, TEMPLATES
from ..rows import LetterRow
from .book import books
from .templates import known_templates

# The seven occasions of the plan's section III.7.
_ASKED = (
    Occasion.WEDDING, Occasion.BIRTH, Occasion.CONDOLENCE, Occasion.VISIT, Occasion.THANKS, Occasion.LATE_APOLOGY,
    Occasion.ERROR_APOLOGY,
)  # fmt: skip


def indicator_figures(site: Site, period: Period) -> list[Figure]:
    """Return the figures of ``period`` (one query, and what other modules' templates cost)."""
    has = _templates(site)
    names = books(site)
    given = last_numbers(site, period.year, names)
    return [
        share(TEMPLATES, sum(1 for each in _ASKED if has.get(each)), len(_ASKED)),
        count(ISSUED, sum(given.values())),
    ]


def indicator_rows(site: Site, indicator: str, period: Period, after: str, most: int) -> TracedPage | None:
    """Return the occasions of the plan, or the letters of the books by number; whom a letter is for stays in it."""
    if indicator == TEMPLATES.id:
        has = _templates(site)
        return traced_list([_occasion(each, has.get(each, [])) for each in _ASKED], after, most)
    return _issued(site, period.year, after, most) if indicator == ISSUED.id else None


def _templates(site: Site) -> dict[Occasion, list[LetterTemplate]]:
    found: dict[Occasion, list[LetterTemplate]] = {}
    for form in known_templates(site).values():
        found.setdefault(form.occasion, []).append(form)
    return found


def _occasion(occasion: Occasion, forms: list[LetterTemplate]) -> TracedRow:
    titles = "; ".join(form.label for form in forms[:5])
    return TracedRow(
        label=occasion.label, counted=bool(forms), why=f"Mẫu: {titles}."[:300] if forms else "Chưa có mẫu.",
        url=reverse("letters_forms"),
    )  # fmt: skip


def _issued(site: Site, year: int, after: str, most: int) -> TracedPage:
    names = books(site)
    book, _, number = after.rpartition("_")
    rows: list[Any] = []
    for name in sorted(names):
        if name < book or len(rows) > most:
            continue
        mine = LetterRow.objects.filter(site=site, book=name, year=year, number__isnull=False)
        mine = mine.filter(number__gt=int(number)) if name == book and number.isdecimal() else mine
        rows += mine.order_by("number")[: most + 1 - len(rows)]
    last = rows[most - 1] if len(rows) > most else None
    return TracedPage(
        rows=tuple(_letter(row, names) for row in rows[:most]),
        after=f"{last.book}_{last.number}" if last else "",
    )


def _letter(row: Any, names: dict[str, str]) -> TracedRow:
    return TracedRow(
        label=f"{names[row.book]} số {row.number}", day=row.issued_on, why="Đã lấy số.",
        url=reverse("letters_letter", args=[row.pk]),
    )  # fmt: skip
