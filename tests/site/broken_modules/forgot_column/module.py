"""A module that added a column and no migration for it."""

from __future__ import annotations

from chinhquyen_sdk.modules import Manifest

manifest = Manifest(
    slug="forgot_column",
    label="Quên một cột",
    summary="chỉ để thử",
    version="0.1",
    requires_sdk=">=0.1",
    app="forgot_column.apps.Config",
    legal_bases=("chỉ để thử",),
    urls="forgot_column.urls",
    demo="forgot_column.commands:load_demo",
)
