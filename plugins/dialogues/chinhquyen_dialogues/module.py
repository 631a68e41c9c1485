"""What the dialogues module says of itself."""

from __future__ import annotations

from chinhquyen_sdk.modules import Manifest, Permission, PublicService, Role

HOLD = "cq_dialogues.hold_dialogue"

manifest = Manifest(
    slug="dialogues",
    label="Đối thoại với Nhân dân",
    summary="Kế hoạch đối thoại, câu hỏi của bà con, biên bản, theo dõi lời hứa.",
    version="0.1.0",
    requires_sdk=">=0.1,<0.2",
    app="chinhquyen_dialogues.apps.DialoguesConfig",
    hooks="chinhquyen_dialogues.hooks:Hooks",
    urls="chinhquyen_dialogues.urls",
    api_urls="chinhquyen_dialogues.api.urls",
    demo="chinhquyen_dialogues.commands:load_demo",
    retention="Biên bản, kết quả, lời hứa giữ lâu dài; danh sách cử tri đồng ý mã hóa, chỉ cán bộ được giao mới xem.",
    services=(
        PublicService(
            page="dialogues:front",
            label="Đối thoại với Nhân dân",
            summary="Lịch đối thoại, đặt câu hỏi trước, theo dõi lời hứa.",
        ),
    ),
    legal_bases=(
        "Luật Tổ chức chính quyền địa phương 72/2025/QH15 Điều 43",
        "Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15 Điều 32",
    ),
    permissions=(Permission(codename=HOLD, label="Tổ chức đối thoại, theo dõi lời hứa"),),
    roles=(
        Role(slug="officer", label="Cán bộ tiếp dân", permissions=(HOLD,)),
        Role(slug="chair", label="Chủ tịch", permissions=(HOLD,)),
    ),
)
