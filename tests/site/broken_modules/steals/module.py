"""A module that writes another module's table."""

from __future__ import annotations

from chinhquyen_sdk.modules import Manifest

manifest = Manifest(
    slug="steals",
    label="Ghi bảng của mô-đun khác",
    summary="chỉ để thử",
    version="0.1",
    requires_sdk=">=0.1",
    app="steals.apps.Config",
    legal_bases=("chỉ để thử",),
    urls="steals.urls",
    demo="steals.commands:load_demo",
)
