"""Life events: what must be written today, what was written down lately. Every question names its site first."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from django.db.models import OuterRef, Q, Subquery
from wagtail.models import Site

from chinhquyen_sdk.domain.letters.humane import HumaneFacts
from chinhquyen_sdk.domain.letters.life_events import (
    LifeEvent,
    LifeEventList,
    LifeEventState,
    facts_of,
    rule_of,
)
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.letters.states import LetterState
from chinhquyen_sdk.domain.letters.templates import LetterTemplate, template
from chinhquyen_sdk.domain.letters.timing import Timing, TimingRule, timing

from ..rows import LetterRow, LifeEventRow
from .templates import form_of

DAY_SHOWN = 100
_PER_PAGE = 50
_ON_THE_WAY = (LetterState.SENT, LetterState.DELIVERED, LetterState.UNDELIVERED, LetterState.CANCELLED)
# Longer ago nobody asks any more whether a letter went out.
_WATCHED = timedelta(days=45)


class DayLine(NamedTuple):
    """A life event on the day's list: whom it is for, how its moment stands, and its letter if there is one."""

    event: LifeEvent
    form: LetterTemplate
    addressee: str
    timing: Timing
    letter: UUID | None
    letter_state: LetterState | None


class Moment(NamedTuple):
    """How the moment of a humane letter stands, by which rule, and why it may go out late all the same ("" : it may not)."""

    timing: Timing
    rule: TimingRule
    late_reason: str

    @property
    def needs_reason(self) -> bool:
        """Whether the letter goes out only with a reason, which nobody gave so far."""
        return not self.timing.may_send and self.rule.late_with_reason and not self.late_reason


def moment_of(site: Site, letter: Letter, today: date) -> Moment | None:
    """Return how ``letter`` stands ``today``; None: no rule of timing is known for it."""
    row = LifeEventRow.objects.filter(site=site, pk=letter.event).first() if letter.event else None
    rule = form_of(site, row.template).timing if row else None
    if row is None or rule is None:
        return None
    return Moment(timing(rule, row.happened_on, today), rule, row.late_reason)


def day_list(site: Site, today: date) -> list[DayLine]:
    """Return what should go out today, the most urgent first: not drafted yet, or drafted and still in the house."""
    letter = LetterRow.objects.filter(site=site, event=OuterRef("pk"))
    rows = LifeEventRow.objects.filter(site=site, best__lte=today, latest__gte=today - _WATCHED)
    rows = rows.exclude(state=LifeEventState.NOT_WRITTEN.value).annotate(
        letter=Subquery(letter.values("pk")[:1]), letter_state=Subquery(letter.values("state")[:1])
    )
    gone = [state.value for state in _ON_THE_WAY]
    rows = rows.filter(Q(letter_state=None) | ~Q(letter_state__in=gone)).order_by("latest", "id")
    return [_line(row, today) for row in rows[:DAY_SHOWN]]


def not_written(site: Site) -> list[DayLine]:
    """Return the events of late that get no letter, with the reason; the newest first."""
    rows = LifeEventRow.objects.filter(site=site, state=LifeEventState.NOT_WRITTEN.value)
    return [_line(row, row.latest) for row in rows.order_by("-latest", "-id")[:20]]


def _line(row: LifeEventRow, today: date) -> DayLine:
    event: LifeEvent = row.record()
    form = template(event.template)
    facts: HumaneFacts = facts_of(form, event.facts, max(today, event.best))
    addressed = facts.addressed()
    state = getattr(row, "letter_state", None)
    return DayLine(
        event, form, addressed[:1].upper() + addressed[1:], timing(rule_of(form), event.happened_on, today),
        getattr(row, "letter", None), LetterState(state) if state else None,
    )  # fmt: skip


def life_event(site: Site, id: UUID) -> LifeEvent | None:
    """Return the life event ``id`` of ``site``, or None."""
    row = LifeEventRow.objects.filter(site=site, pk=id).first()
    return row.record() if row else None


def unwritten(
    site: Site, *, officer: str, since: date | None, until: date, most: int | None
) -> list[LifeEvent]:
    """Return the events that wait for their letter and are due by ``until`` ("" as ``officer``: anybody's)."""
    rows = LifeEventRow.objects.filter(site=site, state=LifeEventState.WAITING.value, latest__lte=until)
    if officer:
        rows = rows.filter(officer="" if officer == "none" else officer)
    if since is not None:
        rows = rows.filter(latest__gte=since)
    return [row.record() for row in rows.order_by("latest", "id")[:most]]


def life_event_page(site: Site, after: UUID | None = None) -> LifeEventList:
    """Return a page of life events, newest first, from below event ``after``."""
    rows = LifeEventRow.objects.filter(site=site)
    last = rows.filter(pk=after).first() if after else None
    if last:
        rows = rows.filter(Q(created_at__lt=last.created_at) | Q(created_at=last.created_at, id__lt=last.pk))
    found = list(rows.order_by("-created_at", "-id")[: _PER_PAGE + 1])
    more = str(found[_PER_PAGE - 1].pk) if len(found) > _PER_PAGE else ""
    return LifeEventList(results=tuple(row.record() for row in found[:_PER_PAGE]), next=more)
