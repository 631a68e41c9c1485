"""Tables and the pages, in a few seconds."""

from __future__ import annotations

import io

from django.core.files.base import ContentFile
from django.core.management import call_command
from PIL import Image as Drawing
from wagtail.images.models import Image
from wagtail.models import Collection, Locale, Page, Site

from tests.bench.bare.models import BarePage, CardPage, FullPage

TEXT = "<p>" + "Ủy ban nhân dân tiếp công dân mỗi sáng thứ Hai. " * 20 + "</p>"


def fill() -> None:
    call_command("migrate", run_syncdb=True, verbosity=0)
    Locale.objects.create(language_code="en")
    root = Page.add_root(title="Root", slug="root")
    home = root.add_child(instance=BarePage(title="Bare", slug="bare", body=TEXT))
    Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
    Collection.add_root(name="Root")
    _full(home)


def _full(home: Page) -> None:
    """As many pictures, texts and lists as a home page for show usually has."""
    stream = [("heading", {"text": "Chợ phiên", "size": "h2"}), ("text", TEXT), ("text", TEXT),
              ("picture", {"image": _picture(), "caption": "Đồi chè"}), ("quotation", {"text": TEXT[3:200], "by": "Bà Hoa"}),
              ("heading", {"text": "Mùa này", "size": "h2"}), ("text", TEXT)]  # fmt: skip
    page = FullPage(title="Full", slug="full", words=TEXT[3:200], picture=_picture(), promotion=_picture(),
                    promotion_words=TEXT, call_page=home, body=stream)  # fmt: skip
    home.add_child(instance=page)
    for number, size in enumerate((3, 6, 3)):
        section = page.add_child(instance=BarePage(title=f"Phần {number}", body=TEXT, show_in_menus=True))
        for each in range(size):
            section.add_child(instance=CardPage(title=f"Bài {each}", summary=TEXT[3:250], picture=_picture()))


def _picture() -> Image:
    content = io.BytesIO()
    Drawing.radial_gradient("L").convert("RGB").resize((1000, 700)).save(content, "JPEG")
    return Image.objects.create(title="Đồi chè", file=ContentFile(content.getvalue(), "anh.jpg"))
