"""How these pages answer: after a POST comes a page to read; what is shown depends on who looks."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from chinhquyen_sdk.host.answers import SeeOther
from chinhquyen_sdk.host.throttle import within as within_limit

HOUR = 60 * 60


def see(name: str, *args: object) -> SeeOther:
    """Send the browser to this module's page ``name``."""
    return SeeOther(reverse(f"feedback:{name}", args=args))


def within(request: HttpRequest, scope: str, most: int, seconds: int = HOUR) -> bool:
    """Count one try of this sender; many phones of one carrier share an address, so the limits are wide."""
    return within_limit(request, f"feedback.{scope}", most, seconds)


def too_often(request: HttpRequest) -> HttpResponse:
    """Answer somebody who tries too often."""
    response = render(request, "chinhquyen_feedback/public/too_often.html", status=429)
    response["Retry-After"] = str(HOUR)
    return response


def map_settings() -> dict[str, str]:
    """Return where the map's pictures come from; empty: the map is drawn from the villages alone."""
    return {
        "tiles": getattr(settings, "CHINHQUYEN_MAP_TILES", ""),
        "credit": getattr(settings, "CHINHQUYEN_MAP_CREDIT", ""),
    }
