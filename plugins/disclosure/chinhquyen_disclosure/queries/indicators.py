"""The module's figures: the dues of a period whose day is over, as the register lists them (one query)."""

from __future__ import annotations

from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.disclosure import Due, DueState
from chinhquyen_sdk.domain.indicators import Figure, TracedPage, TracedRow, share
from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.tracing import traced_list

from ..module import COMPLETE, ON_TIME
from .dues import dues_of_year

_PUBLISHED = (DueState.PUBLISHED, DueState.COMPLETE)
_NOT_OWED = (DueState.WATCHED, DueState.NOT_ARISEN)


def indicator_figures(site: Site, period: Period) -> list[Figure]:
    """Return the figures of ``period``; before its year was opened nothing is known."""
    owed = _owed(site, period)
    published = [due for due in owed if due.state in _PUBLISHED]
    complete = sum(1 for due in published if due.state is DueState.COMPLETE)
    return [
        share(ON_TIME, sum(1 for due in owed if due.in_time), len(owed)),
        share(COMPLETE, complete, len(published)),
    ]


def indicator_rows(site: Site, indicator: str, period: Period, after: str, most: int) -> TracedPage | None:
    """Return what had to be made public in the period, by day."""
    if indicator not in (ON_TIME.id, COMPLETE.id):
        return None
    make = _on_time if indicator == ON_TIME.id else _complete
    return traced_list([make(due) for due in _owed(site, period)], after, most)


def _owed(site: Site, period: Period) -> list[Due]:
    # What falls due in January may belong to the year before; the register of the year it is told of is asked.
    now, found = today(), dues_of_year(site, period.year)
    return [
        due
        for due in found
        if due.state not in _NOT_OWED
        and due.falls_on
        and period.since <= due.falls_on <= min(period.until, now)
    ]


def _on_time(due: Due) -> TracedRow:
    late = "Đăng sau hạn." if due.published_on else "Chưa đăng."
    return _row(due, bool(due.in_time), "Đăng đúng hạn." if due.in_time else late)


def _complete(due: Due) -> TracedRow:
    if due.state not in _PUBLISHED:
        return _row(due, False, "Không tính: chưa đăng.")
    done = due.state is DueState.COMPLETE
    return _row(due, done, "Đủ các hình thức." if done else "Đã đăng, còn thiếu hình thức.")


def _row(due: Due, counted: bool, why: str) -> TracedRow:
    return TracedRow(
        label=f"{due.title} ({due.term_label})"[:300], day=due.falls_on, counted=counted, why=why,
        url=reverse("disclosure_due", args=[due.id]),
        public_url=reverse("disclosure:posting", args=[due.posting]) if due.posting else "",
    )  # fmt: skip
