"""The demo's two communes as a journey needs them: addresses, people, the day's work of others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

PASSWORD = "thanthien2026"
OFFICE = {"width": 1366, "height": 768}
CODE = re.compile(r"\d{2}-\d{4}-\d{4}")
SECRET = re.compile(r"(?<![\w-])[2-9A-Z]{4}-[2-9A-Z]{4}\b")  # never the second half of a code

WORDS = "Đèn đường ngõ 12 tổ 5 bị hỏng ba hôm nay, tối trẻ con đi học về rất nguy hiểm."
PICTURE = {
    "name": "cot-den.pdf",
    "mimeType": "application/pdf",
    "buffer": b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n",
}


class Town:
    """phường Quyết Thắng and xã Đại Từ at one port."""

    def __init__(self, port: int) -> None:
        self.port = port

    def at(self, path: str, commune: str = "quyetthang") -> str:
        return f"http://{commune}.localhost:{self.port}{path}"

    def sign_in(self, page: Page, who: str) -> None:
        """As a person does: the address of the office, name, password, the button."""
        page.goto(self.at("/admin/", who.partition("@")[2]))
        page.get_by_label("Tên đăng nhập").fill(who)
        page.get_by_label("Mật khẩu").fill(PASSWORD)
        page.get_by_role("button", name="Đăng nhập").click()
        page.wait_for_url("**/admin/")

    def open_case(self, page: Page, code: str, secret: str) -> None:
        """As the sender does, with the two numbers on the paper."""
        page.goto(self.at("/don-thu/tra-cuu/"))
        page.get_by_label("Mã đơn").fill(code)
        page.get_by_label("Mã bí mật").fill(secret)
        page.get_by_role("button", name="Xem đơn").click()
        page.wait_for_url(f"**/ho-so/{code}/")


def take_in(page: Page, town: Town, words: str, name: str, **more: str) -> tuple[str, str]:
    """Type in a paper petition at the desk; return the two numbers handed over."""
    page.goto(town.at("/admin/don-thu/"))
    page.get_by_role("link", name="Nhận đơn", exact=True).click()
    page.get_by_label("Nội dung").fill(words)
    page.get_by_label("Họ và tên").fill(name)
    page.get_by_label("Địa chỉ").fill("Tổ 5, phường Quyết Thắng")
    for label, value in more.items():
        page.get_by_label(label).select_option(label=value)
    page.get_by_label("người gửi đồng ý").check()
    page.get_by_role("button", name="Nhận đơn").click()
    page.get_by_role("heading", name="Đã nhận đơn").wait_for()
    paper = page.locator(".cqa-facts").inner_text()
    return CODE.search(paper)[0], SECRET.search(paper)[0]


def step(page: Page, name: str) -> None:
    """Open one of the next lawful steps on the case's page; the rarer ones lie in a fold."""
    page.locator(".cqa-moves summary").first.wait_for()
    wanted = page.locator(".cqa-moves summary").get_by_text(name, exact=True)
    if not wanted.is_visible():
        page.locator(".cqa-others > summary").click()
    wanted.click()


def find_letter(page: Page, code: str) -> None:
    """Open the first letter about a petition from any screen of letters; dozens wait for the chair in the demo."""
    page.get_by_role("link", name="Tìm thư").click()
    page.get_by_role("searchbox", name="Tìm").fill(code)
    page.keyboard.press("Enter")
    page.get_by_role("row").filter(has_text=code).last.get_by_role("link").first.click()


def next_screen(page: Page) -> None:
    page.get_by_role("button", name="Tiếp tục").click()


def file(page: Page, town: Town) -> tuple[str, str]:
    """All screens of the form, with one file; the two numbers on the receipt."""
    page.goto(town.at("/don-thu/gui/"))
    page.get_by_label("Ông/bà muốn nói gì?").fill(WORDS)
    next_screen(page)
    page.get_by_label("Chọn ảnh hoặc tệp").set_input_files(PICTURE)
    page.get_by_role("button", name="Tiếp tục").click()
    page.get_by_label("Họ và tên").fill("Nguyễn Thị Hoa")
    page.get_by_label("Số điện thoại").fill("0912 000 123")
    next_screen(page)
    page.get_by_label("Tôi đồng ý").check()
    page.get_by_role("button", name="Gửi đơn").click()
    page.get_by_role("heading", name="Chúng tôi đã nhận đơn").wait_for()
    words = page.locator("main").inner_text()
    return CODE.search(words)[0], SECRET.search(words)[0]
