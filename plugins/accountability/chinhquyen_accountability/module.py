"""What the accountability module says of itself."""

from __future__ import annotations

from chinhquyen_sdk.modules import Manifest, Permission, Role

ANSWER = "cq_accountability.answer_explanation"

manifest = Manifest(
    slug="accountability",
    label="Trách nhiệm giải trình",
    summary="Nhận yêu cầu giải trình, giữ thời hạn, trả lời và công khai.",
    version="0.1.0",
    requires_sdk=">=0.1,<0.2",
    app="chinhquyen_accountability.apps.AccountabilityConfig",
    legal_bases=("Luật Phòng, chống tham nhũng 36/2018/QH14 Điều 15",),
    permissions=(Permission(codename=ANSWER, label="Xử lý yêu cầu giải trình"),),
    roles=(
        Role(slug="officer", label="Cán bộ tiếp dân", permissions=(ANSWER,)),
        Role(slug="chair", label="Chủ tịch", permissions=(ANSWER,)),
    ),
)
