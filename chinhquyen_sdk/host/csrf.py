"""A form whose token was lost: the page stood open overnight, cookies were cleared, the session ended.

What was typed comes back on a page with a new token and one button. That page is only offered when the browser
says that the form came from our own page; from elsewhere it would be one click away from a forgery.
"""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import REASON_NO_CSRF_COOKIE
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from .api.problem import CONTENT_TYPE, Problem

_CHARACTERS_MAX = 1_000_000
_FIELDS_MAX = 500
_LONG = 40  # shown for reading and copying; shorter answers are choices and codes
_AGAIN = "gui_lai"


class Typed(NamedTuple):
    """What came with the lost form."""

    fields: list[tuple[str, str]]
    file_fields: list[str]
    texts: list[str]


@never_cache
def failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer 403 with what was typed; set as ``CSRF_FAILURE_VIEW``."""
    if not request.accepts("text/html"):
        problem = Problem(title="Phiên làm việc đã hết.", status=403, code="csrf")
        return JsonResponse(problem.model_dump(), status=403, content_type=CONTENT_TYPE)
    typed = _typed(request) if _from_our_page(request, reason) else None
    context = {
        "typed": typed,
        "address": request.build_absolute_uri(),
        "start": request.path,
        # Sent again from this very page and still no cookie: the browser keeps none.
        "no_cookies": reason == REASON_NO_CSRF_COOKIE and _AGAIN in request.POST,
        "again": _AGAIN,
    }
    return render(request, "chinhquyen/csrf_failure.html", context, status=403)


def _from_our_page(request: HttpRequest, reason: str) -> bool:
    if "HTTP_ORIGIN" in request.META:
        return not reason.startswith("Origin checking failed")
    if "HTTP_SEC_FETCH_SITE" in request.META:
        return bool(request.META["HTTP_SEC_FETCH_SITE"] == "same-origin")
    referer = urlsplit(request.META.get("HTTP_REFERER", ""))
    return bool(referer.netloc) and referer.netloc == request.get_host()


def _typed(request: HttpRequest) -> Typed | None:
    """Return what was typed; None when a password is among it, or when it is too much to carry."""
    fields = [
        (name, value)
        for name, values in request.POST.lists()
        if name not in ("csrfmiddlewaretoken", _AGAIN)
        for value in values
    ]
    size = sum(len(name) + len(value) for name, value in fields)
    secret = any("password" in name.lower() for name, _ in fields)
    if secret or size > _CHARACTERS_MAX or len(fields) > _FIELDS_MAX:
        return None
    return Typed(fields, list(request.FILES), [value for name, value in fields if len(value) > _LONG])
