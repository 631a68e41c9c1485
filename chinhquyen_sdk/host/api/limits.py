"""How often somebody without an account may ask."""

from __future__ import annotations

from typing import Any

from rest_framework.throttling import BaseThrottle

from ..throttle import seconds_left, within


def anonymous_limit(scope: str, limit: int, seconds: int) -> type[BaseThrottle]:
    """Return the DRF throttle: ``limit`` requests per ``seconds`` for each sender without an account.

    The web form counts on the same ``scope`` with ``throttle.within``, so that two doors are one limit. The
    setting ``CHINHQUYEN_LIMITS`` overrides the numbers: {"reception.lookup": (10, 600)}.
    """

    class AnonymousLimit(BaseThrottle):
        def allow_request(self, request: Any, view: Any) -> bool:
            if request.user and request.user.is_authenticated:
                return True
            return within(request._request, scope, limit, seconds)

        def wait(self) -> float:
            return seconds_left(scope, seconds)

    return AnonymousLimit
