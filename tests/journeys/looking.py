"""Looking at a page as people with a small phone, a large screen, large print and a screen reader would."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from chinhquyen_sdk.testing.axe import RULES

if TYPE_CHECKING:
    from playwright.sync_api import Page

PHONE, OFFICE = (360, 740), (1366, 768)
LARGE_PRINT = (320, 640)  # what is left of a 1280 wide window at 400 %, or of a 640 wide one at 200 %
WIDER = """() => [...document.querySelectorAll("body *")]
    .filter((each) => each.getBoundingClientRect().right > innerWidth + 1 && each.checkVisibility())
    .map((each) => each.outerHTML.slice(0, 120))"""

# What fades in has other colours on the way; what never ends is not waited for.
STILL = """() => Promise.race([
    new Promise((enough) => setTimeout(enough, 3000)),
    Promise.allSettled(document.getAnimations().filter((each) => each.playState === "running")
        .filter((each) => each.effect?.getComputedTiming().endTime < 2000).map((each) => each.finished)),
]).then(() => null)"""


class Looker:
    """Collects what is wrong on the pages walked through, so that one run tells all of it."""

    def __init__(self, page: Page) -> None:
        from axe_playwright_python.sync_playwright import Axe

        self.page, self.axe = page, Axe()
        self.wrong: list[str] = []
        self.asked: set[str] = set()
        page.on("request", lambda request: self.asked.add(urlsplit(request.url).hostname or ""))

    def go(self, address: str, **more: Any) -> None:
        self.page.goto(address)
        self.look(**more)

    def look(self, *, dark: bool = False, sizes: tuple[tuple[int, int], ...] = (PHONE, OFFICE)) -> None:
        """Axe at each size, nothing wider than the window in large print; in dark colours too if asked."""
        for width, height in sizes:
            self.page.set_viewport_size({"width": width, "height": height})
            self._axe(f"{width} px")
        self.page.set_viewport_size({"width": LARGE_PRINT[0], "height": LARGE_PRINT[1]})
        if self.page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            self._note("large print", f"wider than the window: {self.page.evaluate(WIDER)[:3]}")
        if dark:
            self.page.emulate_media(color_scheme="dark")
            self._axe("dark")
            self.page.emulate_media(color_scheme="light")

    def _axe(self, how: str) -> None:
        self.page.evaluate(STILL)
        found = self.axe.run(self.page, options={"runOnly": {"type": "tag", "values": RULES}}).response
        for each in found["violations"]:
            self._note(how, f"{each['id']}: {each['nodes'][0]['html'][:160]}")

    def _note(self, how: str, what: str) -> None:
        self.wrong.append(f"{urlsplit(self.page.url).path} ({how}) {what}")

    def outside(self) -> set[str]:
        """The hosts that were asked for anything and are not this machine."""
        return {
            host for host in self.asked if host and host != "127.0.0.1" and not host.endswith("localhost")
        }
