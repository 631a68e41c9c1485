"""What the information module says of itself."""

from __future__ import annotations

from decimal import Decimal

from chinhquyen_sdk.domain.indicators import Aim, Indicator
from chinhquyen_sdk.domain.periods import PeriodLength
from chinhquyen_sdk.modules import Column, Export, Manifest, Permission, PublicService, RetentionRule, Role

ANSWER = "cq_information.answer_request"

BOOK = Export(
    slug="information",
    label="Sổ theo dõi yêu cầu cung cấp thông tin",
    permission=ANSWER,
    rows="chinhquyen_information.queries:export_book",
    columns=(
        Column(name="number", label="Số"),
        Column(name="code", label="Mã"),
        Column(name="received_on", label="Ngày nhận"),
        Column(name="source", label="Nơi nhận"),
        Column(name="asker", label="Người yêu cầu là"),
        Column(name="name", label="Họ tên", personal=True),
        Column(name="phone", label="Số điện thoại", personal=True),
        Column(name="title", label="Thông tin cần biết", personal=True),
        Column(name="state", label="Bước"),
        Column(name="due", label="Hạn"),
        Column(name="extended", label="Gia hạn"),
        Column(name="in_time", label="Đúng hạn"),
        Column(name="partial", label="Cung cấp một phần"),
        Column(name="ground", label="Căn cứ từ chối"),
        Column(name="cost", label="Chi phí (đồng)"),
        Column(name="document", label="Số văn bản"),
        Column(name="answered_on", label="Ngày trả lời"),
        Column(name="published_on", label="Ngày công khai"),
    ),
)

RECEIVED = Indicator(
    id="information_requests_received", title="Yêu cầu cung cấp thông tin đã nhận", unit="yêu cầu",
    lengths=(PeriodLength.YEAR,), basis="Luật Tiếp cận thông tin 01/2026/QH16",
    how="Đếm các yêu cầu có ngày nhận trong năm.",
)  # fmt: skip
ON_TIME = Indicator(
    id="information_requests_on_time", title="Yêu cầu cung cấp thông tin được trả lời đúng hạn", unit="%",
    aim=Aim.AT_LEAST, target=Decimal(100), lengths=(PeriodLength.YEAR,), basis="Luật Tiếp cận thông tin 01/2026/QH16",
    how="Trong các yêu cầu nhận trong năm đã trả lời, bao nhiêu yêu cầu trả lời đúng hạn; làm tròn xuống.",
)  # fmt: skip

_ARCHIVE = "hồ sơ công việc của cơ quan, giữ theo thời hạn bảo quản tài liệu lưu trữ; số năm chưa có trong dữ liệu luật"
RETENTION = (
    RetentionRule(
        slug="requests",
        record="cq_information.RequestRow",
        covers=(
            "cq_information.FileRow",
            "cq_information.WordsRow",
        ),
        label="Yêu cầu cung cấp thông tin và câu trả lời",
        counted_from="ngày ghi",
        ends="kept",
        basis=_ARCHIVE,
    ),
)

manifest = Manifest(
    slug="information",
    label="Tiếp cận thông tin",
    summary="Nhận yêu cầu cung cấp thông tin, giữ thời hạn, trả lời hoặc từ chối có căn cứ, công khai câu trả lời không nêu người hỏi.",
    version="0.1.0",
    requires_sdk=">=0.1,<0.2",
    app="chinhquyen_information.apps.InformationConfig",
    hooks="chinhquyen_information.hooks:Hooks",
    urls="chinhquyen_information.urls",
    api_urls="chinhquyen_information.api.urls",
    services=(
        PublicService(
            page="information:front",
            label="Cung cấp thông tin theo yêu cầu",
            summary="Yêu cầu cơ quan cung cấp thông tin theo Luật Tiếp cận thông tin.",
        ),
    ),
    legal_bases=(
        "Luật Tiếp cận thông tin 01/2026/QH16 Điều 7, Điều 10, Điều 13, Điều 15, Điều 16, Điều 23 đến Điều 29, Điều 31 khoản 4",
    ),
    permissions=(Permission(codename=ANSWER, label="Tiếp nhận và trả lời yêu cầu cung cấp thông tin"),),
    roles=(
        Role(slug="officer", label="Cán bộ tiếp dân", permissions=(ANSWER,)),
        Role(slug="chair", label="Chủ tịch", permissions=(ANSWER,)),
    ),
    indicators=(
        RECEIVED,
        ON_TIME,
    ),
    exports=(BOOK,),
    retention="Yêu cầu và câu trả lời giữ lâu dài; tên, cách liên hệ của người hỏi mã hóa, không công khai.",
    recount="chinhquyen_information.commands:recount",
    demo="chinhquyen_information.commands:load_demo",
    retention_rules=RETENTION,
)
