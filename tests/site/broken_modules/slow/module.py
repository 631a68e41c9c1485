"""A module that lets people wait."""

from __future__ import annotations

from chinhquyen_sdk.modules import Manifest

manifest = Manifest(
    slug="slow",
    label="Chậm",
    summary="chỉ để thử",
    version="0.1",
    requires_sdk=">=0.1",
    app="slow.apps.Config",
    legal_bases=("chỉ để thử",),
    hooks="slow.hooks:Hooks",
)
