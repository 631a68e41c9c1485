"""A posting's way: the officer publishes and photographs the board on a phone, a village head confirms, everybody reads."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.journeys.looking import Looker
from tests.journeys.town import Town

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.journey


def test_from_the_register_to_the_village_heads_word(
    town: Town, desk: Page, phone: Page, browser: Browser, tmp_path: Path
) -> None:
    board = tmp_path / "bang.jpg"
    Image.new("RGB", (800, 600), "#3f6b52").save(board, "JPEG")
    town.sign_in(desk, "canbo@quyetthang")
    desk.goto(town.at("/admin/cong-khai/"))
    desk.get_by_role("link", name="Đăng Tiến độ đường vào khu sản xuất quý này").click()
    desk.get_by_label("Tiêu đề").fill("Tiến độ đường vào khu sản xuất, quý này")
    desk.get_by_label("Nội dung", exact=True).fill(
        "Đã đổ bê tông 1,2 km trên 2 km; còn chờ bàn giao mặt bằng ba hộ."
    )
    desk.get_by_role("button", name="Đăng công khai").click()
    desk.get_by_text("Mời đọc lại một lượt").first.wait_for()
    assert "1,2 km" in desk.get_by_label("Nội dung", exact=True).input_value()
    desk.get_by_label("Tôi đã đọc lại").check()
    desk.get_by_role("button", name="Đăng công khai").click()
    desk.get_by_role("link", name="Bài đã đăng và các hình thức").click()
    desk.get_by_role("heading", name="Các hình thức").wait_for()
    path = desk.url.partition(str(town.port))[2]
    link = desk.locator(".cqd-heads input").first.input_value()

    town.sign_in(phone, "canbo@quyetthang")
    phone.goto(town.at(path))
    phone.locator("#board summary").first.click()
    phone.get_by_label("Ảnh bảng niêm yết").set_input_files(board)
    phone.get_by_role("button", name="Ghi minh chứng").first.click()
    phone.get_by_text("Đã ghi minh chứng: niêm yết.").wait_for()
    phone.get_by_alt_text("Ảnh bảng niêm yết").wait_for()

    head = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740}).new_page()
    head.goto(link)
    head.get_by_role("button", name="Tôi đã nhận và đã báo cho bà con").click()
    head.get_by_role("heading", name="Cảm ơn, đã ghi nhận").wait_for()
    head.get_by_role("link", name="Tiến độ đường vào khu sản xuất").click()
    head.get_by_text("1 trên").wait_for()
    head.context.close()

    desk.goto(town.at(path))
    desk.get_by_text("đã xác nhận", exact=False).first.wait_for()


def test_the_screens_are_for_everybody(town: Town, desk: Page) -> None:
    looker = Looker(desk)
    town.sign_in(desk, "canbo@quyetthang")
    looker.go(town.at("/admin/cong-khai/"))
    for part in ("/cong-khai/viec/", "/cong-khai/bai/"):
        desk.goto(town.at("/admin/cong-khai/"))
        looker.go(town.at(str(desk.locator(f"a[href*='{part}']").first.get_attribute("href"))))
    assert looker.wrong == []
