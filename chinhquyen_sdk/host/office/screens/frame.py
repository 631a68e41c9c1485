"""The frame of the office's own screens: everybody who works at this commune, or those who hold a permission."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Site

from chinhquyen_sdk.domain.people import Actor

from ... import access
from ...sites import request_site
from ...staff import actor_of
from ..people import works_at

_NOT_YOURS = "Tài khoản của anh/chị chưa được giao việc này ở đơn vị này."


class DeskScreen:
    """A view of the admin about this commune's office. No browser keeps what was shown."""

    permission: ClassVar[str] = ""
    site: Site
    actor: Actor

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.site = request_site(request)
        allowed = self.may(request, self.permission) if self.permission else works_at(request.user, self.site)
        if not allowed:
            raise PermissionDenied(_NOT_YOURS)
        self.actor = actor_of(request.user)
        # A mixin: the view class it is mixed into has the dispatch.
        response: HttpResponse = super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
        response.headers.setdefault("Cache-Control", "private, no-store")
        return response

    def may(self, request: HttpRequest, permission: str) -> bool:
        """Say whether the user holds ``permission`` here."""
        return access.can(request.user, self.site, permission)


class DeskPage(DeskScreen, WagtailAdminTemplateMixin):
    """One that is a page."""

    breadcrumbs_items: list[dict[str, Any]] = []
