"""A module whose guard raises something else than a refusal."""

from __future__ import annotations

from chinhquyen_sdk.modules import Manifest

manifest = Manifest(
    slug="torn_guard",
    label="Người gác hỏng",
    summary="chỉ để thử",
    version="0.1",
    requires_sdk=">=0.1",
    app="torn_guard.apps.Config",
    legal_bases=("chỉ để thử",),
    hooks="torn_guard.hooks:Hooks",
)
