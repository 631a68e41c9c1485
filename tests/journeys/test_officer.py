"""The officer's day at a 1366 × 768 screen: what is due, why, and every lawful next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.journeys.town import OFFICE, Town, step, take_in

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.journey
PAPER = "Cầu treo xóm Bãi mất bốn tấm ván, học sinh đi qua rất nguy hiểm."


@pytest.fixture
def officer(town: Town, desk: Page) -> Page:
    """Lê Thị Hoa, signed in."""
    desk.set_viewport_size(OFFICE)
    town.sign_in(desk, "canbo@quyetthang")
    return desk


def titles(page: Page) -> list[str]:
    return page.locator(".cqa-inbox td.title strong").all_inner_texts()


def test_finds_what_is_due_reads_why_and_takes_it_up(officer: Page, town: Town) -> None:
    officer.get_by_role("heading", name="Việc của tôi, đến hạn trước ở trên").wait_for()
    assert "Quá hạn" in officer.locator(".cqa-inbox td").first.inner_text()
    officer.get_by_role("link", name="Đơn thư", exact=True).click()
    officer.get_by_role("heading", name="Đơn thư").wait_for()
    assert "Quá hạn" in officer.locator(".cqa-inbox tbody tr").first.inner_text()
    officer.get_by_label("Loại").select_option(label="Khiếu nại")
    officer.get_by_role("button", name="Lọc").click()
    officer.get_by_role("link", name="Bỏ lọc").wait_for()
    assert titles(officer) and all("hiếu nại" in title for title in titles(officer))
    officer.get_by_role("link", name="Bỏ lọc").click()
    officer.get_by_label("Tìm").fill("nap cong vo")
    officer.get_by_role("button", name="Lọc").click()
    officer.get_by_role("link", name="Nắp cống vỡ trước cổng trạm y tế").click()
    clock = officer.get_by_role("region", name="Thời hạn")
    assert "bắt đầu tính từ" in clock.inner_text() and "Luật Tiếp công dân 42/2013/QH13" in clock.inner_text()
    step(officer, "Nhận giải quyết")
    officer.get_by_role("button", name="Ghi: Nhận giải quyết").click()
    officer.get_by_text("Đơn đang ở bước “Đang giải quyết”").wait_for()
    officer.locator("[data-module=letters]").get_by_text("Chờ ký duyệt").wait_for()


def test_refuses_only_with_a_ground_and_loses_no_word(officer: Page, town: Town) -> None:
    code, _ = take_in(officer, town, PAPER, "Hoàng Thị Sen")
    officer.goto(town.at(f"/admin/don-thu/{code}/"))
    step(officer, "Không thụ lý")
    opened = officer.locator(".cqa-move[open]")
    opened.get_by_label("Lý do").fill("Việc này đã trả lời ngày 02/11.")
    officer.get_by_role("button", name="Ghi: Không thụ lý").click()
    opened.get_by_role("alert").wait_for()
    field = opened.get_by_label("Căn cứ")
    assert field.get_attribute("aria-invalid") == "true"
    assert officer.locator(f"#{field.get_attribute('id')}_error").inner_text().strip()
    assert opened.get_by_label("Lý do").input_value() == "Việc này đã trả lời ngày 02/11."
    field.select_option(index=1)
    officer.get_by_role("button", name="Ghi: Không thụ lý").click()
    officer.get_by_text("Đã ghi: Không thụ lý.").wait_for()


def test_gives_several_to_a_colleague_at_once(officer: Page, town: Town) -> None:
    take_in(officer, town, PAPER, "Hoàng Thị Sen")
    officer.goto(town.at("/admin/don-thu/?officer=none"))
    boxes = officer.get_by_role("checkbox", name="Chọn đơn")
    given = boxes.count()
    assert given >= 2
    for box in boxes.all():
        box.check()
    officer.get_by_label("Giao các đơn đã đánh dấu cho").select_option(label="Lê Thị Hoa")
    officer.get_by_role("button", name="Giao").click()
    officer.get_by_text(f"Đã giao {given} đơn cho Lê Thị Hoa.").wait_for()
    officer.get_by_text("Không có đơn nào khớp.").wait_for()


def test_types_in_a_paper_petition_and_hands_over_two_numbers(officer: Page, phone: Page, town: Town) -> None:
    officer.goto(town.at("/admin/don-thu/nhan/"))
    officer.get_by_label("Nội dung").fill(PAPER)
    officer.get_by_role("button", name="Nhận đơn").click()
    officer.get_by_role("alert").wait_for()
    assert officer.get_by_label("Nội dung").input_value() == PAPER
    code, secret = take_in(officer, town, PAPER, "Hoàng Thị Sen")
    town.open_case(phone, code, secret)
    phone.get_by_text("Chúng tôi đã nhận đơn của ông/bà.").wait_for()


def test_passes_one_on_and_the_sender_reads_where_it_went(officer: Page, phone: Page, town: Town) -> None:
    code, secret = take_in(officer, town, PAPER, "Hoàng Thị Sen")
    officer.get_by_role("link", name="Mở đơn").click()
    step(officer, "Chuyển cơ quan có thẩm quyền")
    officer.locator(".cqa-move[open]").get_by_label("Cơ quan").fill("Sở Xây dựng tỉnh Thái Nguyên")
    officer.get_by_role("button", name="Ghi: Chuyển cơ quan có thẩm quyền").click()
    officer.get_by_text("Đã ghi: Chuyển cơ quan có thẩm quyền.").wait_for()
    town.open_case(phone, code, secret)
    phone.get_by_text("Đơn đã được chuyển đến Sở Xây dựng tỉnh Thái Nguyên").first.wait_for()
