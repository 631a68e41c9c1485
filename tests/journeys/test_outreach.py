"""Does it concern me? The same in the browser, without its script, and by the rule itself; nothing is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.journeys.town import Town
from tests.sdk.domain.outreach.vectors import vectors

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.journey
OLD_AGE = "/chinh-sach/tro-cap-huu-tri-xa-hoi-cho-nguoi-cao-tuoi-khong-co-luong-huu/"
JUDGE = """(vectors) => vectors.map(([finder, answers]) => {
    const said = chinhquyenFinder.judge(finder.rule, answers);
    return [said.verdict, said.reasons.map((reason) => `${reason.verdict} ${reason.words}`)];
})"""


def test_the_browser_and_the_server_say_the_same_and_nothing_typed_leaves(
    town: Town, phone: Page, browser: Browser
) -> None:
    asked: list[str] = []
    phone.goto(town.at(OLD_AGE), wait_until="networkidle")
    phone.on("request", lambda request: asked.append(request.url))
    fill(phone)
    said = phone.locator("[data-said]")
    said.get_by_text("Có. Theo những gì ông/bà trả lời").wait_for()
    in_browser = said.inner_text()
    assert asked == [] and "?" not in phone.url, "the answer needs nobody"
    phone.get_by_label("bao nhiêu tuổi").fill("bảy hai")
    phone.get_by_role("button", name="Xem trả lời").click()
    phone.get_by_text("Tuổi là một con số").wait_for()

    known = vectors()
    found = phone.evaluate(JUDGE, [[each.finder, each.answers] for each in known])
    assert [(each.verdict, len(each.reasons)) for each in known] == [
        (verdict, len(why)) for verdict, why in found
    ]
    for each, (_, why) in zip(known, found, strict=True):
        assert all(line.partition(" ")[2] in reason for line, reason in zip(why, each.reasons, strict=True))

    plain = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740}).new_page()
    plain.goto(town.at(OLD_AGE))
    fill(plain)
    plain.locator("[data-said] strong").wait_for()
    assert plain.locator("[data-said]").inner_text() == in_browser and "?" not in plain.url
    plain.context.close()


def fill(page: Page) -> None:
    """As a grandchild does for a grandmother of 72."""
    page.get_by_label("bao nhiêu tuổi").fill("72")
    page.get_by_role("group", name="sổ hộ nghèo").get_by_label("Có", exact=True).check()
    page.get_by_role("group", name="lương hưu").get_by_label("Không", exact=True).check()
    page.get_by_role("button", name="Xem trả lời").click()
