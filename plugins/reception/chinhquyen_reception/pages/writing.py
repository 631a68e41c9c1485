"""The petition that this browser is writing: kept on the server, found by a signed cookie.

The cookie outlives the session, so a page left open overnight loses nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.host.sites import request_site

from .. import commands, queries
from ..queries import Attachment

_COOKIE = "don_nhap"
_SALT = "chinhquyen.reception.draft"
_SECONDS = 2 * 24 * 60 * 60


@dataclass(frozen=True)
class Writing:
    """What was written so far; ``id`` None: nothing yet."""

    site: Site
    id: UUID | None = None
    data: dict[str, Any] = field(default_factory=dict)
    files: list[Attachment] = field(default_factory=list)

    @property
    def has_content(self) -> bool:
        return bool(self.data.get("content"))

    @property
    def typed(self) -> dict[str, str]:
        """What stood in the first screen when its sender was called away."""
        return dict(self.data.get("typed") or {})

    @property
    def has_sender(self) -> bool:
        return bool(self.data.get("sender_name"))

    def saved(self, **answers: Any) -> UUID:
        """Keep ``answers`` beside what is kept already; return the draft's id."""
        return commands.save_draft(self.site, self.id, {**self.data, **answers})


def current(request: HttpRequest) -> Writing:
    """Return what this browser is writing."""
    site = request_site(request)
    known = request.get_signed_cookie(_COOKIE, default="", salt=f"{_SALT}.{site.pk}", max_age=_SECONDS)
    draft_id = UUID(known) if known else None
    draft = queries.draft(site, draft_id) if draft_id else None
    return Writing(site, draft_id, draft.data, draft.files) if draft else Writing(site)


def remember(response: HttpResponse, site: Site, draft_id: UUID) -> HttpResponse:
    """Let the browser come back to its draft within two days of the last change."""
    response.set_signed_cookie(
        _COOKIE, str(draft_id), salt=f"{_SALT}.{site.pk}", max_age=_SECONDS, path=reverse("reception:content"),
        httponly=True, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE,
    )  # fmt: skip
    return response


def forget(response: HttpResponse) -> HttpResponse:
    """Take the draft's cookie away."""
    response.delete_cookie(_COOKIE, path=reverse("reception:content"), samesite="Lax")
    return response
