"""Every test runs with the watch on that a site runs with: nothing our own modules do may make it speak."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def _each_module_keeps_to_its_own() -> Iterator[None]:
    """A module touched no table but its own, and for whoever came to a commune no rows but that commune's."""
    fences = sys.modules.get("chinhquyen_sdk.host.fences")
    if fences is None:
        yield
        return
    fences.forget()
    yield
    told = fences.told()
    fences.forget()
    assert told == []
