"""Who may do what in which commune, and who may open which case.

Staff permissions are Wagtail's per-site group permissions: a permission held for one commune is worth
nothing in another. Citizens hold no account; code and secret open one case for their session.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.models import GroupSitePermission, Site

from chinhquyen_sdk.domain.sites import SiteRef

if TYPE_CHECKING:
    from .models.access import AccessLog

CASES_KEPT = 5
CASE_SECONDS = 12 * 60 * 60
_SESSION_KEY = "chinhquyen.cases"
_CACHE_NAME = "_chinhquyen_site_permissions"


def can(user: Any, site: Site | SiteRef, permission: str) -> bool:
    """Return whether ``user`` holds ``permission`` ("app_label.codename") in the commune ``site``.

    One query per user object, which lives for one request. Superusers may do everything; a permission
    given to a group without a site counts nowhere.
    """
    if user is None or not user.is_active:
        return False
    return bool(user.is_superuser) or (site.id, permission) in _held_by(user)


def require(user: Any, site: Site | SiteRef, permission: str) -> None:
    """Raise ``PermissionDenied`` with a sentence for the person unless :func:`can`."""
    if not can(user, site, permission):
        raise PermissionDenied("Tài khoản của anh/chị chưa được giao việc này ở đơn vị này.")


def staff_of(site: Site | SiteRef, permission: str) -> QuerySet[Any]:
    """Return the active users who hold ``permission`` in ``site``; superusers are nobody's staff."""
    app_label, _, codename = permission.partition(".")
    return (
        get_user_model()
        .objects.filter(
            is_active=True,
            groups__site_permissions__site_id=site.id,
            groups__site_permissions__permission__codename=codename,
            groups__site_permissions__permission__content_type__app_label=app_label,
        )
        .distinct()
        .order_by(*by_name())
    )


def permissions_held(user: Any) -> frozenset[str]:
    """Return every permission ``user`` holds in any commune, "app_label.codename"."""
    return frozenset(permission for _, permission in _held_by(user))


def by_name() -> tuple[str, ...]:
    """Return how to order accounts by name; the accounts of an existing site may keep names differently."""
    known = {field.name for field in get_user_model()._meta.get_fields()}
    return (*(name for name in ("first_name", "last_name") if name in known), "pk")


def _held_by(user: Any) -> frozenset[tuple[int, str]]:
    held: frozenset[tuple[int, str]] | None = getattr(user, _CACHE_NAME, None)
    if held is None:
        rows = GroupSitePermission.objects.filter(group__user=user).values_list(
            "site_id", "permission__content_type__app_label", "permission__codename"
        )
        held = frozenset((site_id, f"{app_label}.{codename}") for site_id, app_label, codename in rows)
        setattr(user, _CACHE_NAME, held)
    return held


def grant_case(request: HttpRequest, subject: UUID) -> None:
    """Open the case ``subject`` for this browser, for 12 hours; the five opened last are kept.

    The session gets a new key, so that a session somebody else planted in the browser opens nothing for him.
    """
    opened = {name: until for name, until in _opened(request).items() if name != str(subject)}
    opened[str(subject)] = int(time.time()) + CASE_SECONDS
    request.session[_SESSION_KEY] = dict(list(opened.items())[-CASES_KEPT:])
    request.session.cycle_key()


def case_granted(request: HttpRequest, subject: UUID) -> bool:
    """Return whether this browser has opened the case ``subject`` and the time has not run out."""
    return str(subject) in _opened(request)


def has_cases(request: HttpRequest) -> bool:
    """Return whether this browser has any case open."""
    return bool(_opened(request))


def _opened(request: HttpRequest) -> dict[str, int]:
    now = time.time()
    return {name: until for name, until in request.session.get(_SESSION_KEY, {}).items() if until > now}


def log_access(site: Site | SiteRef, user: Any, subject: UUID, what: str, reason: str) -> AccessLog:
    """Write down that ``user`` opened ``what`` of the case ``subject``, and why; call it first, then show.

    ``what`` and ``reason`` are Vietnamese phrases without personal data (Luật Tố cáo 25/2018/QH14 Điều 56:
    the denouncer's identity is kept secret, so who looked must be known).
    """
    # access is imported by settings-time code paths, before models load
    from .audit.writing import record_look
    from .models.access import AccessLog

    with transaction.atomic():
        look = AccessLog.objects.create(site_id=site.id, user=user, subject=subject, what=what, reason=reason)
        record_look(look)
    return look
