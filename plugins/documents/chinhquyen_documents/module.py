"""What the documents module says of itself."""

from __future__ import annotations

from decimal import Decimal

from chinhquyen_sdk.domain.indicators import Aim, Indicator
from chinhquyen_sdk.domain.periods import PeriodLength
from chinhquyen_sdk.modules import Chore, Column, Export, Manifest, Permission, RetentionRule, Role

KEEP = "cq_documents.keep_document"
ASSIGN = "cq_documents.assign_reading"
READ = "cq_documents.read_assigned"
# Our own rule; the commands keep to it.
DAYS_KEPT = {"lists": 7}

READINGS = Export(
    slug="readings",
    label="Theo dõi đọc văn bản được giao",
    permission=ASSIGN,
    rows="chinhquyen_documents.queries:export_readings",
    period="Giao",
    columns=(
        Column(name="assigned_on", label="Ngày giao"),
        Column(name="document", label="Văn bản"),
        Column(name="assigner", label="Người giao"),
        Column(name="reader", label="Người đọc"),
        Column(name="due_on", label="Hạn đọc"),
        Column(name="state", label="Tình trạng"),
        Column(name="confirmed_on", label="Ngày xác nhận"),
    ),
)

LIBRARY = Indicator(
    id="documents_in_the_library", title="Văn bản có trong thư viện", unit="văn bản", lengths=(PeriodLength.YEAR,),
    basis="Kế hoạch năm 2026 của tỉnh Thái Nguyên, mục III.1",
    how="Đếm các văn bản đang có trong thư viện, của mọi năm ban hành.",
)  # fmt: skip
CONFIRMED = Indicator(
    id="assigned_readings_confirmed_on_time", title="Việc giao đọc văn bản được xác nhận đúng hạn", unit="%",
    aim=Aim.AT_LEAST, target=Decimal(100), basis="Kế hoạch năm 2026 của tỉnh Thái Nguyên, mục III.1",
    how="Trong các lượt đọc được giao có hạn trong kỳ và hạn đã qua, bao nhiêu lượt xác nhận đúng hạn.", public=False,
)  # fmt: skip

_HOUSE = "quy tắc của phần mềm, giữ không lâu hơn cần thiết (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15)"
RETENTION = (
    RetentionRule(
        slug="lists",
        record="cq_documents.ImportRow",
        label="Tệp tải lên để nhập mà không nhập",
        counted_from="lúc tải lên",
        days=DAYS_KEPT["lists"],
        ends="erased",
        basis=_HOUSE,
        day="created_at",
        due="chinhquyen_documents.commands.importing:lists_left",
    ),
)

manifest = Manifest(
    slug="documents",
    label="Thư viện văn bản",
    summary="Văn bản pháp luật, chỉ đạo: tìm, biết còn hiệu lực không, giao cán bộ đọc và xác nhận, dữ liệu mở.",
    version="0.1.0",
    requires_sdk=">=0.1,<0.2",
    app="chinhquyen_documents.apps.DocumentsConfig",
    hooks="chinhquyen_documents.hooks:Hooks",
    urls="chinhquyen_documents.urls",
    api_urls="chinhquyen_documents.api.urls",
    legal_bases=(
        "Nghị định 30/2020/NĐ-CP Điều 7 (các loại văn bản)",
        "Nghị định 224/2026/NĐ-CP Điều 9 (nội dung trang thông tin điện tử)",
    ),
    permissions=(
        Permission(codename=KEEP, label="Nhập và sửa văn bản của thư viện"),
        Permission(codename=ASSIGN, label="Giao cán bộ đọc văn bản, xem ai chưa đọc"),
        Permission(codename=READ, label="Được giao đọc văn bản"),
    ),
    roles=(
        Role(slug="officer", label="Cán bộ tiếp dân", permissions=(KEEP, READ)),
        Role(slug="chair", label="Chủ tịch", permissions=(KEEP, ASSIGN, READ)),
    ),
    indicators=(
        LIBRARY,
        CONFIRMED,
    ),
    exports=(READINGS,),
    chores=(
        Chore(name="document_lists", minutes=1, act="chinhquyen_documents.commands:continue_lists"),
        Chore(name="document_effects", minutes=60, act="chinhquyen_documents.commands:turn_effects"),
    ),
    recount="chinhquyen_documents.commands:recount",
    retention=(
        "Văn bản giữ lâu dài, kể cả khi hết hiệu lực. Tệp tải lên để nhập mà không nhập thì xóa sau "
        f"{DAYS_KEPT['lists']} ngày."
    ),
    demo="chinhquyen_documents.commands:load_demo",
    retention_rules=RETENTION,
)
