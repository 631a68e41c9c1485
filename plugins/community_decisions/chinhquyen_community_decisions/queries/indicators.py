"""The module's figures (P-03, P-04, P-05), sums over decisions, and the decisions they are made of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.community_decisions import CommunityDecision, Shares, VoteForm, added, shares_of
from chinhquyen_sdk.domain.indicators import Figure, Indicator, TracedPage, TracedRow, part, share
from chinhquyen_sdk.domain.messages import thousands
from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.host.tracing import traced

from ..module import ATTENDED, INFORMED, VOTED
from ..rows import DecisionRow, TallyRow


class _Summed(NamedTuple):
    """How one figure is made: the forms it looks at, what of a decision's shares it adds, the words for a row."""

    indicator: Indicator
    forms: tuple[VoteForm, ...]
    parts: Callable[[Shares], tuple[int, int]]
    said: str


_MEETINGS = tuple(form for form in VoteForm if form.is_meeting)
_BALLOTS = tuple(form for form in VoteForm if not form.is_meeting)
_SUMMED = (
    _Summed(INFORMED, tuple(VoteForm), lambda sums: (sums.informed, sums.of_all), "được báo"),
    _Summed(ATTENDED, _MEETINGS, lambda sums: (sums.attended, sums.of_meetings), "có đại diện dự họp"),
    _Summed(VOTED, _BALLOTS, lambda sums: (sums.voted, sums.of_ballots), "đã bỏ phiếu, biểu quyết"),
)


def shares(site: Site, since: date, until: date) -> Shares:
    """Return the sums of the months from ``since`` to ``until``, read from running totals (one query, a line a month)."""
    rows = TallyRow.objects.filter(site=site, month__gte=since.replace(day=1), month__lte=until)
    return added(Shares(*line) for line in rows.values_list(*Shares._fields))


def indicator_figures(site: Site, period: Period) -> list[Figure]:
    """Return the figures of ``period`` (one query)."""
    sums = shares(site, period.since, period.until)
    return [share(each.indicator, *each.parts(sums)) for each in _SUMMED]


def indicator_rows(site: Site, indicator: str, period: Period, after: str, most: int) -> TracedPage | None:
    """Return the decisions of ``period`` that the figure adds up, each with its households."""
    for each in _SUMMED:
        if each.indicator.id == indicator:
            rows = DecisionRow.objects.filter(
                site=site, decided_on__gte=period.since, decided_on__lte=period.until, form__in=each.forms
            )
            return traced(rows, "decided_on", after, most, lambda row, how=each: _row(how, row.record()))
    return None


def _row(how: _Summed, one: CommunityDecision) -> TracedRow:
    counted, of = how.parts(shares_of(one))
    row = TracedRow(
        label=f"{one.place}: {one.title}", day=one.decided_on,
        why=f"{one.form.label}. {thousands(counted)} trong {thousands(of)} hộ {how.said}.",
        url=reverse("community_decision", args=[one.id]),
        public_url=reverse("community_decisions:decision", args=[one.id]),
    )  # fmt: skip
    return part(row, counted, of)
