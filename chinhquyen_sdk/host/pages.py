"""Page types that belong to a module."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import SimpleTemplateResponse
from wagtail.models import Page

from chinhquyen_sdk import calling

from .gates import is_open
from .switches import is_on


class ModulePage:
    """Mixin, before ``Page``: the page is found and can be made only where its module is on.

    Switched off it keeps its place and its content, and is there again when the module is.
    """

    module: ClassVar[str]

    def route(self, request: HttpRequest, path_components: list[str]) -> Any:
        self._require_open(request)
        return super().route(request, path_components)  # type: ignore[misc]

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self._require_open(request)
        with calling.acting_as(self.module):
            response = super().serve(request, *args, **kwargs)  # type: ignore[misc]
            return response.render() if isinstance(response, SimpleTemplateResponse) else response

    def get_sitemap_urls(self, request: HttpRequest | None = None) -> list[dict[str, Any]]:
        site = self.get_site()  # type: ignore[attr-defined]
        if site is None or not is_on(site, self.module):
            return []
        return super().get_sitemap_urls(request)  # type: ignore[misc]

    @classmethod
    def can_create_at(cls, parent: Page) -> bool:
        site = parent.get_site()
        return (site is None or is_on(site, cls.module)) and super().can_create_at(parent)  # type: ignore[misc]

    def _require_open(self, request: HttpRequest) -> None:
        if not is_open(request, self.module):
            raise Http404("this module is off")
