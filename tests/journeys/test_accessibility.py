"""Every kind of public page, for everybody: small phones, large print, screen readers, the keyboard, no JavaScript."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.journeys.looking import Looker
from tests.journeys.town import WORDS, Town, file, next_screen

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.journey
READ = (
    "/gioi-thieu/",
    "/gioi-thieu/chinh-quyen-than-thien-la-gi/",
    "/tin-tuc/",
    "/van-ban/",
    "/lien-he/",
    "/lich-tiep-cong-dan/",
    "/tim-kiem/",
    "/tim-kiem/?q=duong+day+nong",
    "/tim-kiem/?q=khongcochunaynhuthe",
    "/khong-co-trang-nay/",
)


@pytest.fixture
def looker(desk: Page) -> Looker:
    return Looker(desk)


def test_pages_to_read(town: Town, looker: Looker) -> None:
    looker.go(town.at("/"), dark=True)
    for path in READ:
        looker.go(town.at(path))
    for index, item in (("/tin-tuc/", "/tin-tuc/"), ("/van-ban/", "/van-ban/")):
        looker.page.goto(town.at(index))
        looker.go(town.at(first_below(looker.page, item)), sizes=((360, 740),))
    assert looker.wrong == []
    assert looker.outside() == set()


def first_below(page: Page, path: str) -> str:
    links = page.locator(f'main a[href^="{path}"]').evaluate_all(
        "all => all.map((each) => each.getAttribute('href'))"
    )
    return next(link for link in links if re.fullmatch(rf"{path}[^/?]+/", link))


def test_filing_with_every_mistake_and_the_case(town: Town, looker: Looker) -> None:
    page = looker.page
    looker.go(town.at("/don-thu/gui/"))
    next_screen(page)
    looker.look()
    page.get_by_label("Ông/bà muốn nói gì?").fill(WORDS)
    next_screen(page)
    looker.look(sizes=((360, 740),))
    next_screen(page)
    looker.look(sizes=((360, 740),))
    next_screen(page)
    looker.look()
    page.get_by_label("Họ và tên").fill("Nguyễn Thị Hoa")
    page.get_by_label("Số điện thoại").fill("0912 000 123")
    next_screen(page)
    looker.look(sizes=((1366, 768),))
    page.get_by_role("button", name="Gửi đơn").click()
    page.get_by_role("alert").wait_for()
    looker.look()
    page.get_by_label("Tôi đồng ý").check()
    page.get_by_role("button", name="Gửi đơn").click()
    page.get_by_role("heading", name="Chúng tôi đã nhận đơn").wait_for()
    looker.look()
    assert looker.wrong == []
    assert looker.outside() == set()


def test_what_a_sender_can_do_afterwards(town: Town, looker: Looker) -> None:
    code, secret = file(looker.page, town)
    looker.page.context.clear_cookies()
    looker.go(town.at("/don-thu/tra-cuu/"))
    looker.page.get_by_role("button", name="Xem đơn").click()
    looker.look(sizes=((360, 740),))
    town.open_case(looker.page, code, secret)
    letter = write_and_approve_a_letter(code)
    looker.go(town.at(f"/don-thu/ho-so/{code}/"), dark=True)
    looker.go(town.at(f"/don-thu/ho-so/{code}/bo-sung/"))
    looker.page.get_by_role("button", name="Gửi thêm").click()
    looker.look(sizes=((360, 740),))
    looker.go(town.at(f"/don-thu/ho-so/{code}/rut-don/"))
    looker.go(town.at(letter))
    looker.page.context.clear_cookies()
    looker.go(town.at(letter), sizes=((360, 740),))
    assert looker.wrong == []
    assert looker.outside() == set()


def write_and_approve_a_letter(code: str) -> str:
    """The officer took it up and the chair signed; return where the letter stands."""
    from chinhquyen_letters.commands import approve_letter
    from chinhquyen_letters.queries import about
    from chinhquyen_reception.commands import move_petition
    from chinhquyen_reception.queries import petition_by_code
    from wagtail.models import Site

    from chinhquyen_sdk.domain.letters.commands import ApproveLetter
    from chinhquyen_sdk.domain.people import Actor
    from chinhquyen_sdk.domain.reception import MoveName, MovePetition

    site = Site.objects.get(hostname="quyetthang.localhost")
    move_petition(site, code, MovePetition(move=MoveName.ACCEPT), actor=Actor.staff("7", "Lê Thị Hoa"))
    (letter,) = about(site, petition_by_code(site, code).id)
    wish = ApproveLetter(letter=letter.id, seen=letter.digest)
    approve_letter(site, wish, actor=Actor.staff("8", "Nguyễn Thị An"))
    return f"/thu/{letter.id}/"


def test_by_keyboard_alone(town: Town, desk: Page) -> None:
    desk.goto(town.at("/"))
    desk.keyboard.press("Tab")
    skip = desk.get_by_role("link", name="Đến nội dung chính")
    assert skip.evaluate("each => each === document.activeElement && each.getBoundingClientRect().top >= 0")
    desk.keyboard.press("Enter")
    assert desk.evaluate("document.activeElement.tagName") == "MAIN"
    for _ in range(8):
        desk.keyboard.press("Tab")
        assert desk.evaluate(SEEN), desk.evaluate("document.activeElement.outerHTML")
    desk.goto(town.at("/don-thu/gui/"))
    desk.get_by_label("Ông/bà muốn nói gì?").focus()
    desk.keyboard.type(WORDS)
    press_until(desk, "Tiếp tục")
    desk.wait_for_url("**/tai-lieu/")


SEEN = """() => {
    const style = getComputedStyle(document.activeElement);
    return parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== "none" || style.boxShadow !== "none";
}"""


def press_until(page: Page, name: str) -> None:
    """Tab to the button ``name`` and press it."""
    for _ in range(15):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.innerText") == name:
            page.keyboard.press("Enter")
            return
    raise AssertionError(f"no way to {name} by keyboard")


def test_without_javascript(town: Town, browser: Browser) -> None:
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": 360, "height": 740}, locale="vi-VN"
    )
    page = context.new_page()
    page.goto(town.at("/"))
    page.get_by_role("link", name="Tin tức").first.wait_for()
    code, secret = file(page, town)
    context.clear_cookies()
    town.open_case(page, code, secret)
    assert "Chậm nhất thứ" in page.locator(".cq-status").inner_text()
    page.get_by_role("link", name="Gửi thêm").click()
    page.get_by_label("Ông/bà muốn nói thêm điều gì?").fill("Hôm nay thêm hai cột nữa hỏng.")
    page.get_by_role("button", name="Gửi thêm").click()
    page.get_by_text("Chúng tôi đã nhận phần ông/bà gửi thêm").wait_for()
    context.close()
