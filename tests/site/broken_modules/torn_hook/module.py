"""A module that raises when it is told of a fact."""

from __future__ import annotations

from chinhquyen_sdk.modules import Manifest

manifest = Manifest(
    slug="torn_hook",
    label="Hỏng khi nghe tin",
    summary="chỉ để thử",
    version="0.1",
    requires_sdk=">=0.1",
    app="torn_hook.apps.Config",
    legal_bases=("chỉ để thử",),
    hooks="torn_hook.hooks:Hooks",
)
