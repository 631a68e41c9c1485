"""A member of a board on the spot: no account, no network; what was typed is kept, goes off by itself, and is taken in once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.journeys.town import Town

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.journey


def test_a_visit_without_a_network_arrives_when_it_is_back(town: Town, desk: Page, phone: Page) -> None:
    town.sign_in(desk, "canbo")
    desk.goto(town.at("/admin/giam-sat/"))
    desk.get_by_role("link", name="Xem đoạn dời hai cột điện").first.click()
    link = desk.locator(".cqs-link a").get_attribute("href")
    assert link

    phone.goto(link, wait_until="networkidle")
    phone.wait_for_function("caches.match(location.pathname).then((kept) => Boolean(kept))")
    phone.context.set_offline(True)
    phone.reload()
    phone.get_by_role("group", name="Cột thẳng").get_by_label("Chưa đạt").check()
    phone.get_by_label("Thấy gì").fill("Một cột chưa dời, dây còn chùng.")
    phone.get_by_role("button", name="Gửi kết quả").click()
    phone.get_by_text("đã giữ trong máy, có mạng sẽ tự gửi").wait_for()
    phone.reload()
    assert phone.get_by_label("Thấy gì").input_value() == "Một cột chưa dời, dây còn chùng."

    phone.context.set_offline(False)
    phone.evaluate("window.dispatchEvent(new Event('online'))")
    phone.get_by_text("Đã nhận kết quả").wait_for()
    desk.reload()
    desk.get_by_text("Đã đi xem, đang soát lại").first.wait_for()
    desk.get_by_text("Một cột chưa dời, dây còn chùng.").first.wait_for()
