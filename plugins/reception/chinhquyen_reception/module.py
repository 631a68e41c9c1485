"""What the reception module says of itself."""

from __future__ import annotations

from chinhquyen_sdk.modules import Manifest, Permission, Role

HANDLE = "cq_reception.handle_petition"
ASSIGN = "cq_reception.assign_petition"
OPEN_IDENTITY = "cq_reception.open_identity"
# The host's own: who may open an identity must not be the only one who knows who did.
READ_ACCESS_LOG = "chinhquyen.view_accesslog"

manifest = Manifest(
    slug="reception",
    label="Tiếp dân và đơn thư",
    summary="Nhận khiếu nại, tố cáo, kiến nghị, phản ánh; giữ thời hạn theo luật; trả lời người gửi.",
    version="0.1.0",
    requires_sdk=">=0.1,<0.2",
    app="chinhquyen_reception.apps.ReceptionConfig",
    hooks="chinhquyen_reception.hooks:Hooks",
    urls="chinhquyen_reception.urls",
    api_urls="chinhquyen_reception.api.urls",
    legal_bases=(
        "Luật Khiếu nại 02/2011/QH13",
        "Luật Tố cáo 25/2018/QH14",
        "Luật Tiếp công dân 42/2013/QH13",
        "Thông tư 05/2021/TT-TTCP",
    ),
    permissions=(
        Permission(codename=HANDLE, label="Xử lý đơn thư"),
        Permission(codename=ASSIGN, label="Giao đơn cho cán bộ"),
        Permission(codename=OPEN_IDENTITY, label="Mở danh tính người tố cáo"),
    ),
    roles=(
        Role(slug="officer", label="Cán bộ tiếp dân", permissions=(HANDLE, ASSIGN)),
        Role(slug="chair", label="Chủ tịch", permissions=(HANDLE, ASSIGN, OPEN_IDENTITY, READ_ACCESS_LOG)),
    ),
    indicators=("petitions_received", "petitions_on_time"),
    exports=("petitions",),
    retention="Đơn không đủ điều kiện xử lý lưu 1 năm (quy tắc DON-ARCHIVE); bản nháp chưa gửi xoá sau 2 ngày.",
    purge="chinhquyen_reception.commands:purge_drafts",
    demo="chinhquyen_reception.commands:load_demo",
)
