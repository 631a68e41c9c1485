"""How these pages answer: after a POST comes a page to read."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.urls import reverse

from chinhquyen_sdk.domain.dialogues import Demand, Dialogue
from chinhquyen_sdk.host.answers import SeeOther
from chinhquyen_sdk.host.sites import request_site

from .. import queries

HOUR = 60 * 60


def see(name: str, *args: object, anchor: str = "") -> SeeOther:
    """Send the browser to this module's page ``name``."""
    return SeeOther(reverse(f"dialogues:{name}", args=args) + (f"#{anchor}" if anchor else ""))


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
