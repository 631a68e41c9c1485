"""The walks the manuals describe, with their pictures: one test a chapter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.journeys.album import keep
from tests.journeys.town import Town

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.journey


def test_the_front_page(desk: Page, town: Town) -> None:
    desk.goto(town.at("/"))
    keep(desk, "home")


def test_petitions(desk: Page, town: Town) -> None:
    town.sign_in(desk, "canbo@quyetthang")
    desk.get_by_role("link", name="Đơn thư", exact=True).click()
    desk.get_by_role("heading", name="Đơn thư").wait_for()
    keep(desk, "don-thu")
    desk.get_by_role("link", name="Nắp cống vỡ trước cổng trạm y tế").click()
    desk.get_by_role("heading", name="Nắp cống vỡ").wait_for()
    keep(desk, "mot-don")
    desk.goto(town.at("/admin/don-thu/nhan/"))
    keep(desk, "nhan-don")


def test_letters(desk: Page, town: Town) -> None:
    town.sign_in(desk, "chutich@quyetthang")
    desk.goto(town.at("/admin/thu/"))
    desk.locator("main a", has_text="thụ lý").first.click()
    desk.wait_for_url("**/admin/thu/*-*/")
    keep(desk, "thu")


def test_news(desk: Page, town: Town) -> None:
    town.sign_in(desk, "bientap@quyetthang")
    desk.goto(town.at("/admin/pages/"))
    index = desk.locator("a[href$='/edit/']", has_text="Tin tức").get_attribute("href") or ""
    desk.goto(town.at(index.removesuffix("edit/")))
    desk.locator("table a[href$='/edit/']").first.click()
    desk.locator("footer [data-w-dropdown-target=toggle]:visible").last.click()
    desk.get_by_role("button", name="Gửi duyệt").or_(desk.get_by_role("button", name="Đăng")).first.wait_for()
    keep(desk, "viet-tin")
