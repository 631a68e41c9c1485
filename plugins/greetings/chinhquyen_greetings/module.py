"""What the greetings module says of itself."""

from __future__ import annotations

from decimal import Decimal

from chinhquyen_sdk.domain.indicators import Aim, Indicator
from chinhquyen_sdk.modules import Chore, Column, Export, Manifest, Permission, Role

WRITE = "cq_greetings.write_greeting"
APPROVE = "cq_greetings.approve_greeting"

LOG = Export(
    slug="greetings",
    label="Sổ lời chúc của chủ tịch",
    permission=WRITE,
    rows="chinhquyen_greetings.queries:export_log",
    period="Dịp",
    columns=(
        Column(name="day", label="Ngày"),
        Column(name="lunar", label="Âm lịch"),
        Column(name="occasion", label="Dịp"),
        Column(name="title", label="Tiêu đề"),
        Column(name="state", label="Bước"),
        Column(name="drafter", label="Người soạn"),
        Column(name="approver", label="Người duyệt"),
        Column(name="published_at", label="Đăng lúc"),
        Column(name="last_day", label="Ở trang chủ đến"),
        Column(name="plays", label="Số lần phát loa"),
        Column(name="played", label="Đã phát lúc, ở đâu"),
    ),
)

SAID = Indicator(
    id="occasions_greeted", plan="P-11", title="Chủ tịch chúc mừng Nhân dân dịp năm mới, ngày lễ lớn", unit="%",
    aim=Aim.AT_LEAST, target=Decimal(100), basis="Kế hoạch năm 2026 của tỉnh Thái Nguyên, mục III.7",
    how="Trong các dịp lễ của kỳ đã qua mà đơn vị chọn chúc mừng, bao nhiêu dịp có lời chúc đã đăng.",
)  # fmt: skip

manifest = Manifest(
    slug="greetings",
    label="Lời chúc của chủ tịch",
    summary="Lời chúc của chủ tịch ngày lễ, Tết: lên trang, đọc loa có tiếng, bài mạng xã hội, đúng ngày đúng giờ.",
    version="0.1.0",
    requires_sdk=">=0.1,<0.2",
    app="chinhquyen_greetings.apps.GreetingsConfig",
    hooks="chinhquyen_greetings.hooks:Hooks",
    urls="chinhquyen_greetings.urls",
    api_urls="chinhquyen_greetings.api",
    legal_bases=(
        "Kế hoạch mô hình “Chính quyền thân thiện” năm 2026, mục III.7",
        "Bộ luật Lao động 45/2019/QH14 Điều 112 (ngày lễ, tết)",
    ),
    permissions=(
        Permission(codename=WRITE, label="Soạn lời chúc, hẹn giờ, ghi lần phát loa"),
        Permission(codename=APPROVE, label="Duyệt lời chúc"),
    ),
    roles=(
        Role(slug="officer", label="Cán bộ tiếp dân", permissions=(WRITE,)),
        Role(slug="chair", label="Chủ tịch", permissions=(WRITE, APPROVE)),
    ),
    indicators=(SAID,),
    exports=(LOG,),
    retention="Lời chúc đã đăng, các bản sửa và sổ phát loa giữ lâu dài; tệp tiếng của bản cũ bị thay khi đọc lại.",
    chores=(Chore(name="greetings", minutes=1, act="chinhquyen_greetings.commands:look_after"),),
    demo="chinhquyen_greetings.commands:load_demo",
)
