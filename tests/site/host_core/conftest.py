"""The host's tests do not depend on whether today's modules are well."""

from __future__ import annotations

import pytest

from chinhquyen_sdk.modules import registry


@pytest.fixture(autouse=True)
def nothing_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry(), "broken", [])
