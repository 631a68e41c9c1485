"""What the module says of itself. Read before Django starts: it imports the SDK only."""

from __future__ import annotations

from pydantic import Field

from chinhquyen_sdk import Indicator, Manifest, Permission, Record, Role

WRITE = "cq_hello.write_note"

WRITTEN = Indicator(
    id="hello_notes",
    title="Lời nhắn đã đăng",
    unit="lời",
    basis="Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15 Điều 12",
    how="Mọi lời nhắn của những ngày trong kỳ.",
)


class HelloSettings(Record):
    """What each commune chooses."""

    shown: int = Field(default=5, ge=1, le=50, title="Số lời nhắn trên trang", description="Có sẵn: 5.")


manifest = Manifest(
    slug="hello",
    label="Lời nhắn hôm nay",
    summary="Một câu nhắn bà con mỗi ngày: cúp nước, họp xóm, lịch tiêm.",
    version="0.1.0",
    requires_sdk=">=0.1,<0.2",
    app="chinhquyen_hello.apps.HelloConfig",
    hooks="chinhquyen_hello.hooks:Hooks",
    urls="chinhquyen_hello.urls",
    api_urls="chinhquyen_hello.api",
    legal_bases=("Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15 Điều 12",),
    settings_schema=HelloSettings,
    permissions=(Permission(codename=WRITE, label="Viết lời nhắn hôm nay"),),
    roles=(Role(slug="officer", label="Cán bộ tiếp dân", permissions=(WRITE,)),),
    indicators=(WRITTEN,),
    retention="Lời nhắn giữ lâu dài; không có thông tin riêng của ai.",
    demo="chinhquyen_hello.commands:load_demo",
)
