"""Which blocks stand on which kind of page."""

from __future__ import annotations

from wagtail import blocks

from chinhquyen_sdk.host.blocks import PieceBlock
from cms_site.blocks.lists import DoorsBlock, NewestDocumentsBlock, NewestNewsBlock, UpcomingEventsBlock
from cms_site.blocks.media import ContactBlock, FileBlock, PictureBlock
from cms_site.blocks.office import LeaderBlock, MapBlock, UnitBlock
from cms_site.blocks.text import RUNNING, CallOutBlock, HeadingBlock, QuoteBlock, StepsBlock, TableBlock

WORDS, SHOWN, FILLED, OFFICE = "Chữ", "Ảnh, tệp, liên hệ", "Tự cập nhật", "Cơ quan"


def text_blocks() -> list[tuple[str, blocks.Block]]:
    """Blocks of an ordinary page."""
    return [
        ("heading", HeadingBlock(group=WORDS)),
        (
            "text",
            blocks.RichTextBlock(
                label="Đoạn văn",
                icon="pilcrow",
                features=["h3", *RUNNING],
                group=WORDS,
                template="cms_site/blocks/text.html",
            ),
        ),
        ("steps", StepsBlock(group=WORDS)),
        ("call_out", CallOutBlock(group=WORDS)),
        ("quote", QuoteBlock(group=WORDS)),
        ("table", TableBlock(group=WORDS)),
        ("picture", PictureBlock(group=SHOWN)),
        ("file", FileBlock(group=SHOWN)),
        ("contact", ContactBlock(group=SHOWN)),
        ("piece", PieceBlock(group=FILLED)),
    ]


def about_blocks() -> list[tuple[str, blocks.Block]]:
    """Blocks of a page about the commune: an ordinary page's and what the law asks to be told."""
    return [
        ("unit", UnitBlock(group=OFFICE)),
        ("leader", LeaderBlock(group=OFFICE)),
        ("map", MapBlock(group=OFFICE)),
        *text_blocks(),
    ]


def home_blocks() -> list[tuple[str, blocks.Block]]:
    """Blocks of the home page: an ordinary page's and those that fill themselves."""
    return [
        ("doors", DoorsBlock(group=FILLED)),
        ("news", NewestNewsBlock(group=FILLED)),
        ("documents", NewestDocumentsBlock(group=FILLED)),
        ("events", UpcomingEventsBlock(group=FILLED)),
        *text_blocks(),
    ]
