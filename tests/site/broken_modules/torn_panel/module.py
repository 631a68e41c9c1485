"""A module that raises when its panel is drawn."""

from __future__ import annotations

from chinhquyen_sdk.modules import Manifest

manifest = Manifest(
    slug="torn_panel",
    label="Hỏng khi vẽ",
    summary="chỉ để thử",
    version="0.1",
    requires_sdk=">=0.1",
    app="torn_panel.apps.Config",
    legal_bases=("chỉ để thử",),
    hooks="torn_panel.hooks:Hooks",
)
