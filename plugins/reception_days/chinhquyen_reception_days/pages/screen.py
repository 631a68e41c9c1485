"""The screen in the hall: numbers only. Seen from ten metres, by people who may not read well, all day long."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from chinhquyen_sdk.domain.dates import local_day, spoken_day
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.sites import request_site, site_ref

from .. import queries
from .answers import T

_NEXT = 6


def _state(request: HttpRequest) -> dict[str, Any]:
    site, now = request_site(request), timezone.now()
    hall = queries.hall(site, local_day(now), now)
    return {
        "called": [visit.number for visit in hall.called if visit.number],
        "next": [visit.number for visit in hall.waiting if visit.number][:_NEXT],
        "waiting": len(hall.waiting),
        "time": f"{timezone.localtime(now):%H:%M}",
    }


@never_cache
@require_safe
def screen(request: HttpRequest) -> HttpResponse:
    """The whole screen; without JavaScript it fetches itself anew."""
    now = today()
    context = {
        **_state(request),
        "commune": site_ref(request_site(request)).title,
        "today": spoken_day(now),
    }
    return render(request, f"{T}screen.html", context)


@never_cache
@require_safe
def numbers(request: HttpRequest) -> HttpResponse:
    """The same as data, asked every few seconds."""
    return JsonResponse(_state(request))
