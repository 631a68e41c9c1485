"""The tests every module owes."""

from __future__ import annotations

from chinhquyen_sdk.testing.contract import ModuleContract


class TestZaloNotices(ModuleContract):
    slug = "zalo_notices"
