"""How these pages answer: after a POST comes a page to read, and a reload sends nothing again."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse

from chinhquyen_sdk.host.answers import SeeOther
from chinhquyen_sdk.host.throttle import within as within_limit

HOUR = 60 * 60
T = "chinhquyen_reception_days/public/"


def see(name: str, *args: object) -> SeeOther:
    """Send the browser to this module's page ``name``."""
    return SeeOther(reverse(f"reception_days:{name}", args=args))


def within(request: HttpRequest, scope: str, most: int, seconds: int = HOUR) -> bool:
    """Count one try of this sender."""
    return within_limit(request, f"reception_days.{scope}", most, seconds)
