"""Finding one's case again, by hand or by camera."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from chinhquyen_sdk.domain.reception import Petition, read_code
from chinhquyen_sdk.host.access import grant_case
from chinhquyen_sdk.host.answers import sent
from chinhquyen_sdk.host.secret_keys import may_try, read_token
from chinhquyen_sdk.host.sites import request_site

from .. import queries
from ..forms import LookupForm
from .answers import see, too_often

_MINUTES = 10


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def lookup(request: HttpRequest) -> HttpResponse:
    """The form for code and secret."""
    form = LookupForm(sent(request))
    if request.method == "POST" and form.is_valid():
        site, code, secret = request_site(request), form.cleaned_data["code"], form.cleaned_data["secret"]
        if not may_try(request, site, "reception", code):
            return too_often(request, _MINUTES)
        petition = queries.petition_by_secret(site, code, secret)
        if petition:
            return _let_in(request, petition)
        form.say_wrong()
    return render(request, "chinhquyen_reception/public/lookup.html", {"form": form})


@never_cache
@require_safe
def qr(request: HttpRequest, token: str) -> HttpResponse:
    """The QR code of a receipt: opens the case and leaves the secret out of the address at once."""
    site = request_site(request)
    code, secret = read_token(token)
    if not may_try(request, site, "reception", code):
        return too_often(request, _MINUTES)
    petition = queries.petition_by_secret(site, code, secret)
    if petition:
        response = _let_in(request, petition)
    else:
        form = LookupForm({"code": read_code(code) or "", "secret": ""})
        form.is_valid()
        form.errors.clear()
        form.say_wrong()
        response = render(request, "chinhquyen_reception/public/lookup.html", {"form": form}, status=404)
    response["Referrer-Policy"] = "no-referrer"
    return response


def _let_in(request: HttpRequest, petition: Petition) -> HttpResponse:
    grant_case(request, petition.id)
    return see("case", petition.code)
