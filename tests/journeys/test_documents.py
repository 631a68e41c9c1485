"""A document's way: an officer enters it and says what it replaces, everybody finds it, the chair sees who has read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.journeys.looking import Looker
from tests.journeys.town import Town

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.journey


def test_from_the_officers_form_to_a_citizens_phone(town: Town, desk: Page, phone: Page) -> None:
    town.sign_in(desk, "canbo@quyetthang")
    desk.goto(town.at("/admin/van-ban/them/"))
    desk.get_by_label("Loại văn bản").select_option("Thông báo")
    desk.get_by_label("Số, ký hiệu").fill("200/TB-UBND")
    desk.get_by_label("Ngày ban hành").fill("2026-11-20")
    desk.get_by_label("Nơi ban hành").fill("UBND phường Quyết Thắng")
    desk.get_by_label("Trích yếu").fill("Lịch tiêm phòng dại cho chó mèo")
    desk.get_by_label("Có hiệu lực từ ngày").fill("2026-11-21")
    desk.get_by_label("Nội dung chính hoặc toàn văn").fill(
        "Theo Điều 11 Luật số 10/2022/QH15, phường thông báo."
    )
    desk.get_by_role("button", name="Đưa vào thư viện").click()
    desk.get_by_role("heading", name="Thông báo 200/TB-UBND").wait_for()
    desk.get_by_label("Tìm văn bản kia trong thư viện").fill("112/TB-UBND")
    desk.get_by_role("button", name="Tìm", exact=True).click()
    desk.get_by_label("Văn bản này").first.select_option("thay thế")
    desk.get_by_role("button", name="văn bản đó").first.click()
    desk.get_by_text("Hiệu lực được tính lại").wait_for()

    phone.goto(town.at("/thu-vien-van-ban/"))
    phone.get_by_label("Tìm theo số, ký hiệu").fill("tiem phong dai")
    phone.locator("main form").get_by_role("button", name="Tìm").click()
    phone.get_by_role("link", name="Thông báo 200/TB-UBND").click()
    phone.get_by_role("link", name="Điều 11 Luật số 10/2022/QH15").wait_for()
    phone.get_by_role("link", name="Thông báo 112/TB-UBND").click()
    phone.get_by_text("Hết hiệu lực từ ngày 21/11/2026").wait_for()
    phone.get_by_role("link", name="Xem Thông báo 200/TB-UBND").click()
    phone.get_by_role("heading", name="Thông báo 200/TB-UBND").wait_for()


def test_the_chair_gives_a_document_to_read_and_sees_who_has(town: Town, desk: Page, phone: Page) -> None:
    town.sign_in(phone, "chutich@quyetthang")
    phone.goto(town.at("/admin/van-ban/?q=33/CT-TTg"))
    phone.get_by_role("link", name="Chỉ thị 33/CT-TTg").click()
    phone.get_by_role("link", name="Giao cán bộ đọc").click()
    phone.get_by_label("Tất cả mọi người có tên dưới đây").check()
    phone.get_by_label("Đọc xong trước hết ngày").fill("2099-12-31")
    phone.get_by_role("button", name="Giao đọc").click()
    phone.get_by_text("Chưa đọc:").wait_for()
    path = phone.url.partition(str(town.port))[2]

    town.sign_in(desk, "canbo@quyetthang")
    desk.goto(town.at("/admin/doc-van-ban/"))
    desk.get_by_role("link", name="Chỉ thị 33/CT-TTg").click()
    desk.get_by_role("button", name="Tôi đã đọc").click()
    desk.get_by_text("Đã ghi nhận anh/chị đọc xong").wait_for()
    phone.goto(town.at(path))
    phone.get_by_text("Đã đọc").first.wait_for()


def test_its_screens_are_for_everybody(town: Town, desk: Page) -> None:
    looker = Looker(desk)
    for path in (
        "/thu-vien-van-ban/",
        "/thu-vien-van-ban/luu-tru/",
        "/thu-vien-van-ban/10-2022-qh15-20221110/",
    ):
        looker.go(town.at(path), dark=True)
    town.sign_in(desk, "chutich@quyetthang")
    for path in (
        "/admin/van-ban/",
        "/admin/van-ban/them/",
        "/admin/van-ban/nhap/",
        "/admin/van-ban/giao-doc/",
        "/admin/doc-van-ban/",
    ):
        looker.go(town.at(path))
    assert looker.wrong == []
    assert looker.outside() == set()
