"""Blocks of words: headings, running text, steps, quotes, call-outs, tables."""

from __future__ import annotations

from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock

RUNNING = ["bold", "italic", "ol", "ul", "link", "document-link"]
TONES = [("", "Thường"), ("good", "Tin vui, đã xong"), ("warn", "Cần lưu ý"), ("urgent", "Khẩn")]


class HeadingBlock(blocks.StructBlock):
    text = blocks.CharBlock(label="Chữ", max_length=150)
    level = blocks.ChoiceBlock(
        label="Cấp",
        choices=[("h2", "Mục lớn"), ("h3", "Mục nhỏ")],
        default="h2",
        help_text="Mục nhỏ luôn nằm dưới một mục lớn.",
    )

    class Meta:
        label = "Tiêu đề"
        icon = "title"
        template = "cms_site/blocks/heading.html"


class StepBlock(blocks.StructBlock):
    title = blocks.CharBlock(label="Việc cần làm", max_length=150)
    text = blocks.RichTextBlock(label="Giải thích", required=False, features=RUNNING)

    class Meta:
        label = "Bước"


class StepsBlock(blocks.StructBlock):
    steps = blocks.ListBlock(StepBlock(), label="Các bước", min_num=1)

    class Meta:
        label = "Các bước làm"
        icon = "list-ol"
        template = "cms_site/blocks/steps.html"


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label="Lời trích")
    source = blocks.CharBlock(label="Ai nói, ở đâu", max_length=200)

    class Meta:
        label = "Trích dẫn"
        icon = "openquote"
        template = "cms_site/blocks/quote.html"


class CallOutBlock(blocks.StructBlock):
    title = blocks.CharBlock(label="Tiêu đề", required=False, max_length=150)
    text = blocks.RichTextBlock(label="Nội dung", features=RUNNING)
    tone = blocks.ChoiceBlock(
        label="Kiểu",
        choices=TONES,
        required=False,
        help_text="Chỉ dùng “Khẩn” khi bà con cần làm ngay hoặc tránh nguy hiểm.",
    )

    class Meta:
        label = "Lời nhắc"
        icon = "warning"
        template = "cms_site/blocks/call_out.html"


class TableBlock(blocks.StructBlock):
    caption = blocks.CharBlock(
        label="Tên bảng", max_length=200, help_text="Người nghe đọc màn hình cần tên bảng."
    )
    table = TypedTableBlock(
        [
            ("text", blocks.CharBlock(label="Chữ", required=False)),
            ("rich", blocks.RichTextBlock(label="Chữ có liên kết", required=False, features=RUNNING)),
        ],
        label="Bảng",
    )

    class Meta:
        label = "Bảng"
        icon = "table"
        template = "cms_site/blocks/table.html"
