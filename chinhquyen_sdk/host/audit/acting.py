"""Who acts just now: models that change know no request, so the request is remembered while it is answered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail.models import Site

from chinhquyen_sdk.domain.people import Actor

_request: ContextVar[HttpRequest | None] = ContextVar("chinhquyen.acting", default=None)


class ActingPerson:
    """Stands behind the sign-in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with answering(request):
            return self.get_response(request)


@contextmanager
def answering(request: HttpRequest) -> Iterator[None]:
    """Remember ``request`` while it is answered."""
    token = _request.set(request)
    try:
        yield
    finally:
        _request.reset(token)


def acting() -> Actor:
    """Return who acts: the account of the current request, a citizen, or the system where there is no request."""
    request = _request.get()
    if request is None:
        return Actor.system()
    user: Any = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return Actor.citizen()
    return Actor.staff(str(user.pk), "")


def acting_site() -> Site | None:
    """Return the commune the current request came to."""
    request = _request.get()
    return site_of(request) if request is not None else None


def site_of(request: HttpRequest) -> Site | None:
    """Return the commune ``request`` came to; none for one that came over no network (a program that signs in)."""
    return Site.find_for_request(request) if "SERVER_NAME" in request.META else None
