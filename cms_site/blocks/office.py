"""Blocks about the office: units, leaders, the map, the directory of staff, questions and answers."""

from __future__ import annotations

from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

from cms_site.blocks.photo import PhotoBlock
from cms_site.blocks.text import RUNNING

OFFICE_PHONE = "Số của cơ quan, không phải số riêng."


class UnitBlock(blocks.StructBlock):
    name = blocks.CharBlock(label="Tên phòng, đơn vị", max_length=150)
    duties = blocks.RichTextBlock(label="Việc phụ trách", features=RUNNING)
    head = blocks.CharBlock(label="Người đứng đầu", required=False, max_length=150)
    phone = blocks.CharBlock(label="Điện thoại", required=False, max_length=40, help_text=OFFICE_PHONE)
    email = blocks.EmailBlock(label="Thư điện tử", required=False)
    place = blocks.CharBlock(label="Nơi làm việc", required=False, max_length=200)

    class Meta:
        label = "Phòng, đơn vị"
        icon = "group"
        template = "cms_site/blocks/unit.html"


class LeaderBlock(blocks.StructBlock):
    """Điều 9 khoản 1 điểm c Nghị định 224/2026/NĐ-CP asks for a short life and the duties of each leader."""

    name = blocks.CharBlock(label="Họ tên", max_length=100)
    post = blocks.CharBlock(label="Chức vụ", max_length=150)
    picture = PhotoBlock("portrait", label="Ảnh chân dung", required=False)
    life = blocks.RichTextBlock(
        label="Tiểu sử tóm tắt",
        features=RUNNING,
        help_text="Trình độ, quá trình công tác. Không ghi số căn cước, chỗ ở, gia đình.",
    )
    duties = blocks.RichTextBlock(label="Nhiệm vụ đảm nhiệm", features=RUNNING)
    phone = blocks.CharBlock(label="Điện thoại", required=False, max_length=40, help_text=OFFICE_PHONE)
    email = blocks.EmailBlock(label="Thư điện tử", required=False)

    class Meta:
        label = "Lãnh đạo"
        icon = "user"
        template = "cms_site/blocks/leader.html"


class MapBlock(blocks.StructBlock):
    image = PhotoBlock("wide", label="Ảnh bản đồ")
    alt = blocks.CharBlock(label="Lời tả ảnh", max_length=250, help_text="Một câu: bản đồ vẽ gì?")
    words = blocks.RichTextBlock(
        label="Bản đồ bằng lời",
        features=RUNNING,
        help_text="Phía bắc, nam, đông, tây giáp đâu; rộng bao nhiêu; gồm những xóm, tổ nào.",
    )
    document = DocumentChooserBlock(label="Tệp bản đồ khổ lớn", required=False)
    source = blocks.CharBlock(label="Nguồn, năm", max_length=200)

    class Meta:
        label = "Bản đồ"
        icon = "site"
        template = "cms_site/blocks/map.html"


class StaffBlock(blocks.StructBlock):
    name = blocks.CharBlock(label="Họ tên", max_length=100)
    post = blocks.CharBlock(label="Chức vụ", max_length=150)
    duties = blocks.CharBlock(
        label="Việc phụ trách",
        max_length=250,
        help_text="Bằng lời bà con hay nói: khai sinh, đất đai, trợ cấp…",
    )
    phone = blocks.CharBlock(label="Điện thoại", required=False, max_length=40, help_text=OFFICE_PHONE)
    email = blocks.EmailBlock(label="Thư điện tử", required=False)
    hours = blocks.CharBlock(
        label="Giờ làm việc", required=False, max_length=150, help_text="Để trống nếu theo giờ của cả phòng."
    )

    class Meta:
        label = "Cán bộ"


class StaffUnitBlock(blocks.StructBlock):
    name = blocks.CharBlock(label="Phòng, bộ phận", max_length=150)
    place = blocks.CharBlock(label="Ở đâu", required=False, max_length=200)
    phone = blocks.CharBlock(label="Điện thoại", required=False, max_length=40, help_text=OFFICE_PHONE)
    hours = blocks.CharBlock(label="Giờ làm việc", required=False, max_length=150)
    people = blocks.ListBlock(StaffBlock(), label="Cán bộ", min_num=1)

    class Meta:
        label = "Phòng, bộ phận"
        icon = "group"


class QuestionBlock(blocks.StructBlock):
    question = blocks.CharBlock(label="Câu hỏi", max_length=200, help_text="Như bà con hay hỏi.")
    answer = blocks.RichTextBlock(label="Trả lời", features=RUNNING)

    class Meta:
        label = "Câu hỏi"
        icon = "help"


class TopicBlock(blocks.StructBlock):
    title = blocks.CharBlock(label="Chủ đề", max_length=100)
    questions = blocks.ListBlock(QuestionBlock(), label="Các câu hỏi", min_num=1)

    class Meta:
        label = "Chủ đề"
        icon = "list-ul"
