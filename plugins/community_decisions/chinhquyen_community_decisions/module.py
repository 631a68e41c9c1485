"""What the module of community decisions says of itself."""

from __future__ import annotations

from decimal import Decimal

from chinhquyen_sdk.domain.community_decisions import CommunitySettings, house_rules
from chinhquyen_sdk.domain.indicators import Aim, Indicator
from chinhquyen_sdk.modules import Column, Export, Manifest, Permission, RetentionRule, Role

RECORD = "cq_community_decisions.record_decision"
RECOGNISE = "cq_community_decisions.recognise_decision"
FOLLOW = "cq_community_decisions.follow_execution"
ANSWER = "cq_community_decisions.answer_report"
HOLD = "cq_community_decisions.hold_yearly"

DECISIONS = Export(
    slug="decisions",
    label="Sổ việc Nhân dân bàn và quyết định",
    permission=RECORD,
    rows="chinhquyen_community_decisions.queries:export_decisions",
    period="Quyết định",
    columns=(
        Column(name="decided_on", label="Ngày quyết định"),
        Column(name="place", label="Xóm, tổ dân phố"),
        Column(name="title", label="Quyết định về việc gì"),
        Column(name="matter", label="Nội dung (Điều 15)"),
        Column(name="form", label="Hình thức"),
        Column(name="households", label="Tổng số hộ"),
        Column(name="informed", label="Hộ được báo"),
        Column(name="attended", label="Hộ dự họp"),
        Column(name="voted", label="Hộ biểu quyết"),
        Column(name="agreed", label="Hộ đồng ý"),
        Column(name="state", label="Tình trạng"),
        Column(name="phase", label="Thực hiện"),
        Column(name="received", label="Thu (đồng)"),
        Column(name="spent", label="Chi (đồng)"),
        Column(name="balance", label="Còn (đồng)"),
        Column(name="work_days", label="Ngày công"),
        Column(name="land", label="Đất hiến (m²)"),
    ),
)
ACCOUNT = Export(
    slug="account",
    label="Sổ thu chi các công trình bà con quyết định",
    permission=FOLLOW,
    rows="chinhquyen_community_decisions.queries:export_account",
    period="Thu chi",
    columns=(
        Column(name="day", label="Ngày"),
        Column(name="decision", label="Quyết định"),
        Column(name="source", label="Thu, chi"),
        Column(name="good", label="Bằng gì"),
        Column(name="amount", label="Bao nhiêu"),
        Column(name="unit", label="Đơn vị"),
        Column(name="households", label="Số hộ"),
        Column(name="what", label="Nội dung"),
        Column(name="paper", label="Chứng từ"),
        Column(name="struck_on", label="Bỏ ngày"),
        Column(name="reason", label="Vì sao bỏ"),
    ),
)
YEARLY = Export(
    slug="yearly",
    label="Sổ hội nghị thường niên ở xóm, tổ dân phố",
    permission=HOLD,
    rows="chinhquyen_community_decisions.queries:export_yearly",
    period="Họp",
    columns=(
        Column(name="day", label="Ngày họp"),
        Column(name="village", label="Xóm, tổ dân phố"),
        Column(name="state", label="Tình trạng"),
        Column(name="households", label="Tổng số hộ"),
        Column(name="informed", label="Hộ được báo"),
        Column(name="attended", label="Hộ dự"),
        Column(name="questions", label="Số câu hỏi"),
        Column(name="promises", label="Số điều hứa"),
        Column(name="kept", label="Đã làm"),
    ),
)

INFORMED = Indicator(
    id="decision_households_informed", plan="P-03", title="Người dân nhận được thông tin về việc bàn và quyết định", unit="%",
    aim=Aim.AT_LEAST, target=Decimal(100), part_unit="hộ",
    basis="Kế hoạch năm 2026 của tỉnh Thái Nguyên, mục III.8.2; Luật 10/2022/QH15 Điều 15",
    how="Cộng các cuộc bàn và quyết định trong kỳ: số hộ được báo trên tổng số hộ của nơi ấy. Đếm theo hộ; làm tròn xuống.",
)  # fmt: skip
ATTENDED = Indicator(
    id="decision_households_attended", plan="P-04", title="Đại diện hộ gia đình dự họp bàn, quyết định trực tiếp", unit="%",
    aim=Aim.AT_LEAST, target=Decimal(100), part_unit="hộ",
    basis="Kế hoạch năm 2026 của tỉnh Thái Nguyên, mục III.8.2; Luật 10/2022/QH15 Điều 18",
    how="Cộng các cuộc họp bàn, quyết định trong kỳ: số hộ có đại diện dự họp trên tổng số hộ của nơi ấy; làm tròn xuống.",
)  # fmt: skip
VOTED = Indicator(
    id="decision_households_voted", plan="P-05", title="Cử tri tham gia ý kiến qua phiếu hoặc biểu quyết trực tuyến", unit="%",
    aim=Aim.AT_LEAST, target=Decimal(100), part_unit="hộ",
    basis="Kế hoạch năm 2026 của tỉnh Thái Nguyên, mục III.8.2; Luật 10/2022/QH15 Điều 19",
    how="Cộng các lần phát phiếu, biểu quyết trực tuyến trong kỳ: số hộ đã bỏ phiếu trên tổng số hộ được hỏi. Mỗi hộ một phiếu "
    "nên đếm theo hộ, không theo từng cử tri; làm tròn xuống.",
)  # fmt: skip

DAYS_KEPT = {"reporters": 366 * house_rules().years_kept_of_reporters}
_HOUSE = "quy tắc của phần mềm, giữ không lâu hơn cần thiết (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15)"
RETENTION = (
    RetentionRule(
        slug="reporters",
        record="cq_community_decisions.ReportRow",
        label="Lời và tên người báo việc làm chưa đúng",
        counted_from="ngày trả lời",
        days=DAYS_KEPT["reporters"],
        ends="stripped",
        basis=_HOUSE,
        day="answered_on",
        due="chinhquyen_community_decisions.commands.reports:answered_long_ago",
        forget="chinhquyen_community_decisions.commands.reports:forget_reporters",
    ),
)

manifest = Manifest(
    slug="community_decisions",
    label="Việc Nhân dân bàn và quyết định",
    summary="Quyết định của bà con ở xóm, tổ dân phố: đã thông qua chưa, ai công nhận, làm tới đâu, thu chi từng đồng; "
    "bà con báo việc làm chưa đúng; hội nghị thường niên.",
    version="0.1.0",
    requires_sdk=">=0.1,<0.2",
    app="chinhquyen_community_decisions.apps.CommunityDecisionsConfig",
    hooks="chinhquyen_community_decisions.hooks:Hooks",
    urls="chinhquyen_community_decisions.urls",
    api_urls="chinhquyen_community_decisions.api.urls",
    legal_bases=(
        "Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15 Điều 15 đến Điều 24, Điều 30 đến Điều 34",
        "Nghị định 59/2023/NĐ-CP Điều 3 đến Điều 11",
        "Nghị định 61/2023/NĐ-CP Điều 10 đến Điều 14",
    ),
    settings_schema=CommunitySettings,
    permissions=(
        Permission(codename=RECORD, label="Ghi quyết định của cộng đồng dân cư"),
        Permission(
            codename=RECOGNISE, label="Ghi việc công nhận, tạm ngừng, bãi bỏ quyết định của cộng đồng"
        ),
        Permission(codename=FOLLOW, label="Theo dõi thực hiện, ghi thu chi, nghiệm thu, quyết toán"),
        Permission(codename=ANSWER, label="Xem và trả lời báo cáo việc làm chưa đúng"),
        Permission(codename=HOLD, label="Lên kế hoạch và ghi hội nghị thường niên"),
    ),
    roles=(
        Role(slug="officer", label="Cán bộ tiếp dân", permissions=(RECORD, FOLLOW, ANSWER, HOLD)),
        Role(slug="chair", label="Chủ tịch", permissions=(RECORD, RECOGNISE, FOLLOW, ANSWER, HOLD)),
    ),
    exports=(DECISIONS, ACCOUNT, YEARLY),
    indicators=(INFORMED, ATTENDED, VOTED),
    retention="Quyết định, sổ thu chi, hội nghị giữ lâu dài. Lời và tên người báo việc làm chưa đúng được mã hóa, "
    "xóa sau khi trả lời 2 năm; câu trả lời giữ lại.",
    recount="chinhquyen_community_decisions.commands:recount",
    demo="chinhquyen_community_decisions.commands:load_demo",
    retention_rules=RETENTION,
)
