"""How these pages answer, and the door of a request: code and secret open it for this browser."""

from __future__ import annotations

import functools
from collections.abc import Callable
from datetime import date
from typing import Any, Concatenate

from django.http import FileResponse, HttpRequest, HttpResponseRedirect, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from wagtail.models import Site

from chinhquyen_sdk.domain.codes import read_code
from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.information import InformationRequest
from chinhquyen_sdk.host.access import case_granted
from chinhquyen_sdk.host.sites import request_site

from .. import queries
from ..forms import LookupForm

_SHOWN = {"application/pdf", "image/jpeg", "image/png", "image/webp"}
View = Callable[Concatenate[HttpRequest, Site, InformationRequest, ...], HttpResponseBase]


class SeeOther(HttpResponseRedirect):
    """303: what was sent is done, read there."""

    status_code = 303


def see(name: str, *args: object) -> SeeOther:
    """Send the browser to this module's page ``name``."""
    return SeeOther(reverse(f"information:{name}", args=args))


def sent(request: HttpRequest) -> QueryDict | None:
    """Return what was sent; None while the page is only read."""
    return request.POST if request.method == "POST" else None


def today() -> date:
    """Return this day in Vietnam."""
    return local_day(timezone.now())


def with_request(view: View) -> Callable[..., HttpResponseBase]:
    """Return the page at ``<code>``; whoever has not opened the request gets the form for the secret, in any case."""

    @never_cache
    @functools.wraps(view)
    def opened(request: HttpRequest, code: str, **more: Any) -> HttpResponseBase:
        site = request_site(request)
        found = queries.request_by_code(site, code)
        if found is None or not case_granted(request, found.id):
            form = LookupForm(initial={"code": read_code(code) or ""})
            return render(request, "chinhquyen_information/public/lookup.html", {"form": form}, status=403)
        return view(request, site, found, **more)

    return opened


def sent_file(opened: queries.OpenedFile) -> FileResponse:
    """Return a file to keep; what the browser shows safely by itself is shown."""
    inside = opened.content_type.split(";")[0] in _SHOWN
    response = FileResponse(
        opened.file, as_attachment=not inside, filename=opened.name, content_type=opened.content_type
    )
    response["X-Content-Type-Options"] = "nosniff"
    return response
