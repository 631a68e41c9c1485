"""The chair's screen, a report from the draft to its number, and what everybody reads of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.journeys.album import keep
from tests.journeys.town import Town

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.journey


def test_the_chair_approves_the_years_report_and_a_citizen_reads_the_figures(
    desk: Page, phone: Page, town: Town
) -> None:
    town.sign_in(desk, "chutich@quyetthang")
    desk.goto(town.at("/admin/bang-chu-tich/"))
    keep(desk, "bang-chu-tich")
    desk.goto(town.at("/admin/bao-cao/"))
    desk.get_by_role("link", name="Báo cáo năm").first.click()
    desk.get_by_role("heading", name="Đánh giá chung").wait_for()
    keep(desk, "bao-cao-nam")
    desk.get_by_role("button", name="Duyệt, lấy số").click()
    desk.get_by_text("Dấu nội dung").wait_for()
    desk.get_by_role("cell", name="Xóm, tổ dân phố đã có hội nghị").locator("xpath=..").get_by_role(
        "link"
    ).click()
    desk.get_by_role("columnheader", name="Tính vào số").wait_for()

    phone.goto(town.at("/chinh-quyen-lam-duoc-gi/"))
    keep(phone, "chinh-quyen-lam-duoc-gi")
    phone.get_by_role("region", name="Xóm, tổ dân phố đã có hội nghị").get_by_role("link").first.click()
    phone.get_by_role("heading", name="Những việc làm nên con số").wait_for()


def test_the_province_gives_a_token_the_commune_tries_it_and_its_report_arrives(
    desk: Page, phone: Page, town: Town, settings: Any
) -> None:
    from examples.province import load

    settings.PORT = town.port
    load.load()
    town.sign_in(desk, "soNoiVu@thainguyen")
    desk.goto(town.at("/admin/xa-phuong/05455/", "thainguyen"))
    desk.get_by_text("Đổi mã khác").click()
    desk.get_by_role("button", name="Đổi mã").click()
    token = desk.locator(".cqa-token").inner_text()

    town.sign_in(phone, "chutich@quyetthang")
    phone.goto(town.at("/admin/bao-cao/noi-tinh/"))
    phone.get_by_role("button", name="Thử kết nối", exact=True).click()
    phone.get_by_text("Mã truy cập không đúng, đã đổi hoặc đã thu hồi").wait_for()
    phone.get_by_label("Mã truy cập tỉnh cấp").fill(token)
    phone.get_by_role("button", name="Ghi và thử kết nối").click()
    phone.get_by_text("Kết nối tốt").wait_for()
    keep(phone, "noi-voi-tinh")
    phone.goto(town.at("/admin/bao-cao/"))
    phone.get_by_role("link", name="Báo cáo tháng").first.click()
    phone.get_by_role("button", name="Gửi ngay").click()
    phone.get_by_text("Đã gửi, tỉnh đã nhận").wait_for()

    desk.goto(town.at("/admin/bao-cao-xa-phuong/?loc=da-gui", "thainguyen"))
    desk.get_by_role("link", name="phường Quyết Thắng").wait_for()
    keep(desk, "bao-cao-cac-xa")
    desk.get_by_role("link", name="phường Quyết Thắng").click()
    desk.get_by_role("heading", name="Các chỉ tiêu").wait_for()
