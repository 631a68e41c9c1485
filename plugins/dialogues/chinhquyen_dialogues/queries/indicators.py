"""The module's figures and the dialogues and promises behind them: some tens a year."""

from __future__ import annotations

from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.dialogues import Dialogue, DialogueState, Promise, PromiseState
from chinhquyen_sdk.domain.indicators import Figure, TracedPage, TracedRow, count, share
from chinhquyen_sdk.domain.periods import Period, PeriodLength
from chinhquyen_sdk.host.tracing import traced_list

from ..module import HELD, KEPT
from ..rows import DialogueRow, PromiseRow
from .promises import PromiseLine, totals, with_dialogues

MOST = 500
_HELD = (DialogueState.HELD, DialogueState.PUBLISHED)


def indicator_figures(site: Site, period: Period) -> list[Figure]:
    """Return the figures of ``period`` (two queries). Dialogues are asked of a year alone: the plan's target is a year's."""
    planned = _of_year(site, period.year)
    held = sum(1 for one in planned if one.state in _HELD)
    if period.length is PeriodLength.YEAR:
        kept = totals(site, period.year)
        return [count(HELD, held if planned else None), share(KEPT, kept.on_time, kept.kept)]
    done = [one for one in _made(site, period) if one.state is PromiseState.KEPT and one.kept_on]
    on_time = sum(1 for one in done if one.kept_on and one.kept_on <= one.due_on)
    return [count(HELD, held if planned else None), share(KEPT, on_time, len(done))]


def indicator_rows(site: Site, indicator: str, period: Period, after: str, most: int) -> TracedPage | None:
    """Return the dialogues of the year, or the promises made in it."""
    if indicator == HELD.id:
        return traced_list([_talk(one) for one in _of_year(site, period.year)], after, most)
    return traced_list(_promises(site, period), after, most) if indicator == KEPT.id else None


def _of_year(site: Site, year: int) -> list[Dialogue]:
    rows = DialogueRow.objects.filter(site=site, year=year).order_by("planned_on", "id")
    return [row.record() for row in rows[:MOST]]


def _talk(one: Dialogue) -> TracedRow:
    public = one.starts_at is not None
    return TracedRow(
        label=one.title, day=one.day, counted=one.state in _HELD, why=f"{one.state.label}.",
        url=reverse("dialogues_case", args=[one.code]),
        public_url=reverse("dialogues:dialogue", args=[one.code]) if public else "",
    )  # fmt: skip


def _made(site: Site, period: Period) -> list[Promise]:
    rows = PromiseRow.objects.filter(site=site, made_on__gte=period.since, made_on__lte=period.until)
    return [row.record() for row in rows.order_by("made_on", "id")[:MOST]]


def _promises(site: Site, period: Period) -> list[TracedRow]:
    return [_promise(line) for line in with_dialogues(site, _made(site, period))]


def _promise(line: PromiseLine) -> TracedRow:
    promise, talk = line
    kept = promise.state is PromiseState.KEPT and promise.kept_on is not None
    on_time = kept and promise.kept_on <= promise.due_on
    why = "Đúng hẹn." if on_time else "Xong sau ngày hứa." if kept else "Không tính: đang làm."
    return TracedRow(
        label=f"Lời hứa {promise.number}, {talk.title}", day=promise.made_on, counted=on_time, why=why,
        url=reverse("dialogues_promise", args=[promise.id]),
    )  # fmt: skip
