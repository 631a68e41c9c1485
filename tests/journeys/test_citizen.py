"""A citizen on a phone files a petition, keeps the receipt, and follows the case; every page is checked by axe."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.journey
WORDS = "Đèn đường ngõ 12 tổ 5 bị hỏng ba hôm nay, tối trẻ con đi học về rất nguy hiểm."
PDF = {
    "name": "anh-cot-den.pdf",
    "mimeType": "application/pdf",
    "buffer": b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n",
}


@pytest.fixture
def commune(live_server, transactional_db):
    from chinhquyen_sdk.testing.communes import make_commune

    return make_commune("quyetthang.localhost", "phường", "Quyết Thắng", "05455")


@pytest.fixture
def address(live_server, commune) -> str:
    return f"http://{commune.hostname}:{urlsplit(live_server.url).port}"


def next_screen(page: Page) -> None:
    page.get_by_role("button", name="Tiếp tục").click()


def file_petition(page: Page, address: str, accessible: Callable[[Page], None]) -> None:
    page.goto(f"{address}/don-thu/gui/")
    accessible(page)
    page.get_by_label("Ông/bà muốn nói gì?").fill(WORDS)
    next_screen(page)
    accessible(page)
    page.get_by_label("Chọn ảnh hoặc tệp").set_input_files(PDF)
    page.get_by_text("Đã giữ 1 tệp").wait_for()
    accessible(page)
    next_screen(page)
    accessible(page)
    page.get_by_label("Họ và tên").fill("Nguyễn Thị Hoa")
    page.get_by_label("Số điện thoại").fill("0912 000 123")
    next_screen(page)
    accessible(page)
    page.get_by_label("Tôi đồng ý").check()
    page.get_by_role("button", name="Gửi đơn").click()


def codes(page: Page) -> tuple[str, str]:
    shown = page.locator(".cq-code").all_inner_texts()
    return shown[0], shown[1]


def test_files_on_a_phone_and_follows_the_case(phone, address, accessible):
    file_petition(phone, address, accessible)
    phone.get_by_role("heading", name="Chúng tôi đã nhận đơn").wait_for()
    accessible(phone)
    code, secret = codes(phone)
    assert re.fullmatch(r"\d\d-\d{4}-\d{4}", code)

    phone.context.clear_cookies()  # another day, another browser
    phone.goto(f"{address}/don-thu/tra-cuu/")
    accessible(phone)
    phone.get_by_label("Mã đơn").fill(code.replace("-", " "))
    phone.get_by_label("Mã bí mật").fill(secret.lower())
    phone.get_by_role("button", name="Xem đơn").click()
    phone.get_by_role("heading", name=code).wait_for()
    accessible(phone)
    assert "Chậm nhất thứ" in phone.locator(".cq-status").inner_text()
    phone.get_by_text("Vì sao là ngày này?").click()
    phone.get_by_text("Theo Điều 28 Luật Tiếp công dân 42/2013/QH13").wait_for()


def test_opens_the_case_by_qr_code_adds_a_picture_and_takes_it_back(phone, address, accessible):
    file_petition(phone, address, accessible)
    code, secret = codes(phone)
    phone.context.clear_cookies()
    phone.goto(f"{address}/don-thu/q/{code}-{secret}/")
    assert secret not in phone.url

    phone.get_by_role("link", name="Gửi thêm").click()
    accessible(phone)
    phone.get_by_label("Ông/bà muốn nói thêm điều gì?").fill("Hôm nay thêm hai cột nữa hỏng.")
    phone.get_by_role("button", name="Gửi thêm").click()
    phone.get_by_text("Chúng tôi đã nhận phần ông/bà gửi thêm").wait_for()

    phone.get_by_role("link", name="Rút đơn").click()
    accessible(phone)
    phone.get_by_label("Việc đã được giải quyết ổn thỏa").check()
    phone.get_by_role("button", name="Rút đơn").click()
    phone.get_by_text("Ông/bà đã rút đơn.").first.wait_for()
    accessible(phone)


def test_mistakes_are_told_on_top_and_at_the_field(phone, address, accessible):
    phone.goto(f"{address}/don-thu/gui/")
    next_screen(phone)
    phone.get_by_role("alert").wait_for()
    accessible(phone)
    phone.get_by_role("link", name="Nội dung: Chỗ này").click()
    assert phone.evaluate("document.activeElement.id") == "id_content"
    phone.get_by_label("Ông/bà muốn nói gì?").fill(WORDS)
    next_screen(phone)
    bad = Path(__file__).read_bytes()
    phone.get_by_label("Chọn ảnh hoặc tệp").set_input_files({**PDF, "name": "la.pdf", "buffer": bad})
    phone.get_by_text("bên trong là loại khác").first.wait_for()
    accessible(phone)
    next_screen(phone)
    next_screen(phone)
    phone.get_by_text("Họ và tên: Chỗ này còn để trống").wait_for()
    accessible(phone)
    phone.goto(f"{address}/don-thu/tra-cuu/")
    phone.get_by_label("Mã đơn").fill("26-1234-5674")
    phone.get_by_label("Mã bí mật").fill("AAAA-BBBB")
    phone.get_by_role("button", name="Xem đơn").click()
    phone.get_by_text("Mã đơn hoặc mã bí mật chưa đúng").wait_for()
    accessible(phone)


def test_words_are_kept_when_a_call_comes_in(phone, address):
    phone.goto(f"{address}/don-thu/gui/")
    phone.get_by_label("Ông/bà muốn nói gì?").fill("Đèn đường ngõ 12")
    with phone.expect_request("**/dang-viet/"):
        phone.evaluate(
            "Object.defineProperty(document, 'visibilityState', {value: 'hidden'});"
            "document.dispatchEvent(new Event('visibilitychange'))"
        )
    phone.wait_for_timeout(1000)
    phone.goto(f"{address}/don-thu/gui/")
    assert phone.get_by_label("Ông/bà muốn nói gì?").input_value() == "Đèn đường ngõ 12"
