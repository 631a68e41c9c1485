"""All dialogues of a commune: what comes, what was, what was promised."""

from __future__ import annotations

from datetime import date, timedelta
from urllib.parse import urlencode
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.domain.dialogues import Dialogue, DialogueState, voters_share
from chinhquyen_sdk.domain.dialogues.telling import demand_sentence, promise_sentence, status_sentence
from chinhquyen_sdk.host.answers import sent_picture
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.showing import KIND
from chinhquyen_sdk.host.sites import request_site, site_ref
from chinhquyen_sdk.rendering.ical import Appointment, calendar

from .. import queries


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """The front page: the next dialogue first."""
    site, now = request_site(request), today()
    coming = [(talk, status_sentence(talk, now)) for talk in queries.upcoming(site)]
    return render(request, "chinhquyen_dialogues/public/front.html", {
        "coming": coming,
        "past": [(talk, spoken_day(talk.day)) for talk in queries.past(site, _before(request))],
        "demands": [(demand, demand_sentence(demand)) for demand in queries.demands(site, open_only=True)],
        "totals": queries.totals(site, now.year), "year": now.year, "share": voters_share(),
    })  # fmt: skip


def _before(request: HttpRequest) -> date | None:
    try:
        return date.fromisoformat(request.GET.get("truoc", ""))
    except ValueError:
        return None


@require_safe
def promises(request: HttpRequest) -> HttpResponse:
    """Hứa gì, đến đâu rồi: every promise, late ones in red with their reason."""
    site, now = request_site(request), today()
    chosen = request.GET.get("xem", "")
    wanted = queries.PromiseFilter(chosen) if chosen in set(queries.PromiseFilter) else None
    found, after = queries.promises(site, wanted, now, after=request.GET.get("sau", ""))
    lines = [
        {"promise": line.promise, "dialogue": line.dialogue, "sentence": promise_sentence(line.promise, now),
         "late": line.promise.is_late(now) and line.promise.kept_on is None}
        for line in found
    ]  # fmt: skip
    context = {
        "lines": lines, "filters": list(queries.PromiseFilter), "wanted": wanted, "totals": queries.totals(site, now.year),
        "year": now.year, "next": "?" + urlencode({"xem": chosen, "sau": after}) if after else "",
    }  # fmt: skip
    return render(request, "chinhquyen_dialogues/public/promises.html", context)


@require_safe
def photo(request: HttpRequest, promise: UUID) -> HttpResponse:
    """The photograph of a kept promise."""
    found = queries.photo_of(request_site(request), promise, request.GET.get(KIND, ""))
    if found is None:
        raise Http404("no such photograph here")
    return sent_picture(found.content, found.content_type, cache="public, max-age=3600")


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """The calendar to subscribe to."""
    site = request_site(request)
    return as_calendar(request, f"Đối thoại {site_ref(site).title}", queries.published(site))


def as_calendar(request: HttpRequest, name: str, talks: list[Dialogue]) -> HttpResponse:
    """Return ``talks`` as text/calendar."""
    entries = [
        Appointment(
            uid=f"{talk.id}@doi-thoai", revision=talk.revision, starts=talk.starts_at,
            ends=talk.ends_at or talk.starts_at + timedelta(hours=3), changed=talk.changed_at or talk.starts_at, title=talk.title,
            place=talk.place or talk.link, text=talk.content, cancelled=talk.state is DialogueState.CANCELLED,
            url=request.build_absolute_uri(reverse("dialogues:dialogue", args=[talk.code])),
        )
        for talk in talks if talk.starts_at
    ]  # fmt: skip
    return HttpResponse(calendar(name, entries), content_type="text/calendar; charset=utf-8")
