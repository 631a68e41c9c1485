"""A module that forgot its migration."""

from __future__ import annotations

from chinhquyen_sdk.modules import Manifest

manifest = Manifest(
    slug="no_migration",
    label="Quên migration",
    summary="chỉ để thử",
    version="0.1",
    requires_sdk=">=0.1",
    app="no_migration.apps.Config",
    legal_bases=("chỉ để thử",),
    urls="no_migration.urls",
    demo="no_migration.commands:load_demo",
)
