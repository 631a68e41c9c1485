"""What the accountability module says of itself."""

from __future__ import annotations

from decimal import Decimal

from chinhquyen_sdk.domain.indicators import Aim, Indicator
from chinhquyen_sdk.domain.periods import PeriodLength
from chinhquyen_sdk.modules import Column, Export, Manifest, Permission, PublicService, RetentionRule, Role

ANSWER = "cq_accountability.answer_request"

BOOK = Export(
    slug="explanations",
    label="Sổ theo dõi yêu cầu giải trình",
    permission=ANSWER,
    rows="chinhquyen_accountability.queries:export_book",
    columns=(
        Column(name="number", label="Số"),
        Column(name="code", label="Mã"),
        Column(name="received_on", label="Ngày nhận"),
        Column(name="asker", label="Người yêu cầu là"),
        Column(name="name", label="Họ tên", personal=True),
        Column(name="phone", label="Số điện thoại", personal=True),
        Column(name="subject", label="Về việc"),
        Column(name="state", label="Bước"),
        Column(name="responsible", label="Người giải trình"),
        Column(name="document", label="Số văn bản"),
        Column(name="closed_on", label="Ngày xong"),
        Column(name="published_on", label="Ngày công khai"),
    ),
)

ON_TIME = Indicator(
    id="explanations_on_time", title="Yêu cầu giải trình được trả lời đúng hạn", unit="%", aim=Aim.AT_LEAST,
    target=Decimal(100), lengths=(PeriodLength.YEAR,),
    basis="Nghị định 59/2019/NĐ-CP; Chỉ thị 53-CT/TW ngày 26/10/2025; Kế hoạch năm 2026, mục III.2",
    how="Trong các yêu cầu nhận trong năm đã xong, bao nhiêu yêu cầu xong đúng hạn; làm tròn xuống.",
)  # fmt: skip

_ARCHIVE = "hồ sơ công việc của cơ quan, giữ theo thời hạn bảo quản tài liệu lưu trữ; số năm chưa có trong dữ liệu luật"
RETENTION = (
    RetentionRule(
        slug="requests",
        record="cq_accountability.RequestRow",
        covers=("cq_accountability.WordsRow",),
        label="Yêu cầu giải trình và văn bản giải trình",
        counted_from="ngày ghi",
        ends="kept",
        basis=_ARCHIVE,
    ),
)

manifest = Manifest(
    slug="accountability",
    label="Trách nhiệm giải trình",
    summary="Nhận yêu cầu giải trình, giữ thời hạn, trả lời và công khai nội dung giải trình.",
    version="0.1.0",
    requires_sdk=">=0.1,<0.2",
    app="chinhquyen_accountability.apps.AccountabilityConfig",
    hooks="chinhquyen_accountability.hooks:Hooks",
    urls="chinhquyen_accountability.urls",
    api_urls="chinhquyen_accountability.api.urls",
    services=(
        PublicService(
            page="accountability:front",
            label="Giải trình",
            summary="Yêu cầu cơ quan giải trình về quyết định, hành vi tác động tới mình.",
        ),
    ),
    legal_bases=(
        "Luật Phòng, chống tham nhũng 36/2018/QH14 Điều 14, Điều 15",
        "Nghị định 59/2019/NĐ-CP (mục trách nhiệm giải trình)",
    ),
    permissions=(Permission(codename=ANSWER, label="Tiếp nhận và giải trình"),),
    roles=(
        Role(slug="officer", label="Cán bộ tiếp dân", permissions=(ANSWER,)),
        Role(slug="chair", label="Chủ tịch", permissions=(ANSWER,)),
    ),
    indicators=(ON_TIME,),
    exports=(BOOK,),
    retention="Yêu cầu và văn bản giải trình giữ lâu dài; tên người hỏi mã hóa, không công khai.",
    demo="chinhquyen_accountability.commands:load_demo",
    recount="chinhquyen_accountability.commands:recount",
    retention_rules=RETENTION,
)
