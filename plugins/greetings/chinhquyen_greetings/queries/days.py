"""The days of a commune: which are greeted, what stands on each, what is due."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.greetings import (
    Coming,
    Greeting,
    GreetingState,
    Occasion,
    OwnOccasion,
    Speaker,
    coming,
    occasions,
)
from chinhquyen_sdk.host.models import CommuneProfile
from chinhquyen_sdk.host.sites import site_ref

from ..rows import GreetingRow, OccasionRow

_LONGEST_AHEAD = timedelta(days=60)
_ASK_ABOUT_MISSED = timedelta(days=30)
_UNWRITTEN = (GreetingState.DRAFT, GreetingState.RETURNED)


class DayLine(NamedTuple):
    """One occasion of a year and its greeting, if there is one."""

    on: Coming
    greeting: Greeting | None


def speaker(site: Site) -> Speaker:
    """Return who speaks for ``site``."""
    profile = CommuneProfile.for_site(site)
    post = profile.leader_title or Speaker.model_fields["post"].default
    return Speaker(site=site_ref(site), post=post, name=profile.leader_name)


def all_occasions(site: Site) -> list[tuple[Occasion, bool]]:
    """Return every occasion of ``site`` and whether it is greeted here: the country's, then its own."""
    rows = {row.occasion: row for row in OccasionRow.objects.filter(site=site).order_by("month", "day", "id")}
    known = [(each, rows[each.code].used if each.code in rows else each.used) for each in occasions()]
    own = [(_own(row), row.used) for row in rows.values() if row.own]
    return [*known, *own]


def _own(row: OccasionRow) -> Occasion:
    wish: OwnOccasion = row.record()
    return wish.occasion(row.occasion)


def day_of(site: Site, occasion: str, year: int) -> Coming | None:
    """Return the day of ``occasion`` in ``year``, greeted by default or not; None when nobody knows it."""
    found = next((each for each, _ in all_occasions(site) if each.code == occasion), None)
    day = found.day_in(year) if found and 1900 < year < 2200 else None
    return Coming(found, year, day) if found and day else None


def calendar(site: Site, since: date, until: date) -> list[DayLine]:
    """Return the occasions of the time with their greetings, in order of the days: two questions to the database."""
    rows = GreetingRow.objects.filter(site=site, day__gte=since, day__lte=until)
    written = {(row.occasion, row.year): row.record() for row in rows}
    known = all_occasions(site)
    days = coming([each for each, _ in known], since, until)
    used = {each.code for each, used in known if used}
    return [
        DayLine(on, written.get((on.occasion.code, on.year)))
        for on in days
        if on.occasion.code in used or (on.occasion.code, on.year) in written
    ]


def next_line(site: Site, today: date) -> DayLine | None:
    """Return the occasion that comes next and is not over."""
    found = calendar(site, today, today + timedelta(days=400))
    return next(iter(found), None)


def soon(site: Site, today: date) -> list[DayLine]:
    """Return the occasions of the coming months."""
    return calendar(site, today, today + timedelta(days=180))


def due(site: Site, until: date, today: date) -> list[tuple[DayLine, date]]:
    """Return what must be written, planned or decided, each with its day, what is due first on top."""
    found = []
    for line in calendar(
        site, today - _ASK_ABOUT_MISSED, min(until, today + _LONGEST_AHEAD) + _LONGEST_AHEAD
    ):
        day = _due_day(line, today)
        if day and day <= until:
            found.append((line, day))
    return sorted(found, key=lambda each: each[1])


def _due_day(line: DayLine, today: date) -> date | None:
    on, greeting = line
    if greeting and greeting.state is GreetingState.MISSED:
        return local_day(greeting.publish_at) if greeting.publish_at else on.day
    if on.day < today:
        return None  # over: a greeting is not written for yesterday
    if greeting is None or greeting.state in _UNWRITTEN:
        return on.write_by
    return on.day - timedelta(days=1) if greeting.state is GreetingState.APPROVED else None
