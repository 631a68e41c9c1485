"""What everybody reads."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from chinhquyen_sdk.host.module_settings import settings_of
from chinhquyen_sdk.host.sites import request_site

from . import queries
from .module import manifest


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """The newest notices, as many as the commune chose."""
    site = request_site(request)
    notes = queries.newest(site, settings_of(site, manifest.slug).shown)
    return render(request, "chinhquyen_hello/front.html", {"notes": notes})
