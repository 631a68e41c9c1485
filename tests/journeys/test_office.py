"""The admin speaks Vietnamese to its people, and nothing to any other host."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.journeys.looking import Looker
from tests.journeys.town import OFFICE, Town

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.journey
# Words that Vietnamese does not have; "email" and "PDF" are at home here.
ENGLISH = re.compile(
    r"\b(the|and|of|for|with|your|you|are|page|pages|search|edit|delete|save|settings|image|images|document|documents|publish"
    r"|published|draft|view|add|new|title|type|status|user|site|last|updated|created|name|filter|more|move|copy|history|report"
    r"|root|moderators|moderator|editors|editor|welcome|approval|approve|yes|none|true|false|unknown|help|close|choose|select|upload|cancel|show|hide|ago|collection|password|account|lock|workflow|task|live|content)\b",
    re.IGNORECASE,
)
SAID = """() => document.body.innerText + "\\n" + [...document.querySelectorAll("[aria-label],[title],[placeholder]")]
    .filter((each) => each.checkVisibility())
    .flatMap((each) => ["aria-label", "title", "placeholder"].map((name) => each.getAttribute(name)))
    .filter(Boolean).join("\\n")"""
ABROAD = """() => [...document.querySelectorAll("a[href^='http']")].map((each) => each.href)
    .filter((href) => !new URL(href).hostname.endsWith("localhost"))"""
EDITORS = (
    "/admin/", "/admin/account/", "/admin/pages/", "/admin/pages/search/?q=tin", "/admin/images/", "/admin/images/multiple/add/",
    "/admin/documents/", "/admin/reports/locked/", "/admin/reports/aging-pages/", "/admin/settings/cms_home/siteframe/",
    "/admin/huong-dan/", "/admin/kiem-tra-trang/", "/admin/login/", "/admin/password_reset/", "/admin/khong-co-trang-nay/",
)  # fmt: skip
ADMINISTRATORS = (
    "/admin/pages/1/", "/admin/collections/", "/admin/groups/", "/admin/users/", "/admin/sites/", "/admin/redirects/",
    "/admin/workflows/list/", "/admin/workflows/tasks/index/", "/admin/reports/site-history/",
)  # fmt: skip
OFFICERS = (
    "/admin/viec-hom-nay/",
    "/admin/mo-dun/",
    "/admin/mo-dun/feedback/",
    "/admin/reports/site-history/",
    "/admin/workflows/list/",
    "/admin/don-thu/",
    "/admin/don-thu/nhan/",
    "/admin/thu/",
    "/admin/thu/so/",
)


# The demo tells how to reach the office in English too; that page is listed by its own title.
ITS_TITLE = "Contact the commune office"


class Listener:
    """Writes down what is said in English and which links lead abroad."""

    def __init__(self, page: Page, town: Town) -> None:
        self.page, self.town, self.heard = page, town, []

    def go(self, path: str) -> None:
        answer = self.page.goto(self.town.at(path))
        assert answer is not None and answer.status == (404 if "khong-co" in path else 200), path
        self.listen()

    def listen(self) -> None:
        path = self.page.url.partition("/admin/")[2]
        lines = [line.strip() for line in self.page.evaluate(SAID).splitlines()]
        self.heard += [
            f"{path}: {line[:80]}" for line in lines if ENGLISH.search(line.replace(ITS_TITLE, ""))
        ]
        self.heard += [f"{path} leads to {link}" for link in self.page.evaluate(ABROAD)]


def test_where_editors_walk(town: Town, desk: Page) -> None:
    desk.set_viewport_size(OFFICE)
    looker, listener = Looker(desk), Listener(desk, town)
    town.sign_in(desk, "bientap@quyetthang")
    for path in EDITORS:
        listener.go(path)
    desk.goto(town.at("/admin/"))
    desk.get_by_role("link", name="Viết tin mới").click()
    desk.get_by_role("button", name="Chèn một khối").last.click()
    desk.get_by_role("option", name="Bảng").wait_for()
    listener.listen()
    desk.get_by_role("option", name="Lời nhắc", exact=True).click()
    for panel in ("tình trạng", "bản xem trước", "phần kiểm tra"):
        desk.get_by_role("button", name=f"Ẩn/hiện {panel}").click()
        listener.listen()
    desk.get_by_role("button", name="Lưu bản nháp").click()
    desk.locator(".messages .error").first.wait_for()
    listener.listen()
    assert listener.heard == []
    assert looker.outside() == set()


def test_where_the_administrator_walks(town: Town, desk: Page) -> None:
    desk.set_viewport_size(OFFICE)
    listener = Listener(desk, town)
    town.sign_in(desk, "admin")
    for path in ADMINISTRATORS:
        listener.go(path)
    assert listener.heard == []


def test_where_officers_and_the_chair_walk(town: Town, desk: Page) -> None:
    desk.set_viewport_size(OFFICE)
    looker, listener = Looker(desk), Listener(desk, town)
    town.sign_in(desk, "chutich@quyetthang")
    for path in OFFICERS:
        listener.go(path)
    for list_, row in (("/admin/don-thu/", "td.title a"), ("/admin/thu/", "td.title a")):
        desk.goto(town.at(list_))
        desk.locator(row).first.click()
        desk.wait_for_url(re.compile(f"{list_}[^/]+/"))
        listener.listen()
    desk.get_by_role("link", name="Sửa lời thư").click()
    desk.get_by_role("button", name="Lưu và xem thư").wait_for()
    listener.listen()
    assert listener.heard == []
    assert looker.outside() == set()
