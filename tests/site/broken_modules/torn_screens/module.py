"""A module whose admin screens, addresses and API cannot be imported."""

from __future__ import annotations

from chinhquyen_sdk.modules import Manifest

manifest = Manifest(
    slug="torn_screens",
    label="Trang quản trị hỏng",
    summary="chỉ để thử",
    version="0.1",
    legal_bases=("chỉ để thử",),
    requires_sdk=">=0.1",
    app="torn_screens.apps.Config",
    urls="torn_screens.urls",
    api_urls="torn_screens.api",
)
