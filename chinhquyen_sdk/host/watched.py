"""Each request has a name, a line in the log and a place in the metrics: by the address's pattern, never by the address."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.request import split_domain_port

from . import metrics
from .request_ids import HEADER, accepted, working_on

log = logging.getLogger("chinhquyen.requests")
NO_ROUTE = "(none)"
# Browsers may send any word as a method; a label must not grow with what they send.
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


class WatchedRequests:
    """Stands before everything: what is refused further in is seen too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        began = time.perf_counter()
        name = accepted(request.headers.get(HEADER, ""))
        with working_on(name):
            response = self.get_response(request)
            response[HEADER] = name
            self._tell(request, response.status_code, time.perf_counter() - began)
        return response

    def _tell(self, request: HttpRequest, status: int, seconds: float) -> None:
        method = request.method if request.method in METHODS else "OTHER"
        route = route_of(request)
        metrics.count_request(route, method, status, seconds)
        log.info(
            "%s %s %d", method, route, status,
            extra={"method": method, "route": route, "status": status, "ms": round(seconds * 1000, 1), "site": _site_of(request)},
        )  # fmt: skip


def route_of(request: HttpRequest) -> str:
    """Return the pattern that was asked: an address may hold a case's code or a token."""
    match = request.resolver_match
    return match.route or "/" if match else NO_ROUTE


def _site_of(request: HttpRequest) -> str:
    """Return the commune's host name as we know it, nothing of what the sender claims."""
    site = getattr(request, "_wagtail_site", None)
    return split_domain_port(site.hostname)[0] if site else ""
