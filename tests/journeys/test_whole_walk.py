"""The walk a commune would try first: a phone, an officer, a chair, and the answer back on the phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.journeys.town import OFFICE, Town, file, find_letter, step

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.journey
ANSWER = "Tổ điện đã thay bóng đèn ngõ 12 sáng nay. Cảm ơn bà đã báo."


def test_from_a_dark_lane_to_an_answer(town: Town, phone: Page, desk: Page) -> None:
    code, secret = file(phone, town)
    phone.context.clear_cookies()

    desk.set_viewport_size(OFFICE)
    town.sign_in(desk, "canbo@quyetthang")
    desk.get_by_role("region", name="Việc chưa giao cho ai").wait_for()
    desk.goto(town.at("/admin/don-thu/?officer=none"))
    desk.get_by_text(code, exact=True).wait_for()
    desk.goto(town.at(f"/admin/don-thu/{code}/"))
    step(desk, "Nhận giải quyết")
    desk.get_by_role("button", name="Ghi: Nhận giải quyết").click()
    desk.locator("[data-module=letters]").get_by_text("Chờ ký duyệt").wait_for()
    step(desk, "Trả lời")
    desk.get_by_label("Nội dung trả lời").fill(ANSWER)
    desk.get_by_role("button", name="Ghi: Trả lời").click()
    desk.get_by_text("Đơn đã xong, không còn việc phải làm.").wait_for()

    desk.context.clear_cookies()
    town.sign_in(desk, "chutich@quyetthang")
    waiting = desk.get_by_role("region", name="Thư chờ ký duyệt")
    waiting.get_by_role("link", name="Xem và duyệt").click()
    find_letter(desk, code)
    desk.get_by_role("button", name="Duyệt và lấy số").click()
    desk.get_by_text("Đã duyệt.").wait_for()

    town.open_case(phone, code, secret)
    phone.get_by_text(ANSWER).first.wait_for()
    assert "/TB-UBND, ngày" in phone.locator("[data-module=letters]").inner_text()
