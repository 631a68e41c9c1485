"""What the disclosure module says of itself."""

from __future__ import annotations

from decimal import Decimal

from pydantic import Field

from chinhquyen_sdk.domain.indicators import Aim, Indicator
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.modules import Chore, Column, Export, Manifest, Permission, Role

PUBLISH = "cq_disclosure.publish_disclosure"

LOG = Export(
    slug="disclosure",
    label="Sổ công khai",
    permission=PUBLISH,
    rows="chinhquyen_disclosure.queries:export_log",
    period="Đăng",
    columns=(
        Column(name="day", label="Ngày đăng"),
        Column(name="title", label="Nội dung"),
        Column(name="duty", label="Nghĩa vụ"),
        Column(name="basis", label="Căn cứ"),
        Column(name="term", label="Kỳ"),
        Column(name="due", label="Hạn"),
        Column(name="late", label="Chậm"),
        Column(name="forms", label="Hình thức"),
        Column(name="board_from", label="Niêm yết từ"),
        Column(name="ends_on", label="Niêm yết đến hết"),
        Column(name="removed_on", label="Đã gỡ ngày"),
        Column(name="complete_on", label="Đủ hình thức ngày"),
        Column(name="corrections", label="Số lần đính chính"),
    ),
)

ON_TIME = Indicator(
    id="duties_published_on_time", title="Nội dung phải công khai được đăng đúng hạn", unit="%", aim=Aim.AT_LEAST,
    target=Decimal(100), basis="Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15 Điều 11 đến Điều 14",
    how="Trong các việc phải công khai có hạn trong kỳ và hạn đã qua, bao nhiêu việc đăng đúng hạn; làm tròn xuống.",
)  # fmt: skip
COMPLETE = Indicator(
    id="postings_complete_in_all_forms", title="Nội dung công khai đủ các hình thức", unit="%", aim=Aim.AT_LEAST,
    target=Decimal(100), basis="Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15 Điều 12, Điều 13",
    how="Trong các việc có hạn trong kỳ đã đăng, bao nhiêu việc có đủ minh chứng mọi hình thức; làm tròn xuống.",
)  # fmt: skip


class DisclosureSettings(Record):
    """What a commune sets for what it makes public."""

    newest_shown: int = Field(
        default=4, ge=1, le=12, title="Số bài ở phần “Mới công khai”",
        description="Phần này đặt ở trang chủ hoặc trang nào biên tập viên chọn. Có sẵn: 4.",
    )  # fmt: skip


manifest = Manifest(
    slug="disclosure",
    label="Công khai",
    summary="Sổ những việc luật buộc công khai, hạn của từng việc; đăng một lần, đủ hình thức, có minh chứng; bà con xem và tìm.",
    version="0.1.0",
    requires_sdk=">=0.1,<0.2",
    app="chinhquyen_disclosure.apps.DisclosureConfig",
    hooks="chinhquyen_disclosure.hooks:Hooks",
    urls="chinhquyen_disclosure.urls",
    api_urls="chinhquyen_disclosure.api",
    settings_schema=DisclosureSettings,
    legal_bases=(
        "Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15 Điều 11 đến Điều 14",
        "Luật Tiếp cận thông tin 01/2026/QH16 Điều 17 đến Điều 22",
        "Luật Phòng, chống tham nhũng 36/2018/QH14 Điều 10, Điều 11",
        "Thông tư 26/2026/TT-BTC Điều 26, Điều 30, Điều 34",
    ),
    permissions=(
        Permission(codename=PUBLISH, label="Đăng công khai, ghi minh chứng, đóng việc không phát sinh"),
    ),
    roles=(
        Role(slug="officer", label="Cán bộ tiếp dân", permissions=(PUBLISH,)),
        Role(slug="chair", label="Chủ tịch", permissions=(PUBLISH,)),
    ),
    indicators=(
        ON_TIME,
        COMPLETE,
    ),
    exports=(LOG,),
    retention="Bài đã đăng, đính chính, minh chứng giữ lâu dài: là hồ sơ chứng minh xã, phường đã công khai.",
    chores=(Chore(name="disclosure", minutes=60, act="chinhquyen_disclosure.commands:open_all"),),
    demo="chinhquyen_disclosure.commands:load_demo",
)
