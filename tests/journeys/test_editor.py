"""The editor who writes one notice a week, and the chair who reads it before it goes out."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.journeys.town import OFFICE, Town

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.journey
TITLE = "Đường Nguyễn Huệ sửa xong"


@pytest.fixture
def editor(town: Town, desk: Page) -> Page:
    """Hoàng Văn Minh of phường Quyết Thắng, signed in."""
    desk.set_viewport_size(OFFICE)
    town.sign_in(desk, "bientap@quyetthang")
    return desk


def write_news(page: Page, town: Town, title: str) -> None:
    page.goto(town.at("/admin/"))
    page.get_by_role("link", name="Viết tin mới").click()
    page.get_by_placeholder("Tên trang*").fill(title)
    page.get_by_role("textbox", name="Tóm tắt").fill("Xe máy, ô tô con đi lại được từ sáng nay.")


def add_block(page: Page, name: str) -> None:
    page.get_by_role("button", name="Chèn một khối").last.click()
    page.get_by_role("option", name=name, exact=True).click()


def send_off(page: Page, name: str) -> None:
    """What stands behind the arrow beside "Lưu bản nháp"."""
    page.get_by_role("button", name="Thao tác khác").click()
    page.get_by_role("button", name=re.compile(f"^{name}")).click()


def act(page: Page, name: str) -> None:
    """The same, until the office says that it is done."""
    send_off(page, name)
    page.locator(".messages .success").first.wait_for()


def test_writes_news_the_chair_approves_and_everybody_finds_it(editor: Page, phone: Page, town: Town) -> None:
    write_news(editor, town, TITLE)
    add_block(editor, "Tiêu đề")
    editor.get_by_label("Chữ").fill("Đi lại thế nào")
    add_block(editor, "Đoạn văn")
    editor.get_by_role("textbox", name="Đoạn văn").or_(
        editor.locator(".public-DraftEditor-content")
    ).first.click()
    editor.keyboard.type("Xe tải trên 5 tấn đi đường tránh đến hết tháng.")
    editor.get_by_role("button", name="Ẩn/hiện bản xem trước").click()
    preview = editor.frame_locator("iframe[title]").first
    preview.get_by_role("heading", name="Đi lại thế nào").wait_for()
    editor.get_by_role("tab", name="Hiển thị và tìm kiếm").click()
    assert editor.get_by_label("Đường dẫn").input_value() == "duong-nguyen-hue-sua-xong"
    send_off(editor, "Gửi đến Duyệt bài")
    # A new page has its own address once it is kept; whether it waits for the chair is seen on the chair's phone.
    editor.wait_for_url(re.compile(r"/admin/pages/\d+/"))
    address = town.at("/tin-tuc/duong-nguyen-hue-sua-xong/")
    answer = phone.goto(address)
    assert answer is not None and answer.status == 404

    town.sign_in(phone, "chutich@quyetthang")
    waiting = phone.locator("section, .w-panel").filter(has_text="Chờ anh/chị duyệt").first
    waiting.get_by_text(TITLE).first.wait_for()
    approve(phone)
    phone.goto(address)
    assert TITLE in phone.locator("h1").inner_text()
    phone.goto(town.at("/tim-kiem/?q=duong+nguyen+hue"))
    phone.get_by_role("link", name=TITLE).wait_for()


def approve(page: Page) -> None:
    """Before all scripts stand, Wagtail's "Duyệt" only saves; only a real approval leads back to the list of pages."""
    page.get_by_role("link", name=TITLE).first.click()
    page.wait_for_url("**/edit/**")
    page.wait_for_load_state()
    page.get_by_role("button", name="Thao tác khác").click()
    page.get_by_role("button", name=re.compile("^Duyệt")).first.click()
    page.wait_for_url(re.compile(r"/admin/pages/\d+/$"))


def test_hangs_up_a_notice_for_a_later_day(editor: Page, phone: Page, town: Town) -> None:
    write_news(editor, town, "Lịch tiêm phòng tháng 12")
    editor.get_by_role("button", name="Ẩn/hiện tình trạng").click()
    editor.get_by_role("button", name="Đặt lịch").click()
    editor.get_by_label("Ngày giờ đăng").click()
    calendar = editor.locator(".xdsoft_datetimepicker:visible")
    calendar.wait_for()
    editor.get_by_label("Ngày giờ đăng").fill("24/12/2031 08:00")
    editor.get_by_role("heading", name="Đặt lịch đăng").click()
    calendar.wait_for(state="hidden")
    editor.get_by_role("button", name="Lưu lịch").click()
    editor.locator(".messages .success").first.wait_for()
    act(editor, "Hẹn giờ đăng")
    address = town.at("/tin-tuc/lich-tiem-phong-thang-12/")
    answer = phone.goto(address)
    assert answer is not None and answer.status == 404
    the_day_comes()
    phone.goto(address)
    phone.get_by_role("heading", name="Lịch tiêm phòng tháng 12").wait_for()


def the_day_comes() -> None:
    """Years pass, and the worker makes its round."""
    from django.core.management import call_command
    from django.utils import timezone
    from wagtail.models import Page, Revision

    just_now = timezone.now() - timedelta(minutes=1)
    for revision in Revision.objects.filter(approved_go_live_at__isnull=False):
        revision.content["go_live_at"] = just_now.isoformat()
        revision.approved_go_live_at = just_now
        revision.save()
    Page.objects.filter(go_live_at__isnull=False).update(go_live_at=just_now)
    call_command("publish_scheduled")


def test_an_old_address_leads_to_the_new_one(editor: Page, phone: Page, town: Town) -> None:
    phone.goto(town.at("/duong-day-nong/"))
    editor.goto(town.at("/admin/pages/"))
    editor.get_by_role("link", name="Đường dây nóng và hòm thư góp ý").first.click()
    editor.get_by_role("tab", name="Hiển thị và tìm kiếm").click()
    editor.get_by_label("Đường dẫn").fill("Gọi cho chúng tôi")
    editor.get_by_label("Đường dẫn").blur()
    act(editor, "Đăng")
    answer = phone.goto(town.at("/duong-day-nong/"))
    assert answer is not None and answer.status == 200
    assert phone.url == town.at("/goi-cho-chung-toi/")


def test_sees_nothing_of_the_neighbour(editor: Page, town: Town) -> None:
    from wagtail.models import Site

    there = Site.objects.get(hostname="daitu.localhost").root_page_id
    for path in (
        "/admin/pages/",
        "/admin/pages/search/?q=dai+tu",
        "/admin/images/",
        "/admin/documents/",
        "/admin/reports/site-history/",
    ):
        editor.goto(town.at(path))
        assert "Đại Từ" not in editor.locator("main").inner_text(), path
    answer = editor.goto(town.at(f"/admin/pages/{there}/edit/"))
    assert answer is not None and (answer.status in (403, 404) or "Đại Từ" not in editor.content())
    write_news(editor, town, "Thử chọn trang, ảnh, tệp")
    for block, button in (("Ảnh", "Chọn ảnh"), ("Tệp tải về", "Chọn tài liệu")):
        add_block(editor, block)
        editor.get_by_role("button", name=button).last.click()
        window = editor.locator(".modal.in, [role=dialog]").last
        window.get_by_role("link").first.wait_for()
        assert "Đại Từ" not in window.inner_text()
        window.get_by_role("button", name="Đóng").click()
