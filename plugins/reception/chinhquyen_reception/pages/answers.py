"""How these pages answer: after a POST comes a page to read, and nothing is kept by anyone in between."""

from __future__ import annotations

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.datastructures import MultiValueDict

from chinhquyen_sdk.host.answers import SeeOther
from chinhquyen_sdk.host.throttle import client_key, hit

HOUR = 60 * 60


def sent_files(request: HttpRequest) -> MultiValueDict[str, UploadedFile] | None:
    """Return the files that came along; None while the page is only read."""
    return request.FILES if request.method == "POST" else None


def see(name: str, *args: object, query: str = "") -> SeeOther:
    """Send the browser to this module's page ``name``."""
    return SeeOther(reverse(f"reception:{name}", args=args) + (f"?{query}" if query else ""))


def within(request: HttpRequest, scope: str, most: int, seconds: int = HOUR) -> bool:
    """Count one try of this sender; many phones of one carrier share an address, so the limits are wide."""
    return hit(f"reception.{scope}", client_key(request), most, seconds)


def too_often(request: HttpRequest, minutes: int) -> HttpResponse:
    """Answer somebody who tries too often, kindly: most are people with a smudged receipt."""
    response = render(request, "chinhquyen_reception/public/too_often.html", {"minutes": minutes}, status=429)
    response["Retry-After"] = str(minutes * 60)
    return response
