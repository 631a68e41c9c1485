"""What the reception_days module says of itself."""

from __future__ import annotations

from decimal import Decimal

from chinhquyen_sdk.domain.indicators import Aim, Indicator
from chinhquyen_sdk.domain.reception_days.book import COLUMNS
from chinhquyen_sdk.modules import (
    Chore,
    Column,
    Export,
    Manifest,
    Permission,
    PublicService,
    RetentionRule,
    Role,
)

RECEIVE = "cq_reception_days.receive_visitors"
PLAN = "cq_reception_days.plan_days"
OPEN_IDENTITY = "cq_reception_days.open_identity"
# Our own rule: who booked and did not come is no business of ours for longer. The commands keep to it.
DAYS_KEPT = {"absent": 30}

BOOK = Export(
    slug="reception_book",
    label="Sổ tiếp công dân (Mẫu 03/TCD)",
    permission=RECEIVE,
    columns=tuple(Column(name=c.name, label=c.label, personal=c.personal) for c in COLUMNS),
    rows="chinhquyen_reception_days.queries:export_book",
    count="chinhquyen_reception_days.queries:count_book",
    period="Tiếp",
    summary="Mười ba cột của Mẫu 03/TCD; người tố cáo không bao giờ được ghi tên.",
)

HELD = Indicator(
    id="reception_days_held", title="Ngày tiếp công dân định kỳ của Chủ tịch được giữ đúng lịch", unit="%",
    aim=Aim.AT_LEAST, target=Decimal(100),
    basis="Luật Tiếp công dân 42/2013/QH13 Điều 15; Kế hoạch năm 2026 của tỉnh Thái Nguyên, mục III.2",
    how="Trong các ngày tiếp định kỳ đã qua của kỳ, bao nhiêu ngày không bị bỏ; ngày dời vì lý do ghi rõ vẫn tính.",
)  # fmt: skip

_HOUSE = "quy tắc của phần mềm, giữ không lâu hơn cần thiết (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15)"
_ARCHIVE = "hồ sơ công việc của cơ quan, giữ theo thời hạn bảo quản tài liệu lưu trữ; số năm chưa có trong dữ liệu luật"
RETENTION = (
    RetentionRule(
        slug="absent",
        record="cq_reception_days.VisitRow",
        label="Người hẹn mà không đến",
        counted_from="ngày hẹn",
        days=DAYS_KEPT["absent"],
        ends="stripped",
        basis=_HOUSE,
        day="on",
        due="chinhquyen_reception_days.commands.keeping:absent",
        forget="chinhquyen_reception_days.commands.keeping:forget_visitors",
    ),
    RetentionRule(
        slug="book",
        record="cq_reception_days.EntryRow",
        covers=(
            "cq_reception_days.VisitRow",
            "cq_reception_days.CorrectionRow",
            "cq_reception_days.DayRow",
        ),
        label="Sổ tiếp công dân",
        counted_from="ngày ghi",
        ends="kept",
        basis=_ARCHIVE,
    ),
)

manifest = Manifest(
    slug="reception_days",
    label="Lịch tiếp công dân",
    summary="Lịch tiếp công dân của chủ tịch, đặt lượt, hàng chờ, sổ tiếp công dân.",
    version="0.1.0",
    requires_sdk=">=0.1,<0.2",
    app="chinhquyen_reception_days.apps.ReceptionDaysConfig",
    hooks="chinhquyen_reception_days.hooks:Hooks",
    urls="chinhquyen_reception_days.urls",
    api_urls="chinhquyen_reception_days.api.urls",
    indicators=(HELD,),
    exports=(BOOK,),
    services=(
        PublicService(
            page="reception_days:index",
            label="Tiếp công dân",
            summary="Lịch tiếp công dân của lãnh đạo, lấy số hẹn trước.",
        ),
    ),
    legal_bases=(
        "Luật Tiếp công dân 42/2013/QH13",
        "Luật 136/2025/QH15",
        "Nghị định 154/2026/NĐ-CP",
    ),
    permissions=(
        Permission(codename=RECEIVE, label="Tiếp công dân, ghi sổ"),
        Permission(codename=PLAN, label="Lập và đổi lịch tiếp công dân"),
        Permission(codename=OPEN_IDENTITY, label="Mở danh tính người tố cáo trong sổ tiếp công dân"),
    ),
    roles=(
        Role(slug="officer", label="Cán bộ tiếp dân", permissions=(RECEIVE, PLAN)),
        Role(slug="chair", label="Chủ tịch", permissions=(RECEIVE, PLAN, OPEN_IDENTITY)),
    ),
    retention=(
        "Sổ tiếp công dân giữ theo quy định lưu trữ; thông tin người hẹn mà không đến xóa sau "
        f"{DAYS_KEPT['absent']} ngày."
    ),
    demo="chinhquyen_reception_days.commands:load_demo",
    chores=(Chore(name="house", minutes=360, act="chinhquyen_reception_days.commands:keep_house"),),
    retention_rules=RETENTION,
)
