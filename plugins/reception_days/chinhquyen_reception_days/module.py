"""What the reception_days module says of itself."""

from __future__ import annotations

from chinhquyen_sdk.modules import Manifest, Permission, Role

RECEIVE = "cq_reception_days.receive_visitors"

manifest = Manifest(
    slug="reception_days",
    label="Lịch tiếp công dân",
    summary="Lịch tiếp công dân của chủ tịch, đặt lượt, hàng chờ, sổ tiếp công dân.",
    version="0.1.0",
    requires_sdk=">=0.1,<0.2",
    app="chinhquyen_reception_days.apps.ReceptionDaysConfig",
    legal_bases=("Luật Tiếp công dân 42/2013/QH13", "Nghị định 154/2026/NĐ-CP"),
    permissions=(Permission(codename=RECEIVE, label="Tiếp công dân, ghi sổ"),),
    roles=(
        Role(slug="officer", label="Cán bộ tiếp dân", permissions=(RECEIVE,)),
        Role(slug="chair", label="Chủ tịch", permissions=(RECEIVE,)),
    ),
)
