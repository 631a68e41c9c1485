"""A module that declares a permission of feedback's."""

from __future__ import annotations

from chinhquyen_sdk.modules import Manifest, Permission

manifest = Manifest(
    slug="squats_permission",
    label="Chiếm quyền",
    summary="chỉ để thử",
    version="0.1",
    requires_sdk=">=0.1",
    app="squats_permission.apps.Config",
    legal_bases=("chỉ để thử",),
    permissions=(Permission(codename="cq_feedback.handle_report", label="Chiếm"),),
)
