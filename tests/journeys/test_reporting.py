"""The chair's screen, a report from the draft to its number, and what everybody reads of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
