"""Blocks of the home page: the big doors and the lists that fill themselves."""

from __future__ import annotations

from typing import Any

from wagtail import blocks
from wagtail.models import Site

from cms_site.addresses import ADDRESS
from cms_site.here import here

# Names in img/doors.svg; a door without a picture of its own has the leaf.
DOOR_PICTURES = (
    ("report", "Cái loa: báo việc, phản ánh"),
    ("write", "Lá đơn và bút"),
    ("find", "Kính lúp: tra cứu"),
    ("calendar", "Tờ lịch"),
    ("stamp", "Con dấu: thủ tục, giấy tờ"),
    ("board", "Bảng tin: công khai"),
    ("talk", "Lời nói: hỏi đáp, đối thoại"),
    ("people", "Mấy người: Nhân dân bàn, bầu"),
    ("hands", "Bàn tay: trợ giúp, chính sách"),
    ("phone", "Điện thoại"),
    ("leaf", "Búp chè"),
)


class DoorBlock(blocks.StructBlock):
    picture = blocks.ChoiceBlock(label="Hình nhỏ", choices=DOOR_PICTURES, required=False)
    title = blocks.CharBlock(
        label="Việc của bà con", max_length=60, help_text="Bằng lời bà con hay nói, ví dụ “Gửi phản ánh”."
    )
    text = blocks.CharBlock(label="Một câu giải thích", required=False, max_length=120)
    page = blocks.PageChooserBlock(label="Dẫn đến trang", required=False)
    address = blocks.CharBlock(
        label="hoặc địa chỉ",
        required=False,
        max_length=200,
        validators=[ADDRESS],
        help_text="Ví dụ /don-thu/gui/",
    )

    class Meta:
        label = "Cửa"


class DoorsBlock(blocks.StructBlock):
    title = blocks.CharBlock(label="Tiêu đề", required=False, max_length=100)
    doors = blocks.ListBlock(DoorBlock(), label="Các cửa", min_num=1, max_num=9)

    class Meta:
        label = "Các cửa lớn"
        icon = "grip"
        template = "cms_site/blocks/doors.html"


class NewestNewsBlock(blocks.StructBlock):
    title = blocks.CharBlock(label="Tiêu đề", max_length=100)
    count = blocks.IntegerBlock(label="Số mục", default=3, min_value=1, max_value=12)

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        from cms_site.news.models import newest_news

        context: dict[str, Any] = super().get_context(value, parent_context)
        return {**context, "pages": newest_news(_site(context), value["count"])}

    class Meta:
        label = "Tin mới"
        icon = "doc-empty-inverse"
        template = "cms_site/blocks/newest_news.html"


class NewestDocumentsBlock(blocks.StructBlock):
    title = blocks.CharBlock(label="Tiêu đề", max_length=100)
    count = blocks.IntegerBlock(label="Số mục", default=3, min_value=1, max_value=12)

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        from cms_site.documents.models import newest_documents

        context: dict[str, Any] = super().get_context(value, parent_context)
        return {**context, "pages": newest_documents(_site(context), value["count"])}

    class Meta:
        label = "Văn bản mới"
        icon = "doc-full-inverse"
        template = "cms_site/blocks/newest_documents.html"


class UpcomingEventsBlock(blocks.StructBlock):
    title = blocks.CharBlock(label="Tiêu đề", max_length=100)
    count = blocks.IntegerBlock(label="Số mục", default=3, min_value=1, max_value=12)

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        from cms_site.events.event import next_events

        context: dict[str, Any] = super().get_context(value, parent_context)
        return {**context, "events": list(next_events(_site(context), value["count"]))}

    class Meta:
        label = "Sự kiện sắp tới"
        icon = "date"
        template = "cms_site/blocks/upcoming_events.html"


def _site(context: dict[str, Any]) -> Site:
    """The commune of the request; a preview in the admin may come by another host name, so the page decides there."""
    around = None if getattr(context.get("request"), "is_preview", False) else here(context.get("request"))
    return around.site if around else context["page"].get_site()
