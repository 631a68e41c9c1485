"""What the outreach module says of itself."""

from __future__ import annotations

from decimal import Decimal

from chinhquyen_sdk.domain.indicators import Aim, Indicator
from chinhquyen_sdk.domain.periods import PeriodLength
from chinhquyen_sdk.modules import Column, Export, Manifest, Permission, Role

WRITE = "cq_outreach.write_policy"
ISSUE = "cq_outreach.issue_regulation"
HOLD = "cq_outreach.hold_conference"
CHECK = "cq_outreach.check_execution"

CONFERENCES = Export(
    slug="conferences",
    label="Sổ hội nghị tuyên truyền ở xóm, tổ dân phố",
    permission=HOLD,
    rows="chinhquyen_outreach.queries:export_conferences",
    period="Họp",
    columns=(
        Column(name="day", label="Ngày"),
        Column(name="village", label="Xóm, tổ dân phố"),
        Column(name="title", label="Hội nghị"),
        Column(name="policy", label="Chính sách"),
        Column(name="democracy", label="Tuyên truyền dân chủ ở cơ sở"),
        Column(name="state", label="Tình trạng"),
        Column(name="ways", label="Cách mời"),
        Column(name="households", label="Số hộ dự"),
        Column(name="of_households", label="Trên tổng số hộ"),
        Column(name="share", label="Tỷ lệ hộ dự (%)"),
        Column(name="people", label="Số người dự"),
        Column(name="leaflets", label="Tài liệu đã phát"),
        Column(name="questions", label="Số câu hỏi"),
    ),
)
CHECKS = Export(
    slug="checks",
    label="Sổ kiểm tra việc thực hiện",
    permission=CHECK,
    rows="chinhquyen_outreach.queries:export_checks",
    period="Dự định",
    columns=(
        Column(name="planned_on", label="Ngày dự định"),
        Column(name="title", label="Kiểm tra việc gì"),
        Column(name="where", label="Ở đâu"),
        Column(name="team", label="Ai kiểm tra"),
        Column(name="state", label="Tình trạng"),
        Column(name="checked_on", label="Đã kiểm tra"),
        Column(name="found", label="Thấy gì"),
        Column(name="mend", label="Phải khắc phục"),
        Column(name="mend_by", label="Xong trước"),
        Column(name="mended_on", label="Khắc phục xong"),
    ),
)

# P-02 and P-09 of the province's plan.
REACHED = Indicator(
    id="hamlets_with_conference", plan="P-02", title="Xóm, tổ dân phố đã có hội nghị tuyên truyền dân chủ ở cơ sở",
    unit="%", aim=Aim.AT_LEAST, target=Decimal(100), lengths=(PeriodLength.YEAR,),
    basis="Kế hoạch năm 2026 của tỉnh Thái Nguyên, mục III.8.1; Luật 10/2022/QH15",
    how="Trong các xóm, tổ dân phố của đơn vị, bao nhiêu nơi đã họp tuyên truyền dân chủ ở cơ sở trong năm.",
)  # fmt: skip
REGULATION = Indicator(
    id="democracy_regulation_issued", plan="P-09", title="Quy chế thực hiện dân chủ trên địa bàn đã ban hành",
    unit="quy chế", aim=Aim.AT_LEAST, target=Decimal(1), lengths=(PeriodLength.YEAR,),
    basis="Kế hoạch năm 2026 của tỉnh Thái Nguyên, mục III.8.1; Luật 10/2022/QH15",
    how="Đếm quy chế thực hiện dân chủ ở cơ sở có bản đang hiệu lực.",
)  # fmt: skip

manifest = Manifest(
    slug="outreach",
    label="Chính sách, tuyên truyền",
    summary="Trang chính sách dễ hiểu có “Có liên quan đến tôi không?”, quy chế của xã, phường theo từng bản, "
    "hội nghị ở từng xóm, kiểm tra việc thực hiện.",
    version="0.1.0",
    requires_sdk=">=0.1,<0.2",
    app="chinhquyen_outreach.apps.OutreachConfig",
    hooks="chinhquyen_outreach.hooks:Hooks",
    urls="chinhquyen_outreach.urls",
    api_urls="chinhquyen_outreach.api.urls",
    legal_bases=(
        "Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15 Điều 11, Điều 25, Điều 28, Điều 30, Điều 35",
        "Kế hoạch năm 2026 của tỉnh Thái Nguyên, mục III.8.1 và III.8.2",
    ),
    permissions=(
        Permission(codename=WRITE, label="Soạn, đăng trang chính sách"),
        Permission(codename=ISSUE, label="Ghi quy chế, việc lấy ý kiến và ban hành"),
        Permission(codename=HOLD, label="Lên lịch và ghi hội nghị ở xóm, tổ dân phố"),
        Permission(codename=CHECK, label="Lên lịch và ghi kiểm tra việc thực hiện"),
    ),
    roles=(
        Role(slug="officer", label="Cán bộ tiếp dân", permissions=(WRITE, HOLD, CHECK)),
        Role(slug="chair", label="Chủ tịch", permissions=(WRITE, ISSUE, HOLD, CHECK)),
    ),
    indicators=(
        REACHED,
        REGULATION,
    ),
    exports=(CONFERENCES, CHECKS),
    retention="Trang chính sách, quy chế, hội nghị, kết quả kiểm tra giữ lâu dài. Điều bà con trả lời ở "
    "“Có liên quan đến tôi không?” không giữ lại ở đâu cả.",
    demo="chinhquyen_outreach.commands:load_demo",
)
