"""An officer writes a letter by hand with the letter growing beside the form, notes a wish, brings a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.journeys.looking import Looker
from tests.journeys.town import Town

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.journey


def test_three_clicks_from_the_menu_to_a_draft(town: Town, desk: Page) -> None:
    town.sign_in(desk, "canbo@quyetthang")
    desk.goto(town.at("/admin/thu/"))
    desk.get_by_role("link", name="Viết thư").first.click()
    desk.get_by_role("link", name="Thư cảm ơn người đóng góp").click()
    desk.get_by_label("Người nhận thư: họ và tên").fill("Nguyễn Thị #Bình")
    desk.get_by_label("Đã góp gì").fill("hiến 20 m² đất")
    desk.get_by_label("Cho việc gì").fill("mở ngõ tổ 5")
    seen = desk.get_by_label("Thư xem thử")
    seen.get_by_text("Còn kịp.").wait_for()
    seen.get_by_text("hiến 20 m² đất để mở ngõ tổ 5").wait_for()
    desk.get_by_role("button", name="Lưu, chờ duyệt").click()
    desk.get_by_text("Đã lưu thư, chờ người khác xem và duyệt.").wait_for()


def test_the_screens_hold_on_a_phone_and_for_a_screen_reader(town: Town, desk: Page) -> None:
    town.sign_in(desk, "canbo@quyetthang")
    look = Looker(desk)
    for path in ("hom-nay/", "viet/", "viet/wedding/", "viet/condolence/", "danh-sach/", "y-muon/"):
        look.go(town.at(f"/admin/thu/{path}"))
    desk.get_by_role("button", name="Ghi lại").click()
    desk.locator("[aria-invalid=true]").first.wait_for()
    look.look()
    assert look.wrong == []


def test_the_chair_reads_ticks_and_approves_many_on_a_phone(town: Town, desk: Page) -> None:
    town.sign_in(desk, "chutich@quyetthang")
    desk.set_viewport_size({"width": 360, "height": 740})
    look = Looker(desk)
    look.go(town.at("/admin/thu/duyet/nhieu/"))
    desk.get_by_label("Đã đọc, duyệt thư này").first.check()
    desk.get_by_role("button", name="Duyệt những thư đã đánh dấu").click()
    desk.get_by_text("Đã nhận lời duyệt 1 thư").wait_for()
    look.look()
    for path in ("in/", "in/lai/"):
        look.go(town.at(f"/admin/thu/{path}"))
    assert look.wrong == []
