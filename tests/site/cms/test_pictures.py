"""Pictures reach a telephone small, and nobody waits while they are made."""

from __future__ import annotations

import io
import re
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from PIL import Image as Drawing
from wagtail.images.models import Image, Rendition

from cms_site.communes.provision import collection_of
from cms_site.demo.laying import put
from cms_site.home.frame import SiteFrame
from cms_site.home.models import ContentPage
from cms_site.news.models import NewsIndexPage, NewsPage
from cms_site.pictures import making

from .conftest import Commune


def photograph(commune: Commune, title: str = "Đồi chè", size: tuple[int, int] = (1600, 1200)) -> Image:
    content = io.BytesIO()
    hill = Drawing.merge(
        "RGB",
        [Drawing.radial_gradient("L"), Drawing.linear_gradient("L"), Drawing.effect_noise((256, 256), 12)],
    )
    hill.resize(size).save(content, "JPEG", quality=90)
    file = ContentFile(content.getvalue(), "anh.jpg")
    return Image.objects.create(title=title, file=file, collection=collection_of(commune.site))


@pytest.fixture
def news(tan_an: Commune) -> NewsPage:
    index = put(tan_an.site.root_page, NewsIndexPage, "Tin tức")
    return put(
        index,
        NewsPage,
        "Mở chợ",
        summary="Chợ mở lại.",
        picture=photograph(tan_an),
        picture_alt="Bà con họp chợ",
    )


def publish(page: Any, run_on_commit: Any) -> None:
    with run_on_commit(execute=True):
        page.save_revision().publish()


def shown(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_publishing_makes_every_width_in_every_kind(
    news, tan_an: Commune, django_capture_on_commit_callbacks
) -> None:
    publish(news, django_capture_on_commit_callbacks)
    drawn = re.search(r"<picture>.*?</picture>", shown(tan_an.visitor, news.url)).group()
    assert re.findall(r'type="(.*?)"', drawn) == ["image/avif", "image/webp"]
    assert re.findall(r"(\d+)w", drawn) == ["800", "400", "1200"] * 3
    assert drawn.count('sizes="(min-width: 46rem) 44rem, calc(100vw - 2rem)"') == 3
    assert 'height="600"' in drawn
    assert 'width="800"' in drawn
    assert 'alt="Bà con họp chợ"' in drawn


def test_new_kinds_weigh_less(news, django_capture_on_commit_callbacks) -> None:
    publish(news, django_capture_on_commit_callbacks)
    weight = {each.filter_spec: each.file.size for each in Rendition.objects.filter(image=news.picture)}
    assert weight["width-800|format-avif"] < weight["width-800|format-jpeg"]
    assert weight["width-800|format-webp"] < weight["width-800|format-jpeg"]


def test_a_reader_makes_nothing_and_sees_the_picture_as_it_was_sent(news, tan_an: Commune) -> None:
    drawn = re.search(r"<picture>.*?</picture>", shown(tan_an.visitor, news.url)).group()
    for attribute in (
        f'src="{news.picture.file.url}"',
        'width="1600"',
        'height="1200"',
        'alt="Bà con họp chợ"',
    ):
        assert attribute in drawn
    assert not Rendition.objects.exists()


def test_the_first_picture_hurries_and_the_others_wait(
    news, tan_an: Commune, django_capture_on_commit_callbacks
) -> None:
    put(
        news.get_parent(),
        NewsPage,
        "Sửa cầu",
        summary="Cầu mới.",
        picture=news.picture,
        picture_alt="Chiếc cầu mới",
    )
    first, second = re.findall(r"<picture>.*?</picture>", shown(tan_an.visitor, news.get_parent().url))
    assert 'fetchpriority="high"' in first
    assert "loading" not in first
    assert 'loading="lazy"' in second
    assert "fetchpriority" not in second


def test_the_list_asks_no_more_for_twelve_than_for_one(
    news, tan_an: Commune, django_assert_num_queries
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    making.make_for([news])
    address = news.get_parent().url
    shown(tan_an.visitor, address)
    with CaptureQueriesContext(connection) as one:
        shown(tan_an.visitor, address)
    for number in range(11):
        facts = {"picture": photograph(tan_an, f"Ảnh {number}", (330, 200)), "picture_alt": "Bà con họp chợ"}
        more = put(news.get_parent(), NewsPage, f"Tin {number}", summary="…", **facts)
        making.make_for([more])
    with django_assert_num_queries(len(one)):
        assert shown(tan_an.visitor, address).count('type="image/avif"') == 12


def test_the_pictures_of_a_page_are_asked_for_together(
    tan_an: Commune, django_assert_max_num_queries
) -> None:
    blocks = [
        ("picture", {"image": photograph(tan_an, f"Ảnh {n}", (420, 280)), "alt": f"Cảnh {n}", "caption": ""})
        for n in range(6)
    ]
    page = put(tan_an.site.root_page, ContentPage, "Cảnh đẹp", body=blocks)
    making.make_for([page])
    shown(tan_an.visitor, page.url)
    with django_assert_max_num_queries(12):
        assert shown(tan_an.visitor, page.url).count('type="image/webp"') == 6


def test_another_picture_in_the_same_place_is_made_too(
    news, tan_an: Commune, django_capture_on_commit_callbacks
) -> None:
    publish(news, django_capture_on_commit_callbacks)
    Rendition.objects.all().delete()  # as Wagtail does when an editor changes the file
    with django_capture_on_commit_callbacks(execute=True):
        news.picture.save()
    assert Rendition.objects.filter(filter_spec="fill-640x360|format-avif").exists()


def test_a_drawing_stays_a_drawing(tan_an: Commune) -> None:
    page = put(
        tan_an.site.root_page,
        ContentPage,
        "Sơ đồ",
        body=[("picture", {"image": tan_an.image, "alt": "Sơ đồ", "caption": ""})],
    )
    making.make_for([page])
    drawn = re.search(r"<picture>.*?</picture>", shown(tan_an.visitor, page.url)).group()
    assert ".svg" in drawn
    assert "srcset" not in drawn


def test_the_emblem_stands_in_forty_dots(tan_an: Commune, django_capture_on_commit_callbacks) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        SiteFrame.objects.update_or_create(
            site=tan_an.site, defaults={"emblem": photograph(tan_an, "Biểu trưng", (300, 300))}
        )
    drawn = re.search(r"<picture>.*?</picture>", shown(tan_an.visitor, "/")).group()
    assert 'height="40"' in drawn
    assert 'width="40"' in drawn
    assert "80w" in drawn
    assert "fetchpriority" not in drawn


def test_a_lost_file_does_not_stop_the_round(news, tan_an: Commune) -> None:
    news.picture.file.storage.delete(news.picture.file.name)
    making.make_for([news])
    assert shown(tan_an.visitor, news.url).count("<picture>") == 1
