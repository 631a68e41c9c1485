"""What the feedback module says of itself."""

from __future__ import annotations

from chinhquyen_sdk.modules import Manifest, Permission, Role

HANDLE = "cq_feedback.handle_report"
RULE = "cq_feedback.change_rules"

manifest = Manifest(
    slug="feedback",
    label="Phản ánh nhanh",
    summary="Báo việc ngoài đường, ngoài xóm bằng ảnh và vị trí; giao người xử lý; trả lời có ảnh.",
    version="0.1.0",
    requires_sdk=">=0.1,<0.2",
    app="chinhquyen_feedback.apps.FeedbackConfig",
    urls="chinhquyen_feedback.urls",
    api_urls="chinhquyen_feedback.api.urls",
    legal_bases=("Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15 Điều 35 khoản 2 điểm a",),
    permissions=(
        Permission(codename=HANDLE, label="Xử lý phản ánh hiện trường"),
        Permission(codename=RULE, label="Phân công và đặt ngày hẹn cho phản ánh"),
    ),
    roles=(
        Role(slug="officer", label="Cán bộ tiếp dân", permissions=(HANDLE,)),
        Role(slug="chair", label="Chủ tịch", permissions=(HANDLE, RULE)),
    ),
    retention="Số điện thoại người phản ánh xoá 90 ngày sau khi việc khép lại; ảnh chưa gửi xoá sau 2 ngày.",
    demo="chinhquyen_feedback.commands:load_demo",
    purge="chinhquyen_feedback.commands:purge",
)
