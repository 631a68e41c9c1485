"""Addresses of pages hold no Vietnamese marks, whoever makes the page."""

from __future__ import annotations

import pytest

from cms_site.home.models import ContentPage
from cms_site.words import vietnamese_slug

from .conftest import Commune


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("đường-nguyễn-huệ", "duong-nguyen-hue"),
        (
            "Đường Nguyễn Huệ: ấp Đồng Hòa, ủng hộ phố lũ 2026",
            "duong-nguyen-hue-ap-dong-hoa-ung-ho-pho-lu-2026",
        ),
        ("ĐẶNG ƯỚC", "dang-uoc"),
        ("  ", ""),
    ],
)
def test_slug(title: str, slug: str) -> None:
    assert vietnamese_slug(title) == slug


def test_a_page_saved_by_a_script_gets_a_plain_address(tan_an: Commune) -> None:
    page = ContentPage(title="Đường Nguyễn Huệ")
    tan_an.site.root_page.add_child(instance=page)
    assert page.slug == "duong-nguyen-hue"


def test_the_same_title_again_gets_another_address(tan_an: Commune) -> None:
    pages = [ContentPage(title="Đồi chè") for _ in range(2)]
    for page in pages:
        tan_an.site.root_page.add_child(instance=page)
    assert [page.slug for page in pages] == ["doi-che", "doi-che-2"]


def test_an_address_typed_with_marks_is_mended(tan_an: Commune) -> None:
    page = ContentPage(title="Lũ", slug="đường-nguyễn-huệ")
    tan_an.site.root_page.add_child(instance=page)
    assert page.slug == "duong-nguyen-hue"
