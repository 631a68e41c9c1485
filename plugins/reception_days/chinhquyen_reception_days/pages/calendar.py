"""The published calendar (Luật Tiếp công dân Điều 24): days, place, who receives, expected matters, house rules."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import VIETNAM, local_day, spoken_day
from chinhquyen_sdk.domain.reception_days.cadence import cadence
from chinhquyen_sdk.domain.reception_days.days import ReceptionDay
from chinhquyen_sdk.domain.reception_days.states import DayKind
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.models import CommuneProfile
from chinhquyen_sdk.host.sites import request_site, site_ref
from chinhquyen_sdk.rendering.ical import Appointment, calendar

from .. import queries
from .answers import T

_FEED_DAYS = 60  # entries; the calendar is laid some months ahead


class Line(NamedTuple):
    """A reception day as the page shows it. ``free``: how many turns can still be had."""

    day: ReceptionDay
    spoken: str
    free: int
    moved: bool


def lines(site: Site, now: datetime, most: int = 8) -> list[Line]:
    """Return the coming days with their free turns, in two queries."""
    days = queries.coming(site, local_day(now), most)
    free = queries.free_turns(site, days, now)
    return [Line(day, spoken_day(day.on), free[day.id], day.on != day.planned_for) for day in days]


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """The page /tiep-cong-dan/."""
    site, now = request_site(request), timezone.now()
    plan, profile = queries.plan(site), CommuneProfile.for_site(site)
    owed = cadence(local_day(now))
    context: dict[str, Any] = {
        "lines": lines(site, now),
        "plan": plan,
        "profile": profile,
        "call": profile.hotline or profile.phone,
        # A rule that nobody has read in full is not told to citizens as law.
        "law": owed.rule if owed.rule.verified else None,
        "feed": request.build_absolute_uri(reverse("reception_days:feed")),
    }
    return render(request, f"{T}index.html", context)


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """The same for the calendar of a telephone; the link of an online day is not in it."""
    site = request_site(request)
    now = today()
    days = queries.calendar(site, now - timedelta(days=31), now + timedelta(days=120))[:_FEED_DAYS]
    page = request.build_absolute_uri(reverse("reception_days:index"))
    title = site_ref(site).title
    text = calendar(f"Lịch tiếp công dân {title}", [_entry(day, title, page) for day in days])
    response = HttpResponse(text, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'inline; filename="lich-tiep-cong-dan.ics"'
    return response


def _entry(day: ReceptionDay, title: str, page: str) -> Appointment:
    starts = datetime.combine(day.on, day.opens, VIETNAM)
    online = " trực tuyến" if day.kind is DayKind.ONLINE else ""
    return Appointment(
        uid=f"{day.id}@tiep-cong-dan",
        starts=starts,
        ends=datetime.combine(day.on, day.closes, VIETNAM),
        changed=day.changed_at or timezone.now(),
        revision=day.revision,
        title=f"{day.receiver.label} tiếp công dân{online}, {title}",
        place=day.place,
        text="\n".join(part for part in (day.content, day.reason) if part),
        url=page,
        cancelled=not day.is_open,
    )
