"""Takes the pictures of the documentation from a running demo: ``python docs/pictures.py http://localhost:8000``.

Needs Chromium and the packages of ``make setup-dev``. The demo holds invented people only; take the pictures from
a fresh one (``make demo-reset``), so that nothing else is on them.
"""

from __future__ import annotations

import io
import shutil
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

IMAGES = Path(__file__).with_name("images")
PASSWORD = "thanthien2026"  # noqa: S105 - the demo prints it
SCREEN = {"width": 1280, "height": 900}
COLOURS = 256  # flat colours: a palette keeps the files small


def main(site: str) -> None:
    """Take every picture."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        home(browser, site)
        petitions(visitor(browser, site, "canbo@quyetthang"), site)
        letters(visitor(browser, site, "chutich@quyetthang"), site)
        news(visitor(browser, site, "bientap@quyetthang"), site)
        browser.close()


def home(browser: Browser, site: str) -> None:
    """The public front page."""
    page = browser.new_page(viewport=SCREEN, locale="vi-VN")
    page.goto(site)
    keep(page, "home")


def petitions(page: Page, site: str) -> None:
    """The officer's list, the desk, one case."""
    page.goto(f"{site}/admin/don-thu/")
    keep(page, "don-thu")
    page.goto(f"{site}/admin/don-thu/nhan/")
    keep(page, "nhan-don")
    page.goto(f"{site}/admin/don-thu/")
    page.locator("a", has_text="Nắp cống vỡ").first.click()
    keep(page, "mot-don")


def letters(page: Page, site: str) -> None:
    """A letter that waits for the chair."""
    page.goto(f"{site}/admin/thu/")
    page.locator("a", has_text="thụ lý").first.click()
    keep(page, "thu")


def news(page: Page, site: str) -> None:
    """A piece of news in the editor, with the menu of what may be done with it."""
    page.goto(f"{site}/admin/pages/")
    index = page.locator("a[href$='/edit/']", has_text="Tin tức").get_attribute("href") or ""
    page.goto(site + index.removesuffix("edit/"))
    page.locator("table a[href$='/edit/']").first.click()
    page.locator("footer [data-w-dropdown-target=toggle]:visible").last.click()
    page.wait_for_timeout(500)
    keep(page, "viet-tin")


def visitor(browser: Browser, site: str, account: str) -> Page:
    """Return a page of its own browser profile, signed in as ``account``."""
    page = browser.new_context(viewport=SCREEN, locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh").new_page()
    page.set_default_timeout(60_000)
    page.goto(f"{site}/admin/login/")
    page.fill("input[name=username]", account)
    page.fill("input[name=password]", PASSWORD)
    page.click("button[type=submit]")
    page.wait_for_url(f"{site}/admin/")
    return page


def keep(page: Page, name: str) -> None:
    """Write what is on the screen as a small PNG."""
    page.wait_for_load_state("networkidle")
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    picture.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(
        IMAGES / f"{name}.png", optimize=True
    )


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/"))
