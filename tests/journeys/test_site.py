"""A storm comes: the editor tells everybody, mends what the site check found, and a reader answers a poll on a phone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.journeys.looking import PHONE, Looker
from tests.journeys.town import Town

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.journey
PUBLIC = (
    "/gioi-thieu/lanh-dao-uy-ban-nhan-dan/",
    "/gioi-thieu/danh-ba-can-bo/?q=khai+sinh",
    "/thu-tuc-hanh-chinh/hoi-dap-thuong-gap/",
    "/lich-su-kien/?thang=nay",
    "/dan-ban-dan-quyet/gio-mo-quay-mot-cua/",
    "/lien-he/english/",
)


def test_the_editors_site(town: Town, desk: Page, phone: Page) -> None:
    town.sign_in(desk, "bientap@quyetthang")
    desk.goto(town.at("/admin/thong-bao-khan/new/"))
    desk.get_by_role("combobox", name="Loại").select_option("Bão")
    desk.get_by_role("textbox", name="Lời báo").fill("Bão số 9 vào chiều nay, mời bà con ở trong nhà.")
    desk.get_by_role("textbox", name="Gỡ xuống lúc").fill("31/12/2031 18:00")
    desk.get_by_role("textbox", name="Lời báo").click()
    desk.locator("form").get_by_role("button", name="Tạo").or_(
        desk.get_by_role("button", name="Lưu")
    ).first.click()
    desk.locator(".messages .success").first.wait_for()

    looker = Looker(phone)
    for path in PUBLIC:
        looker.go(town.at(path), sizes=(PHONE,))
        phone.get_by_role("region", name="Thông báo khẩn").wait_for()
    phone.goto(town.at("/dan-ban-dan-quyet/gio-mo-quay-mot-cua/"))
    phone.get_by_role("radio", name="Sáng thứ Bảy").check()
    phone.get_by_role("button", name="Gửi").click()
    phone.get_by_text("Cảm ơn ông/bà đã trả lời.").wait_for()
    phone.get_by_role("link", name="Bài có ích không, có chỗ sai?").click()
    phone.get_by_role("button", name="Chưa giúp được").click()
    phone.get_by_text("Cảm ơn ông/bà đã đánh giá.").wait_for()
    phone.get_by_label("Chỗ nào sai, đúng ra là gì?").fill("Quầy mở sáng thứ Bảy từ lâu rồi.")
    looker.look(sizes=(PHONE,))
    phone.get_by_role("button", name="Gửi").click()
    phone.get_by_text("Chúng tôi đã nhận").wait_for()

    office = Looker(desk)
    office.go(town.at("/admin/kiem-tra-trang/"), sizes=((1366, 768),))
    desk.get_by_role("button", name=re.compile("^Viết trang này.*Di tích")).wait_for()
    assert looker.wrong + office.wrong == []
    assert looker.outside() == set()
