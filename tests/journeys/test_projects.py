"""A project from the officer's desk to a telephone: list, map and page, without a script."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.journeys.album import keep
from tests.journeys.town import Town

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.journey


def test_what_an_officer_reports_is_read_on_a_telephone_without_a_script(
    town: Town, desk: Page, browser: Browser
) -> None:
    town.sign_in(desk, "canbo@quyetthang")
    desk.goto(town.at("/admin/du-an/"))
    desk.get_by_role("heading", name="Chương trình, dự án").first.wait_for()
    keep(desk, "so-du-an")
    desk.get_by_role("link", name="Hỗ trợ làm nhà vệ sinh").first.click()
    desk.get_by_text("Báo tiến độ", exact=True).click()
    desk.get_by_label("Khối lượng đã làm").fill("80%")
    desk.get_by_label("Đã làm gì, còn gì").fill("48 hộ đã làm xong, 12 hộ đang làm.")
    desk.get_by_label("Đã chi: ngân sách trung ương").fill("2 tỷ")
    desk.get_by_role("button", name="Ghi tiến độ").click()
    desk.get_by_text("chỉ có 480.000.000 đồng").first.wait_for()
    desk.get_by_label("Đã chi: ngân sách trung ương").fill("390 triệu")
    desk.get_by_role("button", name="Ghi tiến độ").click()
    desk.get_by_text("Đã ghi tiến độ").wait_for()
    keep(desk, "mot-du-an")

    plain = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740}).new_page()
    plain.goto(town.at("/du-an/?tinh-trang=building"))
    plain.get_by_role("link", name="Hỗ trợ làm nhà vệ sinh").click()
    plain.get_by_text("làm được 80%").first.wait_for()
    assert plain.get_by_text("đã chi 450.000.000 đồng").first.is_visible()
    plain.goto(town.at("/du-an/ban-do/"))
    plain.locator(".cq-pj-map a").first.click()
    plain.get_by_role("heading", name="Ai giám sát").wait_for()
    plain.context.close()


def test_an_officer_points_at_the_place_and_a_citizen_reports_without_saying_again_which(
    town: Town, desk: Page, browser: Browser
) -> None:
    town.sign_in(desk, "canbo@quyetthang")
    desk.goto(town.at("/admin/du-an/them/"))
    desk.get_by_label("Tên dự án, công trình").fill("Kè bờ suối sau nhà văn hóa")
    ground = desk.locator("[data-place-map]")
    ground.scroll_into_view_if_needed()
    ground.click(position={"x": 260, "y": 130})
    desk.get_by_text("Kéo chấm để chỉnh").wait_for()
    assert desk.get_by_label("Vĩ độ").input_value().startswith("21.")
    assert desk.get_by_label("Xóm, tổ dân phố").input_value(), "the nearest village is chosen"
    keep(desk, "cham-cho-du-an")
    desk.get_by_role("button", name="Bỏ chấm").click()
    assert not desk.get_by_label("Vĩ độ").input_value()
    ground.click(position={"x": 260, "y": 130})
    desk.get_by_role("button", name="Ghi vào sổ").click()
    desk.get_by_text("Đã ghi vào sổ").wait_for()

    plain = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740}).new_page()
    plain.goto(town.at("/du-an/ban-do/"))
    beside = plain.get_by_role("region", name="Ở đâu có công trình nào")
    beside.get_by_role("heading", name="Quanh ").first.wait_for()
    plain.goto(town.at("/du-an/?tinh-trang=preparing"))
    plain.get_by_role("link", name="Kè bờ suối sau nhà văn hóa").click()
    plain.get_by_role("link", name="Báo điều thấy ở công trình").click()
    plain.get_by_text("đang báo về công trình").wait_for()
    assert plain.get_by_label("Nói thêm vài chữ").input_value().startswith("Công trình: Kè bờ suối")
    plain.get_by_label("Việc khác").check()
    plain.get_by_role("button", name="Gửi", exact=True).click()
    plain.get_by_role("heading", name="nhận").first.wait_for()
    plain.context.close()
