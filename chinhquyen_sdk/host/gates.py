"""The doors of a module: address, API and menu. Off means "not found", as if it were not there."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.template.response import SimpleTemplateResponse
from django.urls import URLPattern, URLResolver
from django.utils import translation
from rest_framework.permissions import BasePermission
from wagtail.admin.menu import MenuItem

from chinhquyen_sdk import calling

from . import access
from .api.problem import CONTENT_TYPE, of_status
from .sites import request_site
from .switches import is_on

View = Callable[..., HttpResponse]
Refusal = Callable[[], HttpResponse]


def is_open(request: HttpRequest, slug: str) -> bool:
    """Say whether module ``slug`` is on for the site that ``request`` came to."""
    return is_on(request_site(request), slug)


def not_found() -> HttpResponse:
    """Answer a page's request."""
    raise Http404("this module is off")


def api_not_found() -> HttpResponse:
    """Answer a program's request, in the API's own form of an error."""
    body = of_status(404, "Mục này chưa mở ở đây.").model_dump()
    return JsonResponse(
        body, status=404, content_type=CONTENT_TYPE, json_dumps_params={"ensure_ascii": False}
    )


def module_on(slug: str, refuse: Refusal = not_found) -> Callable[[View], View]:
    """Return a decorator: the view answers only where module ``slug`` is on."""

    def decorate(view: View) -> View:
        # wraps() carries over csrf_exempt and the attributes that drf-spectacular reads.
        @functools.wraps(view)
        def gate(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not is_open(request, slug):
                return refuse()
            # Modules speak Vietnamese. On a site in several languages the frame around them must say so too.
            with translation.override("vi"), calling.acting_as(slug):
                response = view(request, *args, **kwargs)
                # Drawn later, it would be in the reader's language again.
                return response.render() if isinstance(response, SimpleTemplateResponse) else response

        return gate

    return decorate


def gated(
    slug: str, patterns: Iterable[URLPattern | URLResolver], refuse: Refusal = not_found
) -> list[URLPattern | URLResolver]:
    """Put every view among ``patterns``, however deep, behind the switch of module ``slug``."""
    through = list(patterns)
    for pattern in through:
        if isinstance(pattern, URLResolver):
            # url_patterns is a cached property: what is put there is what the resolver uses.
            pattern.__dict__["url_patterns"] = gated(slug, pattern.url_patterns, refuse)
        elif getattr(pattern, "gate", None) != slug:
            pattern.callback = module_on(slug, refuse)(pattern.callback)
            pattern.gate = slug
    return through


def ModuleOn(slug: str) -> type[BasePermission]:  # noqa: N802 - it makes a class and is used as one
    """Return the DRF permission that answers 404 where module ``slug`` is off."""

    class Open(BasePermission):
        def has_permission(self, request: Any, view: Any) -> bool:
            if not is_open(request._request, slug):
                raise Http404
            return True

    return Open


class ModuleMenuItem(MenuItem):
    """An entry of the admin's menu: shown where its module is on, to whoever holds one of ``permissions`` there."""

    def __init__(self, *args: Any, slug: str, permissions: tuple[str, ...] = (), **kwargs: Any) -> None:
        self.slug = slug
        self.permissions = permissions
        super().__init__(*args, **kwargs)

    def is_shown(self, request: HttpRequest) -> bool:
        return is_open(request, self.slug) and self._held(request) and super().is_shown(request)

    def _held(self, request: HttpRequest) -> bool:
        site = request_site(request)
        return not self.permissions or any(access.can(request.user, site, p) for p in self.permissions)
