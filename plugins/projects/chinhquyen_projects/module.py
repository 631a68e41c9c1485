"""What the projects module says of itself."""

from __future__ import annotations

from decimal import Decimal

from chinhquyen_sdk.domain.indicators import Aim, Indicator
from chinhquyen_sdk.domain.periods import PeriodLength
from chinhquyen_sdk.domain.projects import ProjectsSettings
from chinhquyen_sdk.modules import Chore, Column, Export, Manifest, Permission, Role

KEEP = "cq_projects.keep_project"
REPORT = "cq_projects.report_progress"

PROJECTS = Export(
    slug="projects",
    label="Sổ chương trình, dự án",
    permission=KEEP,
    rows="chinhquyen_projects.queries:export_projects",
    period="Dự án còn làm, hoặc hoàn thành",
    columns=(
        Column(name="code", label="Mã"),
        Column(name="title", label="Tên dự án, công trình"),
        Column(name="funding", label="Loại vốn"),
        Column(name="investor", label="Chủ đầu tư"),
        Column(name="decision_number", label="Số quyết định"),
        Column(name="decision_on", label="Ngày quyết định"),
        Column(name="village", label="Xóm, tổ dân phố"),
        Column(name="place", label="Chỗ làm"),
        Column(name="capital", label="Tổng vốn (đồng)"),
        Column(name="capital_central", label="Ngân sách trung ương (đồng)"),
        Column(name="capital_province", label="Ngân sách tỉnh (đồng)"),
        Column(name="capital_commune", label="Ngân sách xã, phường (đồng)"),
        Column(name="capital_community", label="Bà con đóng góp (đồng)"),
        Column(name="capital_donation", label="Tài trợ, ủng hộ (đồng)"),
        Column(name="capital_investor", label="Doanh nghiệp, nhà đầu tư (đồng)"),
        Column(name="capital_other", label="Nguồn khác (đồng)"),
        Column(name="paid", label="Đã chi (đồng)"),
        Column(name="contractor", label="Nhà thầu thi công"),
        Column(name="consultant", label="Tư vấn giám sát"),
        Column(name="planned_start", label="Dự kiến khởi công"),
        Column(name="started_on", label="Khởi công"),
        Column(name="planned_finish", label="Dự kiến hoàn thành"),
        Column(name="finished_on", label="Hoàn thành"),
        Column(name="state", label="Tình trạng"),
        Column(name="percent", label="Khối lượng (%)"),
        Column(name="late_days", label="Chậm (ngày)"),
        Column(name="given_money", label="Bà con góp tiền (đồng)"),
        Column(name="given_days", label="Bà con góp ngày công"),
        Column(name="given_land", label="Bà con góp đất (m²)"),
        Column(name="board", label="Ban giám sát"),
    ),
)

SUPERVISED = Indicator(
    id="projects_supervised", plan="P-06", title="Chương trình, dự án được Ban Giám sát đầu tư của cộng đồng giám sát",
    unit="%", aim=Aim.AT_LEAST, target=Decimal(100), lengths=(PeriodLength.YEAR,),
    basis="Kế hoạch năm 2026 của tỉnh Thái Nguyên, mục III.8.3; Luật 10/2022/QH15 Điều 41",
    how="Trong các dự án chưa hoàn thành phải có giám sát của cộng đồng, bao nhiêu dự án đã có Ban giám sát.",
)  # fmt: skip

manifest = Manifest(
    slug="projects",
    label="Chương trình, dự án",
    summary="Sổ chương trình, dự án trên địa bàn: ai đầu tư, vốn từ đâu, làm đến đâu, chậm hay đúng hạn, bà con góp gì, "
    "ai giám sát.",
    version="0.1.0",
    requires_sdk=">=0.1,<0.2",
    app="chinhquyen_projects.apps.ProjectsConfig",
    hooks="chinhquyen_projects.hooks:Hooks",
    urls="chinhquyen_projects.urls",
    api_urls="chinhquyen_projects.api.urls",
    legal_bases=(
        "Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15 Điều 11 khoản 3, khoản 5; Điều 41",
        "Luật Tiếp cận thông tin 01/2026/QH16 Điều 17 khoản 1 điểm g",
        "Kế hoạch năm 2026 của tỉnh Thái Nguyên, mục III.8.3",
    ),
    permissions=(
        Permission(codename=KEEP, label="Ghi, sửa, nhập sổ chương trình, dự án"),
        Permission(codename=REPORT, label="Báo tiến độ, ảnh, khoản bà con góp của dự án"),
    ),
    roles=(
        Role(slug="officer", label="Cán bộ tiếp dân", permissions=(KEEP, REPORT)),
        Role(slug="chair", label="Chủ tịch", permissions=(KEEP, REPORT)),
    ),
    indicators=(SUPERVISED,),
    exports=(PROJECTS,),
    settings_schema=ProjectsSettings,
    chores=(Chore(name="project_lists", minutes=1, act="chinhquyen_projects.commands:continue_lists"),),
    recount="chinhquyen_projects.commands:recount",
    retention="Dự án, tiến độ, ảnh, khoản bà con góp giữ lâu dài; không ghi tên người góp.",
    demo="chinhquyen_projects.commands:load_demo",
)
