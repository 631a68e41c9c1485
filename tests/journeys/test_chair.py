"""The chair approves a letter on a telephone; the family reads it a minute later."""

from __future__ import annotations

import base64
import io
from typing import TYPE_CHECKING

import pytest

from tests.journeys.town import OFFICE, Town, find_letter, step, take_in

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.journey
COMPLAINT = (
    "Tôi khiếu nại thông báo ngày 10/11 của phường không cho nhà tôi làm lại cổng. "
    "Tôi không đồng ý và đề nghị xem xét lại quyết định này."
)


@pytest.fixture
def accepted(town: Town, desk: Page) -> tuple[str, str]:
    """Code and secret of a complaint that an officer just took up."""
    desk.set_viewport_size(OFFICE)
    town.sign_in(desk, "canbo@quyetthang")
    numbers = take_in(desk, town, COMPLAINT, "Phạm Thị Dung", **{"Loại đơn": "Khiếu nại"})
    desk.get_by_role("link", name="Mở đơn").click()
    step(desk, "Thụ lý")
    desk.get_by_role("button", name="Ghi: Thụ lý").click()
    desk.locator("[data-module=letters]").get_by_text("Chờ ký duyệt").wait_for()
    return numbers


def test_approves_on_a_phone_and_the_family_reads_the_letter(
    town: Town, accepted: tuple[str, str], phone: Page, desk: Page
) -> None:
    code, secret = accepted
    approve(town, phone, code)
    number = phone.locator(".cq-letter-head").inner_text()
    assert "/TB-UBND" in number and "tháng" in number

    desk.context.clear_cookies()  # the family, at the neighbour's computer
    town.open_case(desk, code, secret)
    letters = desk.locator("[data-module=letters]")
    assert "/TB-UBND, ngày" in letters.inner_text()
    letters.get_by_role("link", name="Thông báo").first.click()
    desk.get_by_role("heading", name="Thư gửi ông/bà").wait_for()
    words = text_of_pdf(desk, desk.get_by_role("link", name="Tải: Bản PDF").get_attribute("href") or "")
    assert code in words and "Phạm Thị Dung" in words and "DỰ THẢO" not in words


def approve(town: Town, phone: Page, code: str) -> None:
    town.sign_in(phone, "chutich@quyetthang")
    phone.get_by_role("button", name="Thu/mở thanh bên").click()
    phone.get_by_role("link", name="Thư", exact=True).click()
    find_letter(phone, code)
    paper = phone.locator(".cq-letter")
    paper.get_by_text("DỰ THẢO").wait_for()
    assert "Phạm Thị Dung" in paper.inner_text()
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth"), (
        "the letter is wider than the phone"
    )
    phone.get_by_role("button", name="Duyệt và lấy số").click()
    phone.get_by_text("Đã duyệt.").wait_for()
    paper.get_by_text("DỰ THẢO").wait_for(state="hidden")


def text_of_pdf(page: Page, address: str) -> str:
    """What a reader could copy out of the file, fetched as this browser."""
    from pypdf import PdfReader

    fetched = page.evaluate(
        """async (address) => {
            const answer = await fetch(address);
            const bytes = new Uint8Array(await answer.arrayBuffer());
            return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
        }""",
        address,
    )
    reader = PdfReader(io.BytesIO(base64.b64decode(fetched)))
    return "\n".join(page.extract_text() for page in reader.pages)


def test_a_letter_is_for_those_who_opened_the_case(
    town: Town, accepted: tuple[str, str], phone: Page, browser: Browser
) -> None:
    approve(town, phone, accepted[0])
    stranger = browser.new_context().new_page()
    shown = phone.locator("a", has_text="Bản PDF").get_attribute("href") or ""
    letter = shown.split("/")[3]
    stranger.goto(town.at(f"/thu/{letter}/"))
    stranger.get_by_role("heading", name="Thư này đúng là của chúng tôi").wait_for()
    assert "Phạm Thị Dung" not in stranger.content()
    answer = stranger.goto(town.at(f"/thu/{letter}/01-TB-UBND.pdf"))
    assert answer is not None and answer.status == 404
    stranger.context.close()
