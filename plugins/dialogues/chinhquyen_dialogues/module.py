"""What the dialogues module says of itself."""

from __future__ import annotations

from decimal import Decimal

from chinhquyen_sdk.domain.indicators import Aim, Indicator
from chinhquyen_sdk.domain.periods import PeriodLength
from chinhquyen_sdk.modules import Manifest, Permission, PublicService, RetentionRule, Role

HOLD = "cq_dialogues.hold_dialogue"

HELD = Indicator(
    id="dialogues_held", plan="P-12", title="Hội nghị đối thoại của Chủ tịch UBND với Nhân dân đã tổ chức", unit="hội nghị",
    aim=Aim.AT_LEAST, target=Decimal(1), lengths=(PeriodLength.YEAR,),
    basis="Luật Tổ chức chính quyền địa phương 72/2025/QH15; Luật 10/2022/QH15 Điều 32; Kế hoạch năm 2026, mục III.2",
    how="Đếm các buổi đối thoại thuộc kế hoạch của năm đã tổ chức.",
)  # fmt: skip
KEPT = Indicator(
    id="promises_kept_on_time", title="Lời hứa sau đối thoại được giữ đúng hẹn", unit="%", aim=Aim.AT_LEAST,
    target=Decimal(100),
    basis="Kế hoạch năm 2026 của tỉnh Thái Nguyên, mục III.2",
    how="Trong các lời hứa của kỳ đã làm xong, bao nhiêu lời xong đúng ngày hứa đầu tiên; làm tròn xuống.",
)  # fmt: skip

_ARCHIVE = "hồ sơ công việc của cơ quan, giữ theo thời hạn bảo quản tài liệu lưu trữ; số năm chưa có trong dữ liệu luật"
RETENTION = (
    RetentionRule(
        slug="questions",
        record="cq_dialogues.QuestionRow",
        label="Câu hỏi gửi trước đối thoại",
        counted_from="ngày ghi",
        ends="kept",
        basis=_ARCHIVE,
    ),
    RetentionRule(
        slug="consents",
        record="cq_dialogues.ConsentRow",
        label="Danh sách cử tri đồng ý yêu cầu đối thoại",
        counted_from="ngày ghi",
        ends="kept",
        basis=_ARCHIVE,
    ),
)

manifest = Manifest(
    slug="dialogues",
    label="Đối thoại với Nhân dân",
    summary="Kế hoạch đối thoại, câu hỏi của bà con, biên bản, theo dõi lời hứa.",
    version="0.1.0",
    requires_sdk=">=0.1,<0.2",
    app="chinhquyen_dialogues.apps.DialoguesConfig",
    hooks="chinhquyen_dialogues.hooks:Hooks",
    urls="chinhquyen_dialogues.urls",
    api_urls="chinhquyen_dialogues.api.urls",
    demo="chinhquyen_dialogues.commands:load_demo",
    indicators=(
        HELD,
        KEPT,
    ),
    retention="Biên bản, kết quả, lời hứa giữ lâu dài; danh sách cử tri đồng ý mã hóa, chỉ cán bộ được giao mới xem.",
    services=(
        PublicService(
            page="dialogues:front",
            label="Đối thoại với Nhân dân",
            summary="Lịch đối thoại, đặt câu hỏi trước, theo dõi lời hứa.",
        ),
    ),
    legal_bases=(
        "Luật Tổ chức chính quyền địa phương 72/2025/QH15 Điều 43",
        "Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15 Điều 32",
    ),
    permissions=(Permission(codename=HOLD, label="Tổ chức đối thoại, theo dõi lời hứa"),),
    roles=(
        Role(slug="officer", label="Cán bộ tiếp dân", permissions=(HOLD,)),
        Role(slug="chair", label="Chủ tịch", permissions=(HOLD,)),
    ),
    retention_rules=RETENTION,
)
