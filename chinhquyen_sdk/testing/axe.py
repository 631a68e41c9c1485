"""Pages as a browser draws them, looked at by axe: no server, no second process of the site.

Chromium asks for a page and its parts; each is answered by the test itself, so that it sees the test's own rows. Playwright
keeps an event loop in the thread that started it; here it has a thread of its own, and the tests' thread has none.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, NamedTuple

import pytest

# What no page may break: WCAG 2.2 A and AA, and what axe's makers advise.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PHONE = {"viewport": {"width": 360, "height": 740}, "is_mobile": True, "has_touch": True}
_CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_ALONE = ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update",
          "--host-resolver-rules=MAP * ~NOTFOUND"]  # fmt: skip
_PACKAGES = "playwright and axe-playwright-python (pip install 'chinhquyen-sdk[testing]')"
_PATIENCE = 30.0
# They change no colour and no word, and each costs a way there and back.
_UNSEEN = {"image", "media", "font"}
_OPTIONS = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
# What fades in has other colours on the way; what never ends cannot be brought to its end.
_STILL = """() => { for (const each of document.getAnimations()) {
    try { each.finish() } catch { each.cancel() } } }"""


class Answer(NamedTuple):
    """What a page, a style sheet, a picture is answered with."""

    status: int
    headers: dict[str, str]
    body: bytes


@cache
def chromium() -> str | None:
    """Return the path of a Chromium to drive, or None: Playwright may have one of its own."""
    return next((path for name in _CHROMIUM_NAMES if (path := shutil.which(name))), None)


def no_browser(why: str) -> None:
    """Skip the test and say what is missing; with REQUIRE_SERVICES=1 (continuous integration) it fails."""
    if os.environ.get("REQUIRE_SERVICES") == "1":
        pytest.fail(f"needs {why}, and REQUIRE_SERVICES=1", pytrace=False)
    pytest.skip(f"skipped: no {why}")


class Viewer:
    """One Chromium, of a phone's size; pages are looked at one after the other."""

    def __init__(self) -> None:
        self._addresses: SimpleQueue[str | None] = SimpleQueue()
        self._answers: SimpleQueue[Answer] = SimpleQueue()
        self._said: SimpleQueue[tuple[str, Any]] = SimpleQueue()
        self._thread = Thread(target=self._run, name="axe", daemon=True)

    def start(self) -> None:
        """Start the browser; the test is skipped where there is none."""
        try:
            import axe_playwright_python  # noqa: F401 - looked for, used in the other thread
            import playwright  # noqa: F401 - see above
        except ImportError:
            no_browser(_PACKAGES)
        self._thread.start()
        kind, value = self._said.get(timeout=_PATIENCE)
        if kind != "ready":
            no_browser(
                f"Chromium that starts (apt-get install chromium, or playwright install chromium): {value}"
            )

    def stop(self) -> None:
        """End the browser."""
        self._addresses.put(None)
        self._thread.join(_PATIENCE)

    def wrong_with(self, address: str, answer: Callable[[str], Answer]) -> list[str]:
        """Return the rules that the page at ``address`` breaks, each with its first place; ``answer`` gives the page and its parts."""
        self._addresses.put(address)
        while True:
            try:
                kind, value = self._said.get(timeout=_PATIENCE)
            except Empty:
                raise TimeoutError(f"the browser says nothing of {address}") from None
            if kind == "ask":
                self._answers.put(answer(value))
            elif kind == "wrong":
                return list(value)
            else:
                raise RuntimeError(f"the browser failed at {address}: {value}")

    def _run(self) -> None:
        from playwright.sync_api import Error, sync_playwright

        try:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=chromium(), args=_ALONE)
                self._look_until_told(browser)
                browser.close()
        except (Error, OSError) as error:
            self._said.put(("failed", str(error).partition("\n")[0]))

    def _look_until_told(self, browser: Any) -> None:
        from axe_playwright_python.sync_playwright import Axe
        from playwright.sync_api import Error

        context = browser.new_context(
            locale="vi-VN", service_workers="block", reduced_motion="reduce", **PHONE
        )
        axe = Axe()
        self._said.put(("ready", None))
        while address := self._addresses.get():
            # A page of its own each time: what the last one's script still asks for is not this one's.
            page = context.new_page()
            page.route("**/*", self._fulfil)
            try:
                seen = ("wrong", _seen(page, axe, address))
            except Error as error:
                seen = ("failed", error.message)
            page.close()
            self._said.put(seen)

    def _fulfil(self, route: Any) -> None:
        from playwright.sync_api import Error

        with suppress(Error):  # the page was left before this part of it came
            if route.request.frame.page.is_closed() or route.request.resource_type in _UNSEEN:
                route.abort()
                return
            self._said.put(("ask", route.request.url))
            found = self._answers.get()
            route.fulfill(status=found.status, headers=found.headers, body=found.body)


def _seen(page: Any, axe: Any, address: str) -> list[str]:
    page.goto(address)
    page.evaluate(_STILL)
    found = axe.run(page, options=_OPTIONS).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html'][:160]}" for each in found]
