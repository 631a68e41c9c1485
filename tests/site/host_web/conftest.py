"""What the tests of the whole API share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections


class _Unlimited(dict):
    """Limits of trying are tested elsewhere; here everything is asked at once."""

    def get(self, scope: str, otherwise: Any = None) -> Any:
        return (1_000_000, otherwise[1])


@pytest.fixture
def asked_in_process(settings: Any) -> Iterator[None]:
    """A request closes the connection it finds; here that is the test's own, with all its rows."""
    settings.CHINHQUYEN_LIMITS = _Unlimited()
    settings.DEBUG_PROPAGATE_EXCEPTIONS = False
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)
