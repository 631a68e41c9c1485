"""A module that draws feedback's page."""

from __future__ import annotations

from chinhquyen_sdk.modules import Manifest

manifest = Manifest(
    slug="squats_template",
    label="Chiếm mẫu trang",
    summary="chỉ để thử",
    version="0.1",
    requires_sdk=">=0.1",
    app="squats_template.apps.Config",
    legal_bases=("chỉ để thử",),
)
