"""Nobody counts as signed in on half of it: until the second step is done, a request has no user.

It holds at every door that asks who is there: the admin, previews, the API by session, notices on public pages.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth import logout
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from . import rules, sessions

# A page left open asks these by itself; nobody sits there.
BY_ITSELF = ("/admin/editing-sessions/",)
# Needed on the way in, and by whoever wants out again.
ON_THE_WAY = ("wagtailadmin_login", "wagtailadmin_sprite", "wagtailadmin_javascript_catalog")


class SignedInWhole:
    """Stands behind Django's authentication, before whatever looks at ``request.user``."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        claimed = request.user
        request.waiting = None
        # Lazy as Django's own: a page that asks nobody's name reads no session.
        request.user = SimpleLazyObject(lambda: _whole(request, claimed))
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        """Lead whoever stands between the steps to what is left; programs get the plain refusal of the view."""
        name = request.resolver_match.view_name
        if not request.path_info.startswith(reverse("wagtailadmin_home")) or name in ON_THE_WAY:
            return None
        if request.user.is_authenticated or request.waiting is None or name.startswith("second_factor:"):
            return None
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            return None
        return to_step(request.waiting[1], request.get_full_path())


def to_step(step: rules.Step, wanted: str) -> HttpResponse:
    """Go on to what is left to do, and afterwards where one wanted to go."""
    address = reverse("second_factor:code" if step is rules.Step.CODE else "second_factor:enrol")
    return redirect(f"{address}?{urlencode({'next': wanted})}")


def _whole(request: HttpRequest, claimed: Any) -> Any:
    if not claimed.is_authenticated:
        return claimed
    if sessions.is_over(request.session):
        # logout() asks who goes; that question must not come back here.
        request.user = claimed
        logout(request)
        return AnonymousUser()
    if not request.path_info.startswith(BY_ITSELF):
        sessions.note(request.session)
    if request.session.get(sessions.DONE):
        return claimed
    step = rules.step_left(claimed)
    if step is None:
        return claimed
    request.waiting = (claimed, step)
    return AnonymousUser()
