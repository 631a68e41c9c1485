"""How these pages answer: after a POST comes a page to read."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils import timezone

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.dialogues import Demand, Dialogue
from chinhquyen_sdk.host.sites import request_site

from .. import queries

HOUR = 60 * 60


class SeeOther(HttpResponseRedirect):
    """303: what was sent is done, read there; a reload sends nothing again."""

    status_code = 303


def see(name: str, *args: object, anchor: str = "") -> SeeOther:
    """Send the browser to this module's page ``name``."""
    return SeeOther(reverse(f"dialogues:{name}", args=args) + (f"#{anchor}" if anchor else ""))


def sent(request: HttpRequest) -> QueryDict | None:
    """Return what was sent; None while the page is only read."""
    return request.POST if request.method == "POST" else None


def dialogue_or_404(request: HttpRequest, code: str) -> Dialogue:
    """Return the commune's dialogue ``code``."""
    found = queries.dialogue_by_code(request_site(request), code)
    if found is None:
        raise Http404("no such dialogue here")
    return found


def demand_or_404(request: HttpRequest, code: str) -> Demand:
    """Return the commune's request ``code``."""
    found = queries.demand_by_code(request_site(request), code)
    if found is None:
        raise Http404("no such request here")
    return found


def today() -> date:
    """Return this day in Vietnam."""
    return local_day(timezone.now())
