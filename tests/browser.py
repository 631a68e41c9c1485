"""A real browser for journeys: Chromium without a screen that can reach this machine only.

A page that asks another host for anything gets no answer, and the test that walks on it says so.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from chinhquyen_sdk.testing.axe import PHONE, RULES, chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ONLY_THIS_MACHINE = (
    "--host-resolver-rules=MAP localhost 127.0.0.1, MAP *.localhost 127.0.0.1, MAP * ~NOTFOUND"
)
QUIET = ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update"]
DESK = {"viewport": {"width": 1280, "height": 900}}
PATIENCE = 30_000  # milliseconds until an expected thing must be on the screen


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium per worker; each test gets its own cookies with ``phone`` or ``desk``."""
    from playwright.sync_api import sync_playwright

    # Playwright keeps an event loop in this thread; the tests look into the database beside it.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium(), args=[*QUIET, ONLY_THIS_MACHINE])
        yield running
        running.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A citizen's phone, Vietnamese, with touch."""
    yield from _page(browser, PHONE)


@pytest.fixture
def desk(browser: Browser) -> Iterator[Page]:
    """An officer's computer."""
    yield from _page(browser, DESK)


def _page(browser: Browser, size: dict[str, object]) -> Iterator[Page]:
    context = browser.new_context(locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh", **size)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    asked: list[str] = []
    page.on("requestfailed", lambda request: asked.append(request.url))
    yield page
    context.close()
    outside = [url for url in asked if "//127.0.0.1" not in url and "localhost" not in url.split("/")[2]]
    assert outside == [], "the page asked another host"


@pytest.fixture(scope="session")
def accessible() -> Callable[[Page], None]:
    """Fails with the names of the rules that a page breaks, as axe finds them."""
    from axe_playwright_python.sync_playwright import Axe

    axe = Axe()

    def check(page: Page) -> None:
        found = axe.run(page, options={"runOnly": {"type": "tag", "values": RULES}}).response["violations"]
        assert [f"{each['id']}: {each['nodes'][0]['html'][:160]}" for each in found] == [], page.url

    return check
