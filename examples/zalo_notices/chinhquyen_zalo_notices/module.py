"""What the module says of itself."""

from __future__ import annotations

from chinhquyen_sdk import Manifest

manifest = Manifest(
    slug="zalo_notices",
    label="Báo thư qua Zalo",
    summary="Báo cho người đã đồng ý rằng có thư của xã, phường, kèm đường dẫn để mở thư.",
    version="0.1.0",
    requires_sdk=">=0.1,<0.2",
    app="chinhquyen_zalo_notices.apps.ZaloNoticesConfig",
    hooks="chinhquyen_zalo_notices.hooks:Hooks",
    legal_bases=("Luật Bảo vệ dữ liệu cá nhân (sự đồng ý và quyền rút lại)",),
    retention="Mô-đun này không giữ gì. Số Zalo nằm cùng lá thư, được mã hóa và xóa cùng lá thư.",
)
