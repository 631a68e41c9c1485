"""Every public page of every module, found by its address: axe, small phone, large screen, large print, no outsider."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chinhquyen_sdk.modules import registry
from tests.journeys.looking import PHONE, Looker
from tests.journeys.town import Town

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.journey
MODULES = [manifest.slug for manifest in registry().manifests if manifest.urls]


@pytest.mark.parametrize("slug", MODULES)
def test_it_is_for_everybody(slug: str, town: Town, desk: Page) -> None:
    looker = Looker(desk)
    for path in pages_of(slug):
        if is_a_page(path):
            looker.go(town.at(path), sizes=(PHONE,))
    assert looker.wrong == []
    assert looker.outside() == set()


def is_a_page(path: str) -> bool:
    """Not a file, a form's target, or what only its sender may open."""
    from django.test import Client

    answer = Client(headers={"host": "quyetthang.localhost"}).get(path)
    return answer.status_code == 200 and answer.headers["Content-Type"].startswith("text/html")


def pages_of(slug: str) -> list[str]:
    """Addresses without parts, and of each address with parts the first that a row of the commune fills."""
    from wagtail.models import Site

    from chinhquyen_sdk.testing.addresses import addresses_of, rows_of, values_of

    manifest = registry().manifest(slug)
    assert manifest
    rows = rows_of(manifest, Site.objects.get(hostname="quyetthang.localhost"))
    found: list[str] = []
    for address in addresses_of(manifest):
        if address.door != "page":
            continue
        choices = values_of(rows, address.parameters) if address.parameters else [{}]
        found += [path for path in map(address.filled, choices) if path][:2]
    return found
