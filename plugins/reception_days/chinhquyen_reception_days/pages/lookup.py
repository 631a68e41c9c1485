"""Finding one's turn again, by hand or by camera."""

from __future__ import annotations

import re

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.models import Site

from chinhquyen_sdk.domain.codes import read_code
from chinhquyen_sdk.domain.reception_days.visits import Visit
from chinhquyen_sdk.host.access import grant_case
from chinhquyen_sdk.host.sites import request_site
from chinhquyen_sdk.host.throttle import hit

from .. import queries
from ..forms import LookupForm
from .answers import MINUTES, T, see, sent, too_often, within

_TRIES = 10
_CODE_DIGITS = 10


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def lookup(request: HttpRequest) -> HttpResponse:
    """The form for code and secret."""
    form = LookupForm(sent(request))
    if request.method == "POST" and form.is_valid():
        site, code = request_site(request), form.cleaned_data["code"]
        if not _may_try(request, site, code):
            return too_often(request)
        visit = queries.visit_by_secret(site, code, form.cleaned_data["secret"])
        if visit:
            return _let_in(request, visit)
        form.say_wrong()
    return render(request, f"{T}lookup.html", {"form": form})


@never_cache
@require_safe
def qr(request: HttpRequest, token: str) -> HttpResponse:
    """The QR code of a slip: opens the turn and leaves the secret out of the address at once."""
    site = request_site(request)
    bare = re.sub(r"[\W_]", "", token)
    code, secret = bare[:_CODE_DIGITS], bare[_CODE_DIGITS:]
    if not _may_try(request, site, code):
        return too_often(request)
    visit = queries.visit_by_secret(site, code, secret)
    if visit:
        response = _let_in(request, visit)
    else:
        form = LookupForm({"code": read_code(code) or "", "secret": ""})
        form.is_valid()
        form.errors.clear()
        form.say_wrong()
        response = render(request, f"{T}lookup.html", {"form": form}, status=404)
    response["Referrer-Policy"] = "no-referrer"
    return response


def _may_try(request: HttpRequest, site: Site, code: str) -> bool:
    """Count the try for the sender and for the code, both every time."""
    sender = within(request, "lookup", _TRIES, MINUTES * 60)
    about = f"{site.pk}:{read_code(code) or code[:20]}"
    return hit("reception_days.lookup.code", about, _TRIES, MINUTES * 60) and sender


def _let_in(request: HttpRequest, visit: Visit) -> HttpResponse:
    grant_case(request, visit.id)
    return see("visit", visit.code)
