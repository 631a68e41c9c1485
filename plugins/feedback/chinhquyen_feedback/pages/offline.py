"""Without a network: the form is kept by the browser, and asks whether the network is back."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

_KEPT = (
    "leaflet/leaflet.css",
    "leaflet/leaflet.js",
    "chinhquyen/public.css",
    "chinhquyen/kept.js",
    "chinhquyen_feedback/public.css",
    "chinhquyen_feedback/public.js",
    "chinhquyen_feedback/where.js",
    "chinhquyen_feedback/drafts.js",
)


@never_cache
@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """The service worker; its own folder is its scope, so it never stands between a person and another page."""
    context = {"assets": [static(name) for name in _KEPT]}
    return render(request, "chinhquyen_feedback/public/worker.js", context, content_type="text/javascript")


@never_cache
@require_safe
def alive(request: HttpRequest) -> HttpResponse:
    """Nothing, which says that we can be reached."""
    return HttpResponse(status=204)
