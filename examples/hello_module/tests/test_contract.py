"""What every module owes."""

from __future__ import annotations

from chinhquyen_sdk.testing.contract import ModuleContract


class TestHello(ModuleContract):
    slug = "hello"
