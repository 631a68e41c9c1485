"""What every request passes: the commune it came to is known, and a person's pages are kept by nobody."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

from chinhquyen_sdk import calling

from .access import has_cases
from .fences import module_of, serving
from .fresh import one_request
from .sites import know_site


class KnownSite:
    """Stands before whatever asks for the site; what is known of the commune, and whose view answers, is known in the request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with one_request(), serving(request), calling.acting_as(""):
            know_site(request)
            return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> None:
        """Know whose view answers: staff's screens are mounted by Wagtail and pass no gate of ours."""
        calling.acting.set(module_of(view))


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
