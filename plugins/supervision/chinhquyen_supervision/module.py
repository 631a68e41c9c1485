"""What the supervision module says of itself."""

from __future__ import annotations

from decimal import Decimal

from chinhquyen_sdk.domain.indicators import Aim, Indicator
from chinhquyen_sdk.domain.periods import PeriodLength
from chinhquyen_sdk.domain.supervision.house import SupervisionSettings
from chinhquyen_sdk.modules import Column, Export, Manifest, Permission, RetentionRule, Role

KEEP = "cq_supervision.keep_boards"
FRONT = "cq_supervision.confirm_recommendation"
REPLY = "cq_supervision.answer_recommendation"

BOOK = Export(
    slug="recommendations",
    label="Sổ kiến nghị giám sát",
    permission=KEEP,
    rows="chinhquyen_supervision.queries:export_book",
    period="Gửi",
    columns=(
        Column(name="number", label="Số kiến nghị"),
        Column(name="sent_on", label="Ngày gửi"),
        Column(name="board", label="Ban"),
        Column(name="title", label="Việc"),
        Column(name="where", label="Ở đâu"),
        Column(name="gravity", label="Mức độ"),
        Column(name="recommendation", label="Kiến nghị"),
        Column(name="to", label="Nơi nhận"),
        Column(name="due_on", label="Hạn trả lời"),
        Column(name="answered_on", label="Trả lời ngày"),
        Column(name="in_time", label="Đúng hạn"),
        Column(name="answer", label="Trả lời thế nào"),
        Column(name="verified_on", label="Kiểm tra lại ngày"),
        Column(name="done", label="Đã làm xong"),
    ),
)
MEMBERS = Export(
    slug="members",
    label="Danh sách thành viên các ban",
    permission=KEEP,
    rows="chinhquyen_supervision.queries:export_members",
    period="Công nhận",
    columns=(
        Column(name="board", label="Ban"),
        Column(name="name", label="Họ và tên", personal=True),
        Column(name="role", label="Vai trò"),
        Column(name="part", label="Đại diện của"),
        Column(name="village", label="Xóm, tổ dân phố"),
        Column(name="recognised_on", label="Ban được công nhận"),
        Column(name="left_on", label="Thôi từ ngày"),
    ),
)

# P-06 (projects with their board) is the register's: it asks us with supervisors_of.
IN_TIME = Indicator(
    id="recommendations_in_time", title="Kiến nghị giám sát được trả lời đúng hạn", unit="%", aim=Aim.AT_LEAST,
    target=Decimal(100), basis="Luật 10/2022/QH15 Điều 40 khoản 1 điểm c, Điều 45 khoản 2 điểm c",
    how="Lần gửi kiến nghị trong năm được trả lời đúng hạn, trên mọi lần gửi đã trả lời hoặc đã quá hạn.",
    lengths=(PeriodLength.YEAR,),
)  # fmt: skip

# Our own rule; the commands keep to it.
DAYS_KEPT = {"tellers": 365}
_HOUSE = "quy tắc của phần mềm, giữ không lâu hơn cần thiết (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15)"
_ARCHIVE = "hồ sơ công việc của cơ quan, giữ theo thời hạn bảo quản tài liệu lưu trữ; số năm chưa có trong dữ liệu luật"
RETENTION = (
    RetentionRule(
        slug="tellers",
        record="cq_supervision.TipRow",
        label="Người cung cấp thông tin cho Ban",
        counted_from="ngày báo kết quả",
        days=DAYS_KEPT["tellers"],
        ends="stripped",
        basis=_HOUSE,
        day="answered_on",
        due="chinhquyen_supervision.commands.tips:answered_long_ago",
        forget="chinhquyen_supervision.commands.tips:forget_tellers",
    ),
    RetentionRule(
        slug="members",
        record="cq_supervision.MemberRow",
        label="Thành viên Ban; điện thoại xóa khi thôi làm thành viên",
        counted_from="ngày ghi",
        ends="kept",
        basis=_ARCHIVE,
    ),
    RetentionRule(
        slug="findings",
        record="cq_supervision.FindingRow",
        label="Kiến nghị của Ban và cơ quan nhận",
        counted_from="ngày ghi",
        ends="kept",
        basis=_ARCHIVE,
    ),
)

manifest = Manifest(
    slug="supervision",
    label="Giám sát của Nhân dân",
    summary="Ban Thanh tra nhân dân và Ban Giám sát đầu tư của cộng đồng: bầu, công nhận, kế hoạch, đi xem tại chỗ bằng "
    "điện thoại, phát hiện, kiến nghị qua Mặt trận, trả lời đúng hạn, kiểm tra lại.",
    version="0.1.0",
    requires_sdk=">=0.1,<0.2",
    app="chinhquyen_supervision.apps.SupervisionConfig",
    hooks="chinhquyen_supervision.hooks:Hooks",
    urls="chinhquyen_supervision.urls",
    api_urls="chinhquyen_supervision.api.urls",
    legal_bases=(
        "Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15 Điều 30 đến Điều 45",
        "Nghị định 59/2023/NĐ-CP Điều 12 đến Điều 19",
        "Nghị định 29/2021/NĐ-CP Điều 85, Điều 87",
    ),
    settings_schema=SupervisionSettings,
    permissions=(
        Permission(codename=KEEP, label="Lập ban, ghi kế hoạch, chuyến đi, phát hiện, kiến nghị giám sát"),
        Permission(codename=FRONT, label="Mặt trận: công nhận ban, xác nhận kiến nghị giám sát"),
        Permission(codename=REPLY, label="Ghi trả lời kiến nghị giám sát"),
    ),
    roles=(
        Role(slug="officer", label="Cán bộ tiếp dân", permissions=(KEEP, REPLY)),
        Role(slug="chair", label="Chủ tịch", permissions=(REPLY,)),
        Role(slug="front", label="Mặt trận", permissions=(KEEP, FRONT)),
    ),
    indicators=(IN_TIME,),
    exports=(BOOK, MEMBERS),
    retention="Ban, kế hoạch, kết quả giám sát giữ lâu dài. Tên, điện thoại người cung cấp thông tin mã hóa, xóa 12 tháng "
    "sau khi báo kết quả. Điện thoại thành viên xóa khi thôi làm thành viên.",
    recount="chinhquyen_supervision.commands:recount",
    demo="chinhquyen_supervision.commands:load_demo",
    retention_rules=RETENTION,
)
