"""What the reception module says of itself."""

from __future__ import annotations

from decimal import Decimal

from chinhquyen_sdk.domain.indicators import Aim, Indicator
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

HANDLE = "cq_reception.handle_petition"
ASSIGN = "cq_reception.assign_petition"
OPEN_IDENTITY = "cq_reception.open_identity"
KEEP_REPLIES = "cq_reception.keep_replies"
# Our own rules: a draft outlives a page left open overnight. The commands keep to them.
DAYS_KEPT = {"drafts": 2, "mail": 90}
# The host's own: who may open an identity must not be the only one who knows who did.
READ_ACCESS_LOG = "chinhquyen.view_accesslog"
# The host's: what staff did, in a log that nobody can change.
READ_AUDIT = "chinhquyen.view_auditentry"
# The host's: what is kept how long, and what must not be forgotten yet.
KEEP_RETENTION = "chinhquyen.keep_retention"

# The host's: a file with names and telephones is a copy that leaves the house.
EXPORT_PERSONAL = "chinhquyen.export_personal"
# The host's: who keeps the office's calendar, hands work over, is told what is late, counts the villages.
KEEP_OFFICE = (
    "chinhquyen.hand_over_work",
    "chinhquyen.keep_absences",
    "chinhquyen.oversee_work",
    "chinhquyen.change_villages",
    "chinhquyen.keep_reminders",
)

PETITIONS = Export(
    slug="don_thu",
    label="Đơn thư",
    summary="mỗi dòng một đơn nhận trong kỳ",
    permission=HANDLE,
    rows="chinhquyen_reception.queries:export_petitions",
    count="chinhquyen_reception.queries:count_petitions",
    columns=(
        Column(name="code", label="Mã đơn"),
        Column(name="received_on", label="Ngày nhận"),
        Column(name="source", label="Nơi nhận"),
        Column(name="kind", label="Loại đơn"),
        Column(name="state", label="Trạng thái"),
        Column(name="village", label="Xóm, tổ dân phố"),
        Column(name="officer", label="Cán bộ phụ trách"),
        Column(name="due_on", label="Việc kế tiếp đến hạn"),
        Column(name="closed_on", label="Ngày xong"),
        Column(name="days", label="Số ngày từ nhận đến xong"),
        Column(name="on_time", label="Đúng hẹn hay trễ hẹn"),
        Column(name="agency", label="Nơi chuyển đến"),
        # What people write names people.
        Column(name="title", label="Tóm tắt", personal=True),
        Column(name="content", label="Nội dung", personal=True),
        Column(name="answer", label="Trả lời", personal=True),
        Column(name="sender_name", label="Người gửi", personal=True),
        Column(name="sender_phone", label="Số điện thoại", personal=True),
        Column(name="sender_address", label="Địa chỉ", personal=True),
    ),
)

RECEIVED = Indicator(
    id="petitions_received", title="Đơn khiếu nại, tố cáo, kiến nghị, phản ánh đã nhận", unit="đơn",
    basis="Kế hoạch năm 2026 của tỉnh Thái Nguyên, mục III.2; Thông tư 05/2021/TT-TTCP",
    how="Đếm các đơn có ngày nhận trong kỳ, của mọi nơi nhận.",
)  # fmt: skip
ON_TIME = Indicator(
    id="petitions_on_time", title="Đơn giải quyết, trả lời đúng hạn", unit="%", aim=Aim.AT_LEAST, target=Decimal(100),
    basis="Luật Khiếu nại 02/2011/QH13; Luật Tố cáo 25/2018/QH14; Luật Tiếp công dân 42/2013/QH13",
    how="Trong các đơn xong trong kỳ, bao nhiêu đơn mà mọi thời hạn đều được giữ; làm tròn xuống.",
)  # fmt: skip

_HOUSE = "quy tắc của phần mềm, giữ không lâu hơn cần thiết (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15)"
_ARCHIVE = "hồ sơ công việc của cơ quan, giữ theo thời hạn bảo quản tài liệu lưu trữ; số năm chưa có trong dữ liệu luật"
RETENTION = (
    RetentionRule(
        slug="archived",
        record="cq_reception.PetitionRow",
        covers=(
            "cq_reception.IdentityRow",
            "cq_reception.GrantRow",
            "cq_reception.SupplementRow",
            "cq_reception.AttachmentRow",
            "cq_reception.WordsRow",
        ),
        label="Đơn không đủ điều kiện xử lý, đã lưu",
        counted_from="ngày lưu đơn",
        law="DON-ARCHIVE",
        ends="stripped",
        basis="Thông tư 05/2021/TT-TTCP",
        day="kept_until",
        due="chinhquyen_reception.commands.purging:archived",
        forget="chinhquyen_reception.commands.purging:forget_archived",
    ),
    RetentionRule(
        slug="petitions",
        record="cq_reception.PetitionRow",
        label="Đơn đã thụ lý, trả lời, chuyển",
        counted_from="ngày ghi",
        ends="kept",
        basis=_ARCHIVE,
    ),
    RetentionRule(
        slug="drafts",
        record="cq_reception.DraftRow",
        label="Đơn đang viết, chưa gửi",
        counted_from="lần ghi cuối",
        days=DAYS_KEPT["drafts"],
        ends="erased",
        basis=_HOUSE,
        day="updated_at",
        due="chinhquyen_reception.commands.purging:old_drafts",
        forget="chinhquyen_reception.commands.purging:forget_drafts",
    ),
    RetentionRule(
        slug="mail",
        record="cq_reception.MailRow",
        label="Dấu của thư điện tử đã nhận",
        counted_from="lúc nhận",
        days=DAYS_KEPT["mail"],
        ends="erased",
        basis=_HOUSE,
        day="at",
        due="chinhquyen_reception.commands.purging:old_mail",
    ),
)

manifest = Manifest(
    slug="reception",
    label="Tiếp dân và đơn thư",
    summary="Nhận khiếu nại, tố cáo, kiến nghị, phản ánh; giữ thời hạn theo luật; trả lời người gửi.",
    version="0.1.0",
    requires_sdk=">=0.1,<0.2",
    app="chinhquyen_reception.apps.ReceptionConfig",
    hooks="chinhquyen_reception.hooks:Hooks",
    urls="chinhquyen_reception.urls",
    api_urls="chinhquyen_reception.api.urls",
    services=(
        PublicService(
            page="reception:content",
            label="Gửi khiếu nại, tố cáo, kiến nghị, phản ánh",
            summary="Gửi đơn tới xã, phường trên mạng, không cần tài khoản; theo dõi bằng mã đơn.",
        ),
    ),
    legal_bases=(
        "Luật Khiếu nại 02/2011/QH13",
        "Luật Tố cáo 25/2018/QH14",
        "Luật Tiếp công dân 42/2013/QH13",
        "Thông tư 05/2021/TT-TTCP",
    ),
    permissions=(
        Permission(codename=HANDLE, label="Xử lý đơn thư"),
        Permission(codename=ASSIGN, label="Giao đơn cho cán bộ"),
        Permission(codename=OPEN_IDENTITY, label="Mở danh tính người tố cáo"),
        Permission(codename=KEEP_REPLIES, label="Sửa mẫu trả lời"),
    ),
    roles=(
        Role(slug="officer", label="Cán bộ tiếp dân", permissions=(HANDLE, ASSIGN, KEEP_REPLIES)),
        Role(
            slug="chair",
            label="Chủ tịch",
            permissions=(
                HANDLE,
                ASSIGN,
                KEEP_REPLIES,
                OPEN_IDENTITY,
                READ_ACCESS_LOG,
                READ_AUDIT,
                KEEP_RETENTION,
                EXPORT_PERSONAL,
                *KEEP_OFFICE,
            ),
        ),
    ),
    indicators=(
        RECEIVED,
        ON_TIME,
    ),
    exports=(PETITIONS,),
    retention=(
        "Đơn không đủ điều kiện xử lý được lưu hết thời hạn của Thông tư 05/2021/TT-TTCP; bản nháp "
        f"chưa gửi xóa sau {DAYS_KEPT['drafts']} ngày, dấu của thư điện tử đã nhận xóa sau {DAYS_KEPT['mail']} ngày."
    ),
    recount="chinhquyen_reception.commands:recount",
    chores=(Chore(name="import_mail", minutes=2, act="chinhquyen_reception.commands:import_mail"),),
    demo="chinhquyen_reception.commands:load_demo",
    retention_rules=RETENTION,
)
