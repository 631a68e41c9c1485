"""A module whose models fail half way."""

from __future__ import annotations

from chinhquyen_sdk.modules import Manifest

manifest = Manifest(
    slug="torn_models",
    label="Bảng hỏng",
    summary="chỉ để thử",
    version="0.1",
    legal_bases=("chỉ để thử",),
    requires_sdk=">=0.1",
    app="torn_models.apps.Config",
    hooks="torn_models.hooks:Hooks",
)
