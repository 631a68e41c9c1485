"""What a browser may do with our answers: strict for everyone, looser only where Wagtail's own screens need it."""

from __future__ import annotations

from collections.abc import Callable

from csp.constants import NONE, SELF, UNSAFE_INLINE
from csp.middleware import CSPMiddleware, PolicyParts
from django.http import HttpRequest, HttpResponse, HttpResponseBase

# Every screen of the admin: previews in a frame, pictures being chosen, sounds being made.
ADMIN = {
    "img-src": [SELF, "data:", "blob:"],
    "media-src": [SELF, "blob:"],
    "frame-src": [SELF],
    "worker-src": [SELF, "blob:"],
}
# Wagtail's own: its choosers, dates and inline panels start themselves by a script written into the page. Styles
# are strict here too: everything is drawn without (tests/journeys/test_content_policy.py walks through).
WAGTAIL = {"script-src": [SELF, UNSAFE_INLINE]}
# These are Wagtail's too, need none of it, and are where passwords are typed.
SIGNING_IN = ("/admin/login/", "/admin/password_reset/")
# An uploaded SVG opened on its own must not run anything.
UPLOADED = {"script-src": [NONE], "style-src": [SELF, UNSAFE_INLINE], "form-action": [NONE], "sandbox": ""}
API_DOCS = {"script-src": [SELF, UNSAFE_INLINE], "style-src": [SELF, UNSAFE_INLINE]}
BY_PREFIX = (("/admin/", ADMIN), ("/media/", UPLOADED), ("/api/v1/docs/", API_DOCS))


PERMISSIONS = ", ".join(
    [
        "geolocation=(self)",
        "clipboard-write=(self)",
        "fullscreen=(self)",
        *(f"{power}=()" for power in ("camera", "microphone", "payment", "usb", "midi", "browsing-topics")),
    ]
)


class PolicyMiddleware(CSPMiddleware):
    """Writes the policy of content that fits the address and the view."""

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        for prefix, rules in BY_PREFIX:
            if request.path_info.startswith(prefix):
                parts.replace = {**rules, **(parts.replace or {})}
        if is_wagtails(request):
            parts.replace = {**WAGTAIL, **(parts.replace or {})}
        return parts


class PowersMiddleware:
    """Says which powers of the device our pages use, and that no other host's page may take in what we answer."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response


def is_wagtails(request: HttpRequest) -> bool:
    """Say whether a screen of the admin is one of Wagtail's lists and forms, and not wholly a module's or ours."""
    path, match = request.path_info, request.resolver_match
    if match is None or not path.startswith("/admin/") or path.startswith(SIGNING_IN):
        return False
    view = getattr(match.func, "view_class", None)
    if view is None:
        return match.func.__module__.startswith("wagtail.")
    # generic.base is the bare frame around our own screens.
    parents = {parent.__module__ for parent in view.__mro__} - {"wagtail.admin.views.generic.base"}
    return any(parent.startswith("wagtail.") for parent in parents)
