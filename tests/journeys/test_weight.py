"""What a cheap phone has to load before it can read the home page (docs/decisions/0040)."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from tests.journeys.town import Town

if TYPE_CHECKING:
    from playwright.sync_api import Page, Response

pytestmark = pytest.mark.journey
MOST = 60 * 1024  # bytes, pictures apart


def test_the_home_page_is_light(town: Town, phone: Page) -> None:
    answers: list[Response] = []
    phone.on("response", lambda answer: answers.append(answer))  # a builtin cannot carry its mark
    phone.goto(town.at("/"), wait_until="networkidle")
    weights = {answer.url: weight(answer) for answer in answers if answer.request.resource_type != "image"}
    assert any(url.endswith(".woff2") for url in weights)
    assert sum(weights.values()) < MOST, weights


def weight(answer: Response) -> int:
    """As it travels: what is not compressed already is counted compressed."""
    body = answer.body()
    return len(body) if answer.url.endswith(".woff2") else len(gzip.compress(body, 6))


def test_the_tables_fold_under_their_charts_on_a_phone_only(town: Town, phone: Page, desk: Page) -> None:
    for page in (phone, desk):
        page.goto(town.at("/don-thu/giu-loi-hen/"))
    table, fold = (phone.locator(".cq-chart").first.locator(each) for each in ("table", "summary"))
    table.wait_for(state="hidden")
    fold.click()
    table.wait_for()
    wide = desk.locator(".cq-chart").first
    wide.locator("table").wait_for()
    wide.locator("summary").wait_for(state="hidden")
