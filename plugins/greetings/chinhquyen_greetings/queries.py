"""The only place that reads this module's rows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Q
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.greetings import (
    Coming,
    Greeting,
    GreetingState,
    Occasion,
    OwnOccasion,
    Speaker,
    coming,
    lunar_day,
    occasions,
)
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.models import CommuneProfile
from chinhquyen_sdk.host.sites import site_ref

from .rows import AudioRow, GreetingRow, OccasionRow, PlayRow, VersionRow

PAGE_SIZE = 10
_PUBLIC = [state.value for state in GreetingState if state.is_public]
_LONGEST_AHEAD = timedelta(days=60)
_ASK_ABOUT_MISSED = timedelta(days=30)
_UNWRITTEN = (GreetingState.DRAFT, GreetingState.RETURNED)


class DayLine(NamedTuple):
    """One occasion of a year and its greeting, if there is one."""

    on: Coming
    greeting: Greeting | None


class Sound(NamedTuple):
    """The sound of a greeting as screens show it."""

    state: str
    label: str
    version: int
    voice: str
    voice_label: str
    reason: str
    mime: str
    seconds: int | None
    size: int

    @property
    def is_waiting(self) -> bool:
        return self.state in ("waiting", "running")


class Play(NamedTuple):
    """One reading through a loudspeaker."""

    played_at: datetime
    place: str
    note: str
    writer: str


class Version(NamedTuple):
    """Words as they once were."""

    number: int
    title: str
    page: str
    script: str
    social: str
    writer: str
    written_at: datetime


class OpenedSound(NamedTuple):
    """A sound file to hand out."""

    mime: str
    file: Any
    size: int


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


def occasions_of(site: Site) -> list[Occasion]:
    """Return the occasions ``site`` greets on."""
    return [occasion for occasion, used in all_occasions(site) if used]


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


def greeting(site: Site, id: UUID) -> Greeting | None:
    """Return the greeting ``id`` of ``site``, or None."""
    row = GreetingRow.objects.filter(site=site, pk=id).first()
    return row.record() if row else None


def greeting_on(site: Site, occasion: str, year: int) -> Greeting | None:
    """Return the greeting of one occasion in one year, or None."""
    row = GreetingRow.objects.filter(site=site, occasion=occasion, year=year).first()
    return row.record() if row else None


def latest(site: Site, after: str = "", size: int = 25) -> tuple[list[Greeting], str]:
    """Return a page of greetings for staff, the newest day first, and the key of the next page."""
    return _page(GreetingRow.objects.filter(site=site), "day", after, size)


def public_page(site: Site, after: str = "", size: int = PAGE_SIZE) -> tuple[list[Greeting], str]:
    """Return a page of published greetings, the newest first, and the key of the next page."""
    return _page(GreetingRow.objects.filter(site=site, state__in=_PUBLIC), "published_at", after, size)


def public_greeting(site: Site, id: UUID) -> Greeting | None:
    """Return a greeting that everybody may read."""
    row = GreetingRow.objects.filter(site=site, pk=id, state__in=_PUBLIC).first()
    return row.record() if row else None


def current(site: Site, today: date) -> list[Greeting]:
    """Return what stands on the front page today; the day counts, whether or not the worker has been by."""
    rows = GreetingRow.objects.filter(site=site, state=GreetingState.PUBLISHED.value).order_by(
        "-published_at"
    )
    found = [row.record() for row in rows[:5]]
    return [each for each in found if each.last_day and each.last_day >= today]


def _page(rows: Any, name: str, after: str, size: int) -> tuple[list[Greeting], str]:
    moment, _, row = after.partition("_")
    try:
        at, key = (date.fromisoformat if name == "day" else datetime.fromisoformat)(moment), UUID(row)
        if isinstance(at, datetime) and at.tzinfo is None:
            raise ValueError
    except ValueError:
        pass
    else:
        rows = rows.filter(Q(**{f"{name}__lt": at}) | Q(**{name: at, "id__lt": key}))
    found = list(rows.order_by(f"-{name}", "-id")[: size + 1])
    last = found[size - 1] if len(found) > size else None
    return [
        each.record() for each in found[:size]
    ], f"{getattr(last, name).isoformat()}_{last.pk}" if last else ""


def history(site: Site, id: UUID) -> list[Event]:
    """Return all that happened, oldest first."""
    return journal.timeline(site, id)


def versions(site: Site, id: UUID) -> list[Version]:
    """Return the words as they were, the newest first."""
    rows = VersionRow.objects.filter(site=site, greeting=id).order_by("-number")[:50]
    return [Version(r.number, r.title, r.page, r.script, r.social, r.writer, r.created_at) for r in rows]


def sound(site: Site, id: UUID) -> Sound | None:
    """Return how far the sound of a greeting is."""
    row = AudioRow.objects.filter(site=site, greeting=id).first()
    if row is None:
        return None
    return Sound(row.state, row.get_state_display(), row.version, row.voice, row.voice_label, row.reason, row.mime,
                 row.seconds, row.size)  # fmt: skip


def open_sound(site: Site, greeting: Greeting) -> OpenedSound | None:
    """Return the sound of the words as they stand; of older words nothing is handed out."""
    row = AudioRow.objects.filter(site=site, greeting=greeting.id, version=greeting.version).first()
    if row is None or row.state != AudioRow.State.DONE or not row.file:
        return None
    try:
        return OpenedSound(row.mime, row.file.open("rb"), row.size)
    except FileNotFoundError:
        return None


def plays(site: Site, id: UUID) -> list[Play]:
    """Return the readings through loudspeakers, the newest first."""
    rows = PlayRow.objects.filter(site=site, greeting=id).order_by("-played_at", "-id")[:200]
    return [Play(row.played_at, row.place, row.note, row.writer) for row in rows]


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


def export_log(site: Site, parameters: dict[str, str]) -> Iterator[dict[str, Any]]:
    """Yield the log of greetings for a file."""
    rows = GreetingRow.objects.filter(site=site, day__gte=parameters["since"], day__lte=parameters["until"])
    for row in rows.order_by("day", "id").iterator(200):
        one: Greeting = row.record()
        played = plays(site, one.id)
        lunar = lunar_day(one.day)
        yield {
            "day": one.day, "lunar": lunar.spoken() if lunar else "", "occasion": one.label, "title": one.title,
            "state": one.state.label, "drafter": one.drafter, "approver": one.approver,
            "published_at": one.published_at and timezone.localtime(one.published_at).replace(tzinfo=None),
            "last_day": one.last_day if one.published_at else None, "plays": len(played),
            "played": "; ".join(f"{timezone.localtime(p.played_at):%H:%M %d/%m/%Y} {p.place}" for p in played),
        }  # fmt: skip
