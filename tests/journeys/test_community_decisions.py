"""Somebody sees that a road is thinner than decided, says so without a name, and reads the answer with two codes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.journeys.album import keep
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
    keep(desk, "bao-lam-chua-dung")
    desk.get_by_label("Trả lời người báo").fill("Đã đổi loại tôn đúng như bà con thống nhất.")
    desk.get_by_role("button", name="Ghi").locator("visible=true").click()
    desk.get_by_text("Đã trả lời").first.wait_for()

    phone.goto(town.at("/viec-dan-ban/bao-cao/"))
    phone.get_by_label("Mã báo cáo").fill(code)
    phone.get_by_label("Mã bí mật").fill(secret)
    phone.get_by_role("button", name="Xem", exact=True).click()
    phone.get_by_text("Đã đổi loại tôn đúng").wait_for()
    assert secret not in phone.url


def test_an_answer_for_everybody_waits_until_somebody_looked_at_each_find(
    town: Town, desk: Page, phone: Page
) -> None:
    phone.goto(town.at("/viec-dan-ban/"))
    phone.get_by_role("link", name="Lập quỹ khuyến học").click()
    page = phone.url
    phone.get_by_role("link", name="Báo việc làm chưa đúng").click()
    phone.get_by_label("Việc gì làm chưa đúng").fill("Chưa thấy dán danh sách thu quỹ ở nhà văn hóa.")
    phone.get_by_role("button", name="Gửi", exact=True).click()
    phone.get_by_role("heading", name="Chúng tôi đã nhận").wait_for()
    code = phone.locator("dd.cq-number").first.inner_text()

    town.sign_in(desk, "canbo@quyetthang")
    desk.goto(town.at("/admin/viec-dan-ban/bao-cao/"))
    desk.get_by_role("row", name=code).get_by_role("link").click()
    desk.locator("summary", has_text="Trả lời").click()
    desk.get_by_label("Trả lời người báo").fill("Danh sách đã dán ở nhà văn hóa từ hôm qua.")
    desk.get_by_label("Cho mọi người đọc").check()
    desk.get_by_label("Bà con báo gì").fill("Chưa dán danh sách thu quỹ khuyến học.")
    desk.get_by_label("Đã xem xét, xử lý thế nào").fill(
        "Bà Lò Thị Mai, điện thoại 0987 000 111, đã dán danh sách ở nhà văn hóa."
    )
    desk.get_by_role("button", name="Ghi").locator("visible=true").click()
    desk.get_by_role("heading", name="Thông tin riêng").wait_for()
    keep(desk, "xem-tra-loi-bao")
    for choice in desk.get_by_label("Thay bằng chữ che").all():
        choice.check()
    desk.get_by_role("button", name="Xong, đăng công khai").click()
    desk.get_by_text("Đã trả lời").first.wait_for()
    phone.goto(page)
    phone.get_by_text("đã dán danh sách ở nhà văn hóa").wait_for()
    assert "0987 000 111" not in phone.content()


def test_the_desk_leads_from_the_plans_figure_to_the_decisions_it_adds_up(town: Town, desk: Page) -> None:
    town.sign_in(desk, "canbo@quyetthang")
    desk.goto(town.at("/admin/viec-dan-ban/"))
    keep(desk, "viec-dan-ban")
    desk.get_by_role("link", name="Làm đường bê tông ngõ vào xóm").click()
    desk.get_by_role("heading", name="Thu chi").wait_for()
    keep(desk, "mot-quyet-dinh")
    desk.goto(town.at("/admin/viec-dan-ban/hoi-nghi/"))
    keep(desk, "hoi-nghi-thuong-nien")
    desk.goto(town.at("/admin/chi-tieu/"))
    desk.locator("tr", has_text="P-04").get_by_role("link").click()
    desk.get_by_role("columnheader", name="Tính vào số (hộ)").wait_for()
    keep(desk, "chi-tieu-so-ho")
    desk.get_by_role("link", name="Tổ 1: Làm đường bê tông ngõ vào xóm").click()
    desk.get_by_role("heading", name="Làm đường bê tông ngõ vào xóm").wait_for()
