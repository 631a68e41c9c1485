"""Every test runs with the watch on that a site runs with: nothing our own modules do may make it speak."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def _each_module_keeps_to_its_own() -> Iterator[None]:
    """A module touched no table but its own, and for whoever came to a commune no rows but that commune's.

    What a fixture of the whole file did, as loading the demo, is told of the file's first test.
    """
    fences = sys.modules.get("chinhquyen_sdk.host.fences")
    if fences is None:
        yield
        return
    yield
    told = fences.told()
    fences.forget()
    assert told == []
