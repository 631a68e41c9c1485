"""Somebody sees that a road is thinner than decided, says so without a name, and reads the answer with two codes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.journeys.town import Town

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.journey
WORDS = "Mái tôn mỏng hơn loại bà con đã thống nhất."


def test_a_report_goes_to_the_desk_and_its_answer_comes_back(town: Town, desk: Page, phone: Page) -> None:
    phone.goto(town.at("/viec-dan-ban/"))
    phone.get_by_role("link", name="Xây lại nhà văn hóa").click()
    phone.get_by_text("chậm từ").first.wait_for()
    phone.get_by_role("link", name="Báo việc làm chưa đúng").click()
    phone.get_by_role("button", name="Gửi", exact=True).click()
    phone.get_by_text("Chỗ này còn để trống").first.wait_for()
    phone.get_by_label("Việc gì làm chưa đúng").fill(WORDS)
    phone.get_by_role("button", name="Gửi", exact=True).click()
    phone.get_by_role("heading", name="Chúng tôi đã nhận").wait_for()
    code, secret = phone.locator("dd.cq-number").all_inner_texts()
    assert re.fullmatch(r"[0-9]{2}-[0-9]{4}-[0-9]{4}", code)

    town.sign_in(desk, "canbo@quyetthang")
    desk.goto(town.at("/admin/viec-dan-ban/bao-cao/"))
    desk.get_by_role("row", name=code).get_by_role("link").click()
    desk.get_by_text(WORDS).wait_for()
    desk.locator("summary", has_text="Trả lời").click()
    desk.get_by_label("Trả lời người báo").fill("Đã đổi loại tôn đúng như bà con thống nhất.")
    desk.get_by_role("button", name="Ghi").locator("visible=true").click()
    desk.get_by_text("Đã trả lời").first.wait_for()

    phone.goto(town.at("/viec-dan-ban/bao-cao/"))
    phone.get_by_label("Mã báo cáo").fill(code)
    phone.get_by_label("Mã bí mật").fill(secret)
    phone.get_by_role("button", name="Xem", exact=True).click()
    phone.get_by_text("Đã đổi loại tôn đúng").wait_for()
    assert secret not in phone.url
