"""What the letters module says of itself."""

from __future__ import annotations

from decimal import Decimal

from chinhquyen_sdk.domain.indicators import Aim, Indicator
from chinhquyen_sdk.domain.periods import PeriodLength
from chinhquyen_sdk.modules import Chore, Column, Export, Manifest, Permission, RetentionRule, Role

DRAFT = "cq_letters.draft_letter"
APPROVE = "cq_letters.approve_letter"
# After so many days without use they are forgotten; ``commands.forgetting`` keeps to it.
DAYS_KEPT = {
    "life_events": 180,
    "lists": 7,
    "piles": 7,
    "approvals": 30,
    "wishes_yes": 730,
    "wishes_old": 180,
}
WORD = "cq_letters.word_letters"
# Words for every commune of the installation; no role holds it, the administrator gives it by name.
WORD_PROVINCE = "cq_letters.word_province_letters"
# What rules of reminders and hand-overs choose letters by.
KIND = "thu"

BOOK = Export(
    slug="letter_book",
    label="Sổ thư đi",
    permission=APPROVE,
    rows="chinhquyen_letters.queries:export_book",
    period="Ban hành",
    columns=(
        Column(name="book", label="Sổ"),
        Column(name="number", label="Số"),
        Column(name="issued_on", label="Ngày"),
        Column(name="kind", label="Loại thư"),
        Column(name="about_code", label="Mã hồ sơ"),
        Column(name="signer", label="Người ký"),
        Column(name="state", label="Bước"),
        Column(name="channel", label="Cách gửi"),
        Column(name="attempts", label="Số lần gửi"),
        Column(name="outcome", label="Kết quả"),
        Column(name="delivered_on", label="Ngày đến tay"),
        Column(name="addressee", label="Người nhận", personal=True),
        Column(name="address", label="Địa chỉ", personal=True),
        Column(name="note", label="Ghi chú", personal=True),
    ),
)

TEMPLATES = Indicator(
    id="letter_templates_unified", plan="P-10", title="Dịp gửi thư của kế hoạch có mẫu thống nhất", unit="%",
    aim=Aim.AT_LEAST, target=Decimal(100), basis="Kế hoạch năm 2026 của tỉnh Thái Nguyên, mục III.7",
    how="Trong bảy dịp gửi thư mà kế hoạch nêu, bao nhiêu dịp có mẫu dùng được: nội dung, cách thức, thời điểm.",
)  # fmt: skip
ISSUED = Indicator(
    id="letters_issued", title="Thư đã ký, lấy số", unit="thư", lengths=(PeriodLength.YEAR,),
    basis="Kế hoạch năm 2026 của tỉnh Thái Nguyên, mục III.7; Nghị định 30/2020/NĐ-CP",
    how="Cộng số cuối cùng của các sổ thư trong năm: sổ lấy số liên tục, không bỏ số.",
)  # fmt: skip

_HOUSE = "quy tắc của phần mềm, giữ không lâu hơn cần thiết (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15)"
_ARCHIVE = "hồ sơ công việc của cơ quan, giữ theo thời hạn bảo quản tài liệu lưu trữ; số năm chưa có trong dữ liệu luật"
RETENTION = (
    RetentionRule(
        slug="lists_left",
        record="cq_letters.ImportRow",
        label="Danh sách tải lên mà không nhập",
        counted_from="lúc tải lên",
        days=DAYS_KEPT["lists"],
        ends="erased",
        basis=_HOUSE,
        day="created_at",
        due="chinhquyen_letters.commands.forgetting:lists_left",
    ),
    RetentionRule(
        slug="lists_done",
        record="cq_letters.ImportRow",
        label="Danh sách đã nhập",
        counted_from="lúc nhập xong",
        days=DAYS_KEPT["life_events"],
        ends="erased",
        basis=_HOUSE,
        day="done_at",
        due="chinhquyen_letters.commands.forgetting:lists_done",
    ),
    RetentionRule(
        slug="approvals",
        record="cq_letters.ApprovalRow",
        label="Lượt duyệt nhiều thư đã xong",
        counted_from="lúc xong",
        days=DAYS_KEPT["approvals"],
        ends="erased",
        basis=_HOUSE,
        day="updated_at",
        due="chinhquyen_letters.commands.forgetting:approvals",
    ),
    RetentionRule(
        slug="piles",
        record="cq_letters.BatchRow",
        label="Tệp in của một đợt thư",
        counted_from="lúc in xong",
        days=DAYS_KEPT["piles"],
        ends="stripped",
        basis=_HOUSE,
        day="updated_at",
        due="chinhquyen_letters.commands.forgetting:piles",
        forget="chinhquyen_letters.commands.forgetting:forget_piles",
    ),
    RetentionRule(
        slug="life_events",
        record="cq_letters.LifeEventRow",
        label="Sự việc ghi để viết thư (cưới, sinh, tang, thăm hỏi …)",
        counted_from="lần dùng cuối",
        days=DAYS_KEPT["life_events"],
        ends="erased",
        basis=_HOUSE,
        day="updated_at",
        due="chinhquyen_letters.commands.forgetting:life_events",
    ),
    RetentionRule(
        slug="wishes_yes",
        record="cq_letters.WishRow",
        label="Lời “muốn nhận thư”",
        counted_from="ngày nói",
        days=DAYS_KEPT["wishes_yes"],
        ends="erased",
        basis=_HOUSE,
        day="said_on",
        due="chinhquyen_letters.commands.forgetting:wishes_faded",
    ),
    RetentionRule(
        slug="wishes_old",
        record="cq_letters.WishRow",
        label="Lời cũ đã có lời mới thay",
        counted_from="ngày có lời mới",
        days=DAYS_KEPT["wishes_old"],
        ends="erased",
        basis=_HOUSE,
        day="said_on",
        due="chinhquyen_letters.commands.forgetting:wishes_replaced",
    ),
    RetentionRule(
        slug="letters",
        record="cq_letters.LetterRow",
        covers=(
            "cq_letters.WordsRow",
            "cq_letters.DeliveryRow",
            "cq_letters.AddressRow",
        ),
        label="Thư đã lấy số, sổ thư đi",
        counted_from="ngày ghi",
        ends="kept",
        basis=_ARCHIVE,
    ),
)

manifest = Manifest(
    slug="letters",
    label="Thư gửi bà con",
    summary="Soạn thư báo tin khi đơn có bước mới, giấy mời, thư trả lời; chủ tịch duyệt, lấy số.",
    version="0.1.0",
    requires_sdk=">=0.1,<0.2",
    app="chinhquyen_letters.apps.LettersConfig",
    hooks="chinhquyen_letters.hooks:Hooks",
    urls="chinhquyen_letters.urls",
    api_urls="chinhquyen_letters.api.urls",
    legal_bases=(
        "Nghị định 30/2020/NĐ-CP",
        "Luật Khiếu nại 02/2011/QH13 Điều 10, Điều 11a, Điều 27, Điều 28, Điều 30, Điều 31, Điều 32, Điều 46",
        "Luật Tố cáo 25/2018/QH14 Điều 24, Điều 29, Điều 30, Điều 33, Điều 34, Điều 35, Điều 36",
        "Nghị định 124/2020/NĐ-CP Điều 28b (Nghị định 155/2026/NĐ-CP)",
        "Nghị định 154/2026/NĐ-CP Điều 4, Điều 25",
        "Luật Tổ chức chính quyền địa phương 72/2025/QH15 Điều 43",
        "Luật Phòng, chống tham nhũng 36/2018/QH14 Điều 15",
        "Luật Tiếp công dân 42/2013/QH13 Điều 28",
    ),
    permissions=(
        Permission(codename=DRAFT, label="Soạn và sửa thư"),
        Permission(codename=APPROVE, label="Duyệt thư, lấy số"),
        Permission(codename=WORD, label="Sửa lời mẫu thư của xã, phường"),
        Permission(codename=WORD_PROVINCE, label="Sửa lời mẫu thư chung của tỉnh, cho mọi xã, phường"),
    ),
    roles=(
        Role(slug="officer", label="Cán bộ tiếp dân", permissions=(DRAFT, WORD)),
        Role(slug="chair", label="Chủ tịch", permissions=(DRAFT, APPROVE, WORD)),
    ),
    indicators=(
        TEMPLATES,
        ISSUED,
    ),
    exports=(BOOK,),
    chores=(
        Chore(name="life_event_lists", minutes=1, act="chinhquyen_letters.commands:continue_lists"),
        Chore(name="life_event_letters", minutes=5, act="chinhquyen_letters.commands:draft_due"),
        Chore(name="letters_under_way", minutes=2, act="chinhquyen_letters.commands:dispatch_again"),
        Chore(name="letter_approvals", minutes=1, act="chinhquyen_letters.commands:look_after_approvals"),
        Chore(name="letter_piles", minutes=1, act="chinhquyen_letters.commands:look_after_piles"),
    ),
    recount="chinhquyen_letters.commands:recount",
    gauges="chinhquyen_letters.queries.watching:gauges",
    demo="chinhquyen_letters.commands:load_demo",
    retention=(
        "Thư đã lấy số được giữ như văn bản đi của cơ quan. Khi đơn hết thời gian lưu, nội dung và tên người nhận "
        "của thư về đơn ấy được xóa; số và ngày vẫn ở trong sổ. "
        f"Sự việc ghi để viết thư (cưới, sinh, tang, thăm hỏi …) được mã hóa và xóa sau {DAYS_KEPT['life_events']} ngày "
        f"không dùng đến; danh sách tải lên mà không nhập thì xóa sau {DAYS_KEPT['lists']} ngày; tệp in của một đợt thư "
        f"thì xóa sau {DAYS_KEPT['piles']} ngày. "
        "Lời “không muốn nhận thư” được giữ cho đến khi người ấy nói khác, vì xóa đi là lại viết cho người không muốn; "
        f"lời “muốn nhận” được giữ {DAYS_KEPT['wishes_yes'] // 365} năm rồi xóa, muốn gửi tiếp thì hỏi lại; lời cũ đã có "
        f"lời mới thay thì xóa sau {DAYS_KEPT['wishes_old']} ngày."
    ),
    retention_rules=RETENTION,
)
