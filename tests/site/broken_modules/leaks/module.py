"""A module whose list shows every commune's rows."""

from __future__ import annotations

from chinhquyen_sdk.modules import Manifest

manifest = Manifest(
    slug="leaks",
    label="Lộ dòng của xã khác",
    summary="chỉ để thử",
    version="0.1",
    requires_sdk=">=0.1",
    app="leaks.apps.Config",
    legal_bases=("chỉ để thử",),
    urls="leaks.urls",
    demo="leaks.commands:load_demo",
)
