"""The list and the map: narrowed, in pages, at one cost however much there is."""

from __future__ import annotations

from typing import Any

import pytest
from chinhquyen_projects import commands, queries
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from chinhquyen_sdk.host.files import check_upload

from .site_office import HOA, picture, road, text, today, told, town

pytestmark = pytest.mark.django_db


def test_a_page_costs_the_same_queries_with_few_projects_and_with_many(site: Any, citizen: Any) -> None:
    one = road(site, started=True, village=town(site)[0].id)
    addresses = [
        reverse("projects:list"),
        reverse("projects:map"),
        reverse("projects:project", args=[one.code]),
    ]

    def cost() -> list[int]:
        counts = []
        for address in addresses:
            citizen.get(address)
            with CaptureQueriesContext(
                connection,
            ) as seen:
                assert citizen.get(address).status_code == 200
            counts.append(len(seen))
        return counts

    before = cost()
    for number in range(12):
        road(site, title=f"Đường số {number}", village=town(site)[1].id)
        told(site, one.code, 40 + number)
        commands.add_photo(
            site, one.code, check_upload(picture()), "Máy lu đang lèn lớp đá dăm", today(), actor=HOA
        )
    assert cost() == before


def test_the_map_draws_dots_that_lead_to_projects_and_needs_no_script(site: Any, citizen: Any) -> None:
    hill, low = town(site)
    one = road(site, village=hill.id)
    road(site, title="Kênh mương", village=low.id)
    road(site, title="Nhà văn hóa", village=low.id)
    page = text(citizen.get(reverse("projects:map")))
    assert f'href="{reverse("projects:project", args=[one.code])}"' in page and "2 dự án ở quanh đây" in page
    assert "Tổ 6" in page and "leaflet" not in page
    # In words what the eye sees: which village each stands beside.
    beside = page.partition('id="tren-ban-do"')[2]
    assert "Quanh Tổ 5" in beside.partition("Nâng cấp đường liên tổ")[0] and "Quanh Tổ 6" in beside
    (cell,) = [cell for cell, many, *_ in queries.cells(site, queries.ProjectFilter()) if many == 2]
    both = text(citizen.get(f"{reverse('projects:list')}?o={cell}"))
    assert "Kênh mương" in both and "Nhà văn hóa" in both and "Nâng cấp đường" not in both


def test_filters_narrow_and_nonsense_narrows_nothing(site: Any, citizen: Any) -> None:
    hill = town(site)[0]
    road(site, village=hill.id, started=True)
    road(site, title="Nhà văn hóa", funding="community")
    at = reverse("projects:list")
    for asked, has, hasnt in (
        ("tinh-trang=building", "Nâng cấp đường", "Nhà văn hóa"), ("von=community", "Nhà văn hóa", "Nâng cấp đường"),
        (f"xom={hill.id}", "Nâng cấp đường", "Nhà văn hóa"), ("tim=van+hoa", "Nhà văn hóa", "Nâng cấp đường"),
    ):  # fmt: skip
        page = text(citizen.get(f"{at}?{asked}"))
        assert has in page and hasnt not in page
    page = text(citizen.get(f"{at}?tinh-trang=x&xom=1&von=%00&o=²&sau=9_9_9"))
    assert "Nâng cấp đường" in page and "Nhà văn hóa" in page


def test_pages_follow_one_another_without_losing_a_project(site: Any) -> None:
    for number in range(45):
        road(site, title=f"Đường số {number}", started=number % 2 == 0)
    seen, after = [], ""
    while True:
        found, after = queries.projects_page(site, after=after)
        seen += [one.title for one in found]
        if not after:
            break
    assert len(seen) == len(set(seen)) == 45
