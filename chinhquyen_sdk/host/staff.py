"""The people of the office: how they are named, who sees what is broken, and the frame of their screens."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from wagtail.models import Site

from chinhquyen_sdk.domain.people import Actor

from . import access
from .gates import is_open
from .sites import request_site


def sees_notices(request: Any) -> bool:
    """Say whether ``request`` comes from someone who may enter the admin; citizens never see a notice."""
    user = getattr(request, "user", None)
    return bool(
        user and user.is_authenticated and (user.is_superuser or user.has_perm("wagtailadmin.access_admin"))
    )


def name_of(user: Any) -> str:
    """Return the name as Vietnam writes it, family name first; the account's name when there is none."""
    parts = (
        getattr(user, "last_name", ""),
        getattr(user, "first_name", ""),
    )  # an existing site has its own accounts
    return (
        " ".join(filter(None, parts)).strip() or getattr(user, "get_full_name", str)() or user.get_username()
    )


def actor_of(user: Any) -> Actor:
    """Return who acts, as commands and the journal want it."""
    return Actor.staff(str(user.pk), name_of(user))


class StaffScreen:
    """Frame of a module's admin view: the site of the request, the actor, the permissions held there.

    Another site's staff get 403, a module that is off 404. No browser keeps what was shown: "back" after
    signing out must not bring a person's file up again.
    """

    module: ClassVar[str]
    permissions: ClassVar[tuple[str, ...]]
    site: Site
    actor: Actor

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not is_open(request, self.module):
            raise Http404
        self.site = request_site(request)
        if not any(self.holds(request, permission) for permission in self.permissions):
            raise PermissionDenied("Tài khoản của anh/chị chưa được giao việc này ở đơn vị này.")
        self.actor = actor_of(request.user)
        response: HttpResponse = super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
        response.headers.setdefault("Cache-Control", "private, no-store")
        return response

    def holds(self, request: HttpRequest, permission: str) -> bool:
        """Say whether the user holds ``permission`` at this site."""
        return access.can(request.user, self.site, permission)
