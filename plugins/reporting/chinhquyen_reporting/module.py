"""What the reporting module says of itself."""

from __future__ import annotations

from decimal import Decimal

from chinhquyen_sdk.domain.indicators import Aim, Indicator
from chinhquyen_sdk.domain.periods import PeriodLength
from chinhquyen_sdk.modules import Chore, Column, Export, Manifest, Permission, RetentionRule, Role

WRITE = "cq_reporting.write_report"
APPROVE = "cq_reporting.approve_report"
PROVINCE = "cq_reporting.watch_communes"
REGISTER = "cq_reporting.keep_communes"

SENT = Indicator(
    id="yearly_report_sent", plan="P-13", title="Báo cáo kết quả năm đã tới UBND tỉnh", unit="báo cáo",
    aim=Aim.AT_LEAST, target=Decimal(1), lengths=(PeriodLength.YEAR,),
    basis="Kế hoạch năm 2026 của tỉnh Thái Nguyên, mục IV.2: trước ngày 15/12/2026",
    how="Đếm báo cáo năm đã duyệt mà tỉnh đã báo nhận.",
)  # fmt: skip
FIGURES = Export(
    slug="figures",
    label="Phụ lục chỉ tiêu của các báo cáo đã duyệt",
    permission=WRITE,
    rows="chinhquyen_reporting.queries:export_figures",
    period="Ban hành",
    columns=(
        Column(name="period", label="Kỳ"),
        Column(name="number", label="Số báo cáo"),
        Column(name="issued_on", label="Ngày ban hành"),
        Column(name="code", label="Mã"),
        Column(name="title", label="Chỉ tiêu"),
        Column(name="target", label="Đề ra"),
        Column(name="value", label="Đạt được"),
        Column(name="unit", label="Đơn vị tính"),
        Column(name="parts", label="Phần tính được"),
        Column(name="standing", label="So với đề ra"),
        Column(name="basis", label="Căn cứ"),
    ),
)

RETENTION = (
    RetentionRule(
        slug="links",
        record="cq_reporting.LinkRow",
        label="Địa chỉ và mã nối với trang của tỉnh",
        counted_from="ngày ghi",
        ends="kept",
        basis="mã của máy, không phải dữ liệu về người; giữ đến khi thôi nối",
    ),
)

manifest = Manifest(
    slug="reporting",
    label="Báo cáo",
    summary="Báo cáo tháng, báo cáo năm từ số liệu của mọi phần việc: soạn, duyệt, lấy số, gửi tỉnh; "
    "trang của tỉnh thấy xã nào đã gửi, còn thiếu, chậm, hơn kém nhau thế nào.",
    version="0.1.0",
    requires_sdk=">=0.1,<0.2",
    app="chinhquyen_reporting.apps.ReportingConfig",
    hooks="chinhquyen_reporting.hooks:Hooks",
    urls="chinhquyen_reporting.urls",
    api_urls="chinhquyen_reporting.api.urls",
    legal_bases=(
        "Kế hoạch năm 2026 của tỉnh Thái Nguyên, mục IV",
        "Nghị định 30/2020/NĐ-CP (thể thức văn bản)",
    ),
    permissions=(
        Permission(codename=WRITE, label="Soạn báo cáo"),
        Permission(codename=APPROVE, label="Duyệt báo cáo, nối với tỉnh"),
        Permission(codename=PROVINCE, label="Xem báo cáo của các xã, phường (trang của tỉnh)"),
        Permission(codename=REGISTER, label="Giữ danh sách xã, phường, cấp mã truy cập (trang của tỉnh)"),
    ),
    roles=(
        Role(slug="officer", label="Cán bộ tiếp dân", permissions=(WRITE,)),
        Role(slug="chair", label="Chủ tịch", permissions=(WRITE, APPROVE, PROVINCE, REGISTER)),
    ),
    indicators=(SENT,),
    exports=(FIGURES,),
    retention="Báo cáo đã duyệt và các dòng làm nên số liệu của nó giữ lâu dài.",
    chores=(Chore(name="send_reports", minutes=1, act="chinhquyen_reporting.commands:send_waiting"),),
    demo="chinhquyen_reporting.commands:load_demo",
    retention_rules=RETENTION,
)
