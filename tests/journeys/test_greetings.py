"""A greeting's way: the officer writes, the chair approves on a phone, the hour comes, everybody reads and listens."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.utils import timezone

from tests.journeys.looking import Looker
from tests.journeys.town import Town, step

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.journey, pytest.mark.espeak]


def test_from_the_calendar_to_the_front_page(town: Town, desk: Page, phone: Page) -> None:
    town.sign_in(desk, "canbo@quyetthang")
    desk.goto(town.at("/admin/loi-chuc/thu/"))
    desk.get_by_role("heading", name="Lời đọc loa").wait_for()
    desk.get_by_role("link", name="Mở lời chúc").click()
    step(desk, "Sửa lời")
    desk.get_by_label("Tiêu đề").fill("Lời chúc viết lại cho bà con")
    desk.get_by_label("Lời đọc loa").fill(
        "Kính thưa bà con! UBND chúc bà con vui, mời ra nhà văn hóa lúc 7h30."
    )
    desk.get_by_role("button", name="Đổi số, chữ tắt thành lời đọc").click()
    from playwright.sync_api import expect

    spoken = re.compile("Ủy ban nhân dân chúc bà con")
    expect(desk.get_by_label("Lời đọc loa")).to_have_value(spoken)
    desk.get_by_role("button", name="Ghi: Sửa lời").click()
    desk.get_by_text("Đã ghi.").wait_for()
    path = desk.url.partition(str(town.port))[2]

    town.sign_in(phone, "chutich@quyetthang")
    phone.goto(town.at(path))
    step(phone, "Duyệt lời này")
    phone.get_by_role("button", name="Ghi: Duyệt lời này").click()
    phone.get_by_text("Đã duyệt, chưa hẹn giờ").first.wait_for()

    soon = timezone.localtime() + timedelta(minutes=2)
    desk.goto(town.at(path))
    desk.get_by_role("link", name="Tải tệp tiếng").wait_for()
    step(desk, "Hẹn giờ đăng")
    desk.get_by_label("Đăng lúc").fill(f"{soon:%Y-%m-%dT%H:%M}")
    desk.get_by_role("button", name="Ghi: Hẹn giờ đăng").click()
    desk.get_by_text("Đã hẹn giờ đăng").first.wait_for()
    the_hour_comes(soon)
    phone.goto(town.at("/"))
    phone.get_by_role("heading", name="Lời chúc viết lại cho bà con").wait_for()
    phone.get_by_role("link", name="Đọc và nghe lời chúc").click()
    phone.get_by_role("heading", name="Lời chúc viết lại cho bà con").wait_for()
    assert plays(phone)


def the_hour_comes(at) -> None:  # type: ignore[no-untyped-def]
    """The worker's minute, which journeys do not wait for."""
    from chinhquyen_greetings.commands import look_after

    assert look_after(at + timedelta(minutes=1)) >= 1


def plays(page: Page) -> bool:
    """Say whether the browser can read the sound to its end."""
    return bool(
        page.locator("audio").evaluate(
            """(sound) => new Promise((done) => {
                sound.onloadedmetadata = () => done(sound.duration > 1);
                sound.onerror = () => done(false);
                sound.preload = "metadata"; sound.load();
            })"""
        )
    )


def test_public_pages_are_for_everybody(town: Town, desk: Page) -> None:
    looker = Looker(desk)
    looker.go(town.at("/loi-chuc/"))
    desk.locator("main .cq-list a").first.click()
    desk.get_by_text("Nghe lời chúc").wait_for()
    looker.look()
    assert looker.wrong == []
    assert looker.outside() == set()


def test_without_javascript_the_post_can_be_selected(town: Town, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, locale="vi-VN")
    page = context.new_page()
    town.sign_in(page, "canbo@quyetthang")
    page.goto(town.at("/admin/loi-chuc/thu/"))
    assert "bà con" in page.get_by_label("Bài mạng xã hội").input_value()
    assert page.get_by_role("button", name="Chép bài").count() == 0
    context.close()


def test_the_post_is_copied_by_a_button(town: Town, desk: Page) -> None:
    desk.context.grant_permissions(["clipboard-read", "clipboard-write"])
    town.sign_in(desk, "canbo@quyetthang")
    desk.goto(town.at("/admin/loi-chuc/thu/"))
    desk.get_by_role("button", name="Chép bài").click()
    desk.get_by_text("Đã chép").wait_for()
    copied = desk.evaluate("navigator.clipboard.readText()")
    assert copied.replace("\r\n", "\n") == desk.get_by_label("Bài mạng xã hội").input_value()
