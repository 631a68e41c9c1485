"""What the letters module says of itself."""

from __future__ import annotations

from chinhquyen_sdk.modules import Manifest, Permission, Role

DRAFT = "cq_letters.draft_letter"
APPROVE = "cq_letters.approve_letter"

manifest = Manifest(
    slug="letters",
    label="Thư gửi bà con",
    summary="Soạn thư báo tin khi đơn có bước mới, giấy mời đối thoại, thư trả lời giải trình; chủ tịch duyệt, lấy số.",
    version="0.1.0",
    requires_sdk=">=0.1,<0.2",
    app="chinhquyen_letters.apps.LettersConfig",
    hooks="chinhquyen_letters.hooks:Hooks",
    urls="chinhquyen_letters.urls",
    legal_bases=(
        "Nghị định 30/2020/NĐ-CP",
        "Luật Khiếu nại 02/2011/QH13 Điều 27, Điều 28, Điều 30",
        "Luật Tố cáo 25/2018/QH14 Điều 24, Điều 29, Điều 30",
        "Luật Phòng, chống tham nhũng 36/2018/QH14 Điều 15",
        "Luật Tiếp công dân 42/2013/QH13 Điều 28",
    ),
    permissions=(
        Permission(codename=DRAFT, label="Soạn và sửa thư"),
        Permission(codename=APPROVE, label="Duyệt thư, lấy số"),
    ),
    roles=(
        Role(slug="officer", label="Cán bộ tiếp dân", permissions=(DRAFT,)),
        Role(slug="chair", label="Chủ tịch", permissions=(DRAFT, APPROVE)),
    ),
    retention="Thư đã lấy số được giữ như văn bản đi của cơ quan; không tự xóa.",
)
