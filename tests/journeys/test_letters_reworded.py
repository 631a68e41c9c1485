"""An officer gives the condolence the commune's own words, sees the letter while typing, and the next letter says them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.utils import timezone

from chinhquyen_sdk.domain.dates import local_day
from tests.journeys.looking import Looker
from tests.journeys.town import Town

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.journey
FORM = "/admin/thu/mau-thu/condolence/"


def test_words_with_a_chip_a_preview_a_warning_and_the_letter_that_says_them(town: Town, desk: Page) -> None:
    town.sign_in(desk, "canbo@quyetthang")
    desk.goto(town.at("/admin/thu/"))
    desk.get_by_role("link", name="Mẫu thư").first.click()
    desk.get_by_role("link", name="Thư chia buồn").click()
    desk.get_by_role("link", name="Lấy lời đang dùng làm lời của xã, phường").click()
    body = desk.get_by_label("Lời thư")
    body.focus()
    desk.keyboard.press("Control+End")
    desk.keyboard.type("\n\nXin đừng chây ì việc giấy tờ. Cả phường nhớ ")
    chip = desk.get_by_role("button", name="Người đã mất", exact=True)
    chip.focus()
    desk.keyboard.press("Enter")
    desk.keyboard.type(".")
    assert body.input_value().endswith("Cả phường nhớ {Người đã mất}.")

    desk.get_by_role("button", name="Ẩn/hiện bản xem trước").click()
    seen = desk.frame_locator("iframe[title]").first
    seen.get_by_text("Cả phường nhớ cụ Nguyễn Văn Ví Dụ").wait_for()
    seen.get_by_text("nghe như trách người đọc").wait_for()

    desk.get_by_label("Vì sao sửa").fill("Lời của phường mình")
    desk.get_by_role("button", name="Ban hành").click()
    desk.get_by_text("nghe như trách người đọc").first.wait_for()
    body.fill(body.input_value().replace("Xin đừng chây ì việc giấy tờ. ", ""))
    desk.get_by_role("button", name="Ban hành").click()
    desk.get_by_text("Đã ban hành. Thư soạn từ bây giờ dùng lời này.").wait_for()

    desk.goto(town.at("/admin/thu/viet/condolence/"))
    desk.get_by_label("Người nhận thư: họ và tên").fill("Hà Văn Thụ")
    desk.get_by_label("Người đã mất: họ và tên").fill("Hà Thị Mận")
    desk.get_by_label("Ngày mất").fill(str(local_day(timezone.now()) - timedelta(days=1)))
    desk.get_by_label("Thư xem thử").get_by_text("Cả phường nhớ").wait_for()
    desk.get_by_role("button", name="Lưu, chờ duyệt").click()
    desk.get_by_text("Soạn theo lời của xã, phường, bản 1").wait_for()

    desk.goto(town.at(f"{FORM}xa/"))
    desk.get_by_label("Lời thư").fill(
        desk.get_by_label("Lời thư").input_value().replace("Cả phường", "Bà con")
    )
    desk.get_by_label("Vì sao sửa").fill("Gọi bà con cho gần")
    desk.get_by_role("button", name="Ban hành").click()
    desk.get_by_text("Các bản đã lưu (2)").click()
    desk.get_by_role("link", name="So với bản trước").first.click()
    assert "Bà con" in desk.locator(".cql-changes ins").first.inner_text()


def test_the_screens_hold_on_a_phone_and_for_a_screen_reader(town: Town, desk: Page) -> None:
    town.sign_in(desk, "canbo@quyetthang")
    look = Looker(desk)
    for path in ("/admin/thu/mau-thu/", FORM, f"{FORM}xa/", f"{FORM}so-sanh/goc/goc/"):
        look.go(town.at(path))
    desk.goto(town.at(f"{FORM}xa/"))
    desk.get_by_role("button", name="Ban hành").click()
    desk.locator("[aria-invalid=true]").first.wait_for()
    look.look()
    assert look.wrong == []


def test_without_javascript_the_places_are_named_and_the_letter_is_drawn(
    town: Town, browser: Browser
) -> None:
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": 1366, "height": 768}, locale="vi-VN"
    )
    page = context.new_page()
    town.sign_in(page, "canbo@quyetthang")
    page.goto(town.at(f"{FORM}xa/"))
    page.get_by_text("{Người đã mất}", exact=True).wait_for()
    page.get_by_label("Lời thư").fill("{Lời chào đầu thư}\n\nChúng tôi chia buồn vì {Người đã mất}.")
    page.get_by_role("button", name="Xem thử").click()
    page.get_by_text("Chúng tôi chia buồn vì cụ Nguyễn Văn Ví Dụ.").wait_for()
    page.get_by_text("Thiếu {Điện thoại cơ quan}").first.wait_for()
    context.close()
