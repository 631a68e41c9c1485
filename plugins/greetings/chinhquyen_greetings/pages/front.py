"""What the chair says to everybody, today and on earlier days."""

from __future__ import annotations

from urllib.parse import urlencode
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.domain.greetings import lunar_day
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.sites import request_site

from .. import queries


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """The greeting of today, then the earlier ones."""
    site = request_site(request)
    found, after = queries.public_page(site, request.GET.get("sau", ""))
    context = {
        "lines": [(each, spoken_day(each.day)) for each in found],
        "next": "?" + urlencode({"sau": after}) if after else "",
        "current": {each.id for each in queries.current(site, today())},
    }
    return render(request, "chinhquyen_greetings/public/front.html", context)


@require_safe
def greeting(request: HttpRequest, id: UUID) -> HttpResponse:
    """One greeting, to read or to listen to."""
    site = request_site(request)
    one = queries.public_greeting(site, id)
    if one is None:
        raise Http404("nothing published here")
    lunar, sound = lunar_day(one.day), queries.sound_of(site, one)
    context = {
        "one": one,
        "day": spoken_day(one.day),
        "lunar": lunar.spoken() if lunar else "",
        "sound": sound if sound and sound.is_ready else None,
    }
    return render(request, "chinhquyen_greetings/public/greeting.html", context)
