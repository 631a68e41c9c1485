"""What a browser may do with our answers: no script written into a page, the admin not excepted."""

from __future__ import annotations

from collections.abc import Callable

from csp.constants import NONE, SELF, UNSAFE_INLINE
from csp.middleware import CSPMiddleware, PolicyParts
from django.http import HttpRequest, HttpResponse, HttpResponseBase

# cms_site.strict_admin keeps Wagtail's own scripts out of its pages. Besides: previews in a frame, pictures, sounds.
ADMIN = {
    "img-src": [SELF, "data:", "blob:"],
    "media-src": [SELF, "blob:"],
    "frame-src": [SELF],
    "worker-src": [SELF, "blob:"],
}
# The editor of rich text writes style sheets of its own into the page; scripts and style attributes stay refused.
WRITING = {"style-src-elem": [SELF, UNSAFE_INLINE]}
# An uploaded SVG opened on its own must not run anything.
UPLOADED = {"script-src": [NONE], "style-src": [SELF, UNSAFE_INLINE], "form-action": [NONE], "sandbox": ""}
# Swagger's page of the API; its script comes from an address of its own.
API_DOCS = {"style-src": [SELF, UNSAFE_INLINE]}
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
        if writes(request):
            parts.replace = {**WRITING, **(parts.replace or {})}
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


def writes(request: HttpRequest) -> bool:
    """Say whether this is a screen of the admin where rich text may be written: a page or a setting."""
    match = request.resolver_match
    return match is not None and not {"wagtailadmin_pages", "wagtailsettings"}.isdisjoint(match.namespaces)
