"""What the feedback module says of itself."""

from __future__ import annotations

from decimal import Decimal

from pydantic import Field

from chinhquyen_sdk.domain.feedback import kinds
from chinhquyen_sdk.domain.feedback.kinds import OTHER, KindCode
from chinhquyen_sdk.domain.indicators import Aim, Indicator
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.modules import Column, Export, Manifest, Permission, PublicService, RetentionRule, Role

HANDLE = "cq_feedback.handle_report"
RULE = "cq_feedback.change_rules"
# Our own rules: a number was asked for to call back about one matter, and that matter is over. The commands keep to them.
DAYS_KEPT = {"contact": 90, "unsent_photos": 2}

SOLVED = Indicator(
    id="reports_solved", title="Phản ánh hiện trường đã xử lý xong", unit="%", aim=Aim.AT_LEAST, target=Decimal(100),
    basis="Kế hoạch năm 2026 của tỉnh Thái Nguyên, mục III.8.2",
    how="Trong các phản ánh gửi trong kỳ thuộc việc của xã, phường, bao nhiêu phản ánh đã xong; làm tròn xuống.",
)  # fmt: skip
ON_TIME = Indicator(
    id="reports_on_time", title="Phản ánh hiện trường xong đúng ngày hẹn", unit="%", aim=Aim.AT_LEAST, target=Decimal(100),
    basis="Kế hoạch năm 2026 của tỉnh Thái Nguyên, mục III.8.2",
    how="Trong các phản ánh gửi trong kỳ đã xong, bao nhiêu phản ánh xong đúng ngày đã hẹn; làm tròn xuống.",
)  # fmt: skip
_OFFERED = {kind.code: kind.label for kind in kinds() if kind.code != OTHER}


class FeedbackSettings(Record):
    """What a commune sets for its reports."""

    reopen_days: int = Field(
        default=60, ge=7, le=365, title="Báo chưa xong được trong bao nhiêu ngày",
        description="Đếm từ ngày khép việc; quá ngày ấy là một phản ánh mới. Luật không định số này. Có sẵn: 60.",
    )  # fmt: skip
    hidden_kinds: tuple[KindCode, ...] = Field(
        default=(), title="Loại việc không hỏi bà con",
        description="Đánh dấu loại việc mà nơi khác nhận (ví dụ điện lực); nút ấy không hiện ở biểu mẫu của bà con.",
        json_schema_extra={"choices": dict(_OFFERED)},
    )  # fmt: skip


_HOUSE = "quy tắc của phần mềm, giữ không lâu hơn cần thiết (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15)"
_ARCHIVE = "hồ sơ công việc của cơ quan, giữ theo thời hạn bảo quản tài liệu lưu trữ; số năm chưa có trong dữ liệu luật"
RETENTION = (
    RetentionRule(
        slug="contact",
        record="cq_feedback.ReportRow",
        covers=("cq_feedback.NoteRow",),
        label="Số điện thoại người phản ánh",
        counted_from="ngày việc khép lại",
        days=DAYS_KEPT["contact"],
        ends="stripped",
        basis=_HOUSE,
        day="closed_at",
        due="chinhquyen_feedback.commands.purging:old_contacts",
        forget="chinhquyen_feedback.commands.purging:forget_contacts",
    ),
    RetentionRule(
        slug="unsent_photos",
        record="cq_feedback.PhotoRow",
        label="Ảnh chưa gửi",
        counted_from="lúc chụp, tải lên",
        days=DAYS_KEPT["unsent_photos"],
        ends="erased",
        basis=_HOUSE,
        day="created_at",
        due="chinhquyen_feedback.commands.photos:unsent",
        forget="chinhquyen_feedback.commands.photos:forget_unsent",
    ),
    RetentionRule(
        slug="reports",
        record="cq_feedback.ReportRow",
        covers=("cq_feedback.WordsRow",),
        label="Phản ánh và kết quả",
        counted_from="ngày ghi",
        ends="kept",
        basis=_ARCHIVE,
    ),
)

manifest = Manifest(
    slug="feedback",
    label="Phản ánh nhanh",
    summary="Báo việc ngoài đường, ngoài xóm bằng ảnh và vị trí; giao người xử lý; trả lời có ảnh.",
    version="0.1.0",
    requires_sdk=">=0.1,<0.2",
    app="chinhquyen_feedback.apps.FeedbackConfig",
    hooks="chinhquyen_feedback.hooks:Hooks",
    urls="chinhquyen_feedback.urls",
    api_urls="chinhquyen_feedback.api.urls",
    settings_schema=FeedbackSettings,
    services=(
        PublicService(
            page="feedback:list",
            label="Phản ánh hiện trường",
            summary="Báo đường hỏng, rác, đèn tắt bằng ảnh và vị trí; xem việc đã làm tới đâu.",
        ),
    ),
    legal_bases=("Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15 Điều 35 khoản 2 điểm a",),
    permissions=(
        Permission(codename=HANDLE, label="Xử lý phản ánh hiện trường"),
        Permission(codename=RULE, label="Phân công và đặt ngày hẹn cho phản ánh"),
    ),
    roles=(
        Role(slug="officer", label="Cán bộ tiếp dân", permissions=(HANDLE,)),
        Role(slug="chair", label="Chủ tịch", permissions=(HANDLE, RULE)),
    ),
    indicators=(
        SOLVED,
        ON_TIME,
    ),
    exports=(
        Export(
            slug="reports",
            label="Phản ánh nhanh",
            permission=HANDLE,
            period="Gửi",
            rows="chinhquyen_feedback.queries:export_reports",
            summary="Mỗi dòng một phản ánh, không có số điện thoại.",
            columns=(
                Column(name="code", label="Mã"),
                Column(name="kind", label="Loại việc"),
                Column(name="state", label="Bước"),
                Column(name="village", label="Xóm, tổ dân phố"),
                Column(name="words", label="Lời công khai"),
                Column(name="source", label="Nơi nhận"),
                Column(name="sent_on", label="Ngày gửi"),
                Column(name="due_on", label="Hẹn xong"),
                Column(name="closed_on", label="Ngày khép"),
                Column(name="officer", label="Cán bộ"),
                Column(name="answer", label="Trả lời"),
                Column(name="me_too", label="Cùng thấy"),
                Column(name="reopened", label="Báo chưa xong"),
                Column(name="all_words", label="Nguyên văn", personal=True),
            ),
        ),
    ),
    retention=(
        f"Số điện thoại người phản ánh xóa {DAYS_KEPT['contact']} ngày sau khi việc khép lại; ảnh chưa gửi xóa sau "
        f"{DAYS_KEPT['unsent_photos']} ngày."
    ),
    demo="chinhquyen_feedback.commands:load_demo",
    recount="chinhquyen_feedback.commands:recount",
    retention_rules=RETENTION,
)
