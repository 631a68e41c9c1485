"""A module that wants an address of feedback's."""

from __future__ import annotations

from chinhquyen_sdk.modules import Manifest

manifest = Manifest(
    slug="squats_address",
    label="Chiếm địa chỉ",
    summary="chỉ để thử",
    version="0.1",
    requires_sdk=">=0.1",
    app="squats_address.apps.Config",
    legal_bases=("chỉ để thử",),
    urls="squats_address.urls",
)
