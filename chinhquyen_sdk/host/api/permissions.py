"""Who may use an address of the API."""

from __future__ import annotations

from typing import Any

from rest_framework.permissions import BasePermission

from ..access import can
from ..sites import request_site


def holds(permission: str) -> type[BasePermission]:
    """Return the DRF permission: the user holds ``permission`` in the commune that is asked. 401 or 403 otherwise."""

    class Holds(BasePermission):
        def has_permission(self, request: Any, view: Any) -> bool:
            return can(request.user, request_site(request._request), permission)

    return Holds
