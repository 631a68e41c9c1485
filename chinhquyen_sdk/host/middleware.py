"""What every request passes: the commune it came to is known, and a person's pages are kept by nobody."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib.auth import SESSION_KEY
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

from .access import has_cases
from .fresh import one_request
from .sites import know_site


class KnownSite:
    """Stands before whatever asks for the site; what is known of the commune is read once in the request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with one_request():
            know_site(request)
            return self.get_response(request)


class PrivatePages:
    """Stands behind the session: with a case open or an account signed in, what reads the session is not stored.

    A page that never looked at the session holds nothing personal and keeps its own caching.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        session = getattr(request, "session", None)
        if session is None or not session.accessed or response.has_header("Cache-Control"):
            return response
        if SESSION_KEY in session or has_cases(request):
            patch_cache_control(response, private=True, no_store=True)
        return response
