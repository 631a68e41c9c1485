"""Content security: strict for everyone, looser only where Wagtail's own admin needs inline scripts."""

from __future__ import annotations

from csp.constants import NONE, SELF, UNSAFE_INLINE
from csp.middleware import CSPMiddleware, PolicyParts
from django.http import HttpRequest, HttpResponseBase

ADMIN = {
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "media-src": [SELF, "blob:"],
    "frame-src": [SELF],
    "worker-src": [SELF, "blob:"],
}
# An uploaded SVG opened on its own must not run anything.
UPLOADED = {"script-src": [NONE], "style-src": [SELF, UNSAFE_INLINE], "form-action": [NONE], "sandbox": ""}
API_DOCS = {"script-src": [SELF, UNSAFE_INLINE], "style-src": [SELF, UNSAFE_INLINE]}
BY_PREFIX = (("/admin/", ADMIN), ("/media/", UPLOADED), ("/api/v1/docs/", API_DOCS))


class PolicyMiddleware(CSPMiddleware):
    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        for prefix, rules in BY_PREFIX:
            if request.path_info.startswith(prefix):
                parts.replace = {**rules, **(parts.replace or {})}
        return parts
