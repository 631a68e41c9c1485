"""A module made for an SDK that does not exist yet."""

from __future__ import annotations

from chinhquyen_sdk.modules import Manifest

manifest = Manifest(
    slug="from_tomorrow",
    label="Đòi SDK mới hơn",
    summary="chỉ để thử",
    version="0.1",
    requires_sdk=">=99",
    app="from_tomorrow.apps.Config",
)
