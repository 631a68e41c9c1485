"""The admin under a policy without inline scripts and styles: nothing is refused, and what Wagtail starts is started."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest
from django.core.files.base import ContentFile
from PIL import Image as Drawing

from tests.journeys.town import Town

if TYPE_CHECKING:
    from playwright.sync_api import Page

LISTEN = """
window.refused = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.refused.push(`${event.effectiveDirective} ${event.sourceFile.split("/").pop()}`));
"""
# The old Jcrop under Wagtail's focal point writes handlers that do nothing; one can still draw (tested below).
KNOWN = {"script-src-attr jquery.Jcrop.min.js"}
EDITORS = [
    "/admin/", "/admin/pages/", "/admin/images/", "/admin/documents/", "/admin/account/", "/admin/reports/site-history/",
    "/admin/reports/aging-pages/", "/admin/thong-bao-khan/", "/admin/thong-bao-khan/new/", "/admin/kiem-tra-trang/",
    "/admin/hai-buoc/", "/admin/hai-buoc/cai-dat/", "/admin/images/add/", "/admin/documents/multiple/add/",
]  # fmt: skip
OFFICERS = [
    "/admin/viec-hom-nay/", "/admin/don-thu/", "/admin/phan-anh/", "/admin/chi-tieu/", "/admin/xuat/",
    "/admin/lich-vang-mat/", "/admin/ban-giao/", "/admin/thu/", "/admin/cong-khai/", "/admin/du-an/",
]  # fmt: skip


def refused(page: Page) -> set[str]:
    page.wait_for_timeout(100)
    return set(page.evaluate("window.refused || []"))


@pytest.mark.parametrize(("who", "paths"), [("bientap@quyetthang", EDITORS), ("canbo@quyetthang", OFFICERS)])
def test_no_screen_needs_what_the_policy_refuses(town: Town, desk: Page, who: str, paths: list[str]) -> None:
    desk.add_init_script(LISTEN)
    town.sign_in(desk, who)
    found: dict[str, Any] = {}
    for path in paths:
        answer = desk.goto(town.at(path))
        assert answer is not None and answer.status == 200, path
        if said := refused(desk):
            found[path] = said
    assert found == {}


def test_what_wagtail_starts_in_its_pages_is_started(town: Town, desk: Page) -> None:
    desk.add_init_script(LISTEN)
    town.sign_in(desk, "bientap@quyetthang")
    desk.goto(town.at("/admin/thong-bao-khan/new/"))
    desk.locator("[name=starts]").click()
    desk.locator(".xdsoft_datetimepicker:visible").wait_for()
    assert refused(desk) == set()


def test_an_editor_opens_a_page_and_its_choosers(town: Town, desk: Page) -> None:
    from cms_site.news.models import NewsPage

    desk.add_init_script(LISTEN)
    town.sign_in(desk, "bientap@quyetthang")
    news = NewsPage.objects.filter(url_path__contains="quyet").first() or NewsPage.objects.first()
    desk.goto(town.at(f"/admin/pages/{news.pk}/edit/"))
    assert desk.locator("template[data-start]").count() == 0, "every mark was read"
    desk.locator("[data-chooser-action-choose]").first.evaluate("button => button.click()")
    desk.locator(".modal-dialog:visible").wait_for()
    assert refused(desk) == set()


def test_a_focal_point_can_be_drawn(town: Town, desk: Page) -> None:
    from wagtail.images.models import Image
    from wagtail.models import Collection

    desk.add_init_script(LISTEN)
    town.sign_in(desk, "bientap@quyetthang")
    drawn = io.BytesIO()
    Drawing.new("RGB", (400, 300), "green").save(drawn, "PNG")
    picture = Image.objects.create(
        title="Đồi chè",
        file=ContentFile(drawn.getvalue(), "doi-che.png"),
        collection=Collection.objects.get(name="phường Quyết Thắng"),
    )
    desk.goto(town.at(f"/admin/images/{picture.pk}/"))
    holder = desk.locator(".jcrop-holder")
    holder.wait_for()
    box = holder.bounding_box()
    assert box is not None
    desk.mouse.move(box["x"] + 30, box["y"] + 30)
    desk.mouse.down()
    desk.mouse.move(box["x"] + 90, box["y"] + 90, steps=5)
    desk.mouse.up()
    assert int(desk.locator("[name=focal_point_width]").input_value()) > 0
    assert refused(desk) <= KNOWN
