"""A module whose AppConfig cannot be imported."""

from __future__ import annotations

from chinhquyen_sdk.modules import Manifest

manifest = Manifest(
    slug="torn_app",
    label="Khởi động hỏng",
    summary="chỉ để thử",
    version="0.1",
    requires_sdk=">=0.1",
    app="torn_app.apps.Config",
)
