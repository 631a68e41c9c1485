"""A module whose words are hardly to be seen: the colours come from its style sheet, so only a browser finds it."""

from __future__ import annotations

from chinhquyen_sdk.modules import Manifest

manifest = Manifest(
    slug="pale",
    label="Chữ mờ",
    summary="chỉ để thử",
    version="0.1",
    requires_sdk=">=0.1",
    app="pale.apps.Config",
    legal_bases=("chỉ để thử",),
    urls="pale.urls",
)
