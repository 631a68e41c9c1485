"""How these pages answer: after a POST comes a page to read, and a reload sends nothing again."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse

from chinhquyen_sdk.host.throttle import within as within_limit

HOUR = 60 * 60
MINUTES = 10
T = "chinhquyen_reception_days/public/"


class SeeOther(HttpResponseRedirect):
    """303: what was sent is done, read there."""

    status_code = 303


def sent(request: HttpRequest) -> QueryDict | None:
    """Return what was sent; None while the page is only read."""
    return request.POST if request.method == "POST" else None


def see(name: str, *args: object) -> SeeOther:
    """Send the browser to this module's page ``name``."""
    return SeeOther(reverse(f"reception_days:{name}", args=args))


def within(request: HttpRequest, scope: str, most: int, seconds: int = HOUR) -> bool:
    """Count one try of this sender."""
    return within_limit(request, f"reception_days.{scope}", most, seconds)


def too_often(request: HttpRequest) -> HttpResponse:
    """Answer somebody who tries too often, kindly."""
    response = render(request, f"{T}too_often.html", {"minutes": MINUTES}, status=429)
    response["Retry-After"] = str(MINUTES * 60)
    return response
