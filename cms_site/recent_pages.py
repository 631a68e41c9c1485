"""Public pages are kept for a few seconds in each process, so that a rush on the home page costs the server little.

Nothing is ever thrown out by hand: a page read by a visitor is at most CMS_PAGE_SECONDS old. Whoever carries a
cookie (an editor, an officer, a citizen with a form or a case open) always gets the page made anew.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from typing import NamedTuple

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import set_response_etag

from cms_site.marks import ALERTS

MOST = 500
VIEWS = {"wagtail_serve"}


class Kept(NamedTuple):
    until: float
    content: bytes
    headers: dict[str, str]


class RecentPagesMiddleware:
    """Stands before everything that reads a request; only Wagtail's pages without a query are kept."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.kept: OrderedDict[str, Kept] = OrderedDict()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        seconds: float = settings.CMS_PAGE_SECONDS
        if not seconds or not _the_same_for_all(request):
            return self.get_response(request)
        # A new urgent notice, of whatever commune, must not wait until what is kept grows old.
        key = f"{ALERTS} {request.scheme}://{request.META.get('HTTP_HOST', '')}{request.path_info}"
        kept = self.kept.get(key)
        if kept is not None and kept.until > time.monotonic():
            return HttpResponse(kept.content, headers=kept.headers)
        response = self.get_response(request)
        if _may_be_kept(request, response):
            set_response_etag(response)
            # A browser may keep it too, and asks each time whether it still holds.
            response.headers["Cache-Control"] = "no-cache"
            self._keep(key, Kept(time.monotonic() + seconds, response.content, dict(response.headers)))
        return response

    def _keep(self, key: str, page: Kept) -> None:
        self.kept[key] = page
        self.kept.move_to_end(key)
        while len(self.kept) > MOST:
            self.kept.popitem(last=False)


def _the_same_for_all(request: HttpRequest) -> bool:
    meta = request.META
    return request.method == "GET" and not (
        meta.get("QUERY_STRING") or meta.get("HTTP_COOKIE") or "HTTP_AUTHORIZATION" in meta
    )


def _may_be_kept(request: HttpRequest, response: HttpResponse) -> bool:
    match = request.resolver_match
    return bool(
        match
        and match.view_name in VIEWS
        and response.status_code == 200
        and not response.streaming
        and not response.cookies
        and not response.has_header("Cache-Control")
    )
