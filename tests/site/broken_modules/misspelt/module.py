"""A module that misspells a hook."""

from __future__ import annotations

from chinhquyen_sdk.modules import Manifest

manifest = Manifest(
    slug="misspelt",
    label="Viết sai tên hook",
    summary="chỉ để thử",
    version="0.1",
    legal_bases=("chỉ để thử",),
    requires_sdk=">=0.1",
    app="misspelt.apps.Config",
    hooks="misspelt.hooks:Hooks",
)
