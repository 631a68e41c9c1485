"""Blocks that show a file, a picture or a person to ask."""

from __future__ import annotations

from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

from cms_site.blocks.photo import PhotoBlock


class PictureBlock(blocks.StructBlock):
    image = PhotoBlock("wide", label="Ảnh")
    alt = blocks.CharBlock(
        label="Lời tả ảnh",
        max_length=250,
        help_text="Một câu cho người không nhìn thấy ảnh: trong ảnh có gì?",
    )
    caption = blocks.CharBlock(label="Chú thích", required=False, max_length=250)

    class Meta:
        label = "Ảnh"
        icon = "image"
        template = "cms_site/blocks/picture.html"


class FileBlock(blocks.StructBlock):
    document = DocumentChooserBlock(label="Tệp")
    title = blocks.CharBlock(
        label="Tên hiện ra", required=False, max_length=250, help_text="Để trống thì dùng tên của tệp."
    )

    class Meta:
        label = "Tệp tải về"
        icon = "doc-full"
        template = "cms_site/blocks/file.html"


class ContactBlock(blocks.StructBlock):
    """The person or desk in charge."""

    name = blocks.CharBlock(label="Họ tên hoặc bộ phận", max_length=150)
    role = blocks.CharBlock(label="Chức vụ, việc phụ trách", required=False, max_length=200)
    phone = blocks.CharBlock(label="Điện thoại", required=False, max_length=40)
    email = blocks.EmailBlock(label="Thư điện tử", required=False)
    place = blocks.CharBlock(label="Nơi làm việc", required=False, max_length=200)
    hours = blocks.CharBlock(label="Giờ làm việc", required=False, max_length=200)

    class Meta:
        label = "Người, bộ phận cần gặp"
        icon = "user"
        template = "cms_site/blocks/contact.html"
