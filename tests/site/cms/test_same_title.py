"""The notice of every month has the same title; no editor should have to think of addresses."""

from __future__ import annotations

from wagtail.models import Page

from cms_site.news.models import NewsPage

from .conftest import Commune
from .test_editing import add, item, news  # noqa: F401 - a fixture


def slugs() -> list[str]:
    return list(NewsPage.objects.order_by("pk").values_list("slug", flat=True))


def test_the_second_of_the_same_title_gets_a_number(tan_an: Commune, news: Page) -> None:  # noqa: F811
    for _ in range(2):
        add(tan_an.editor, news, item("Lịch tiếp công dân", **{"action-publish": "1"}))
    assert slugs() == ["lich-tiep-cong-dan", "lich-tiep-cong-dan-2"]
    second = NewsPage.objects.last()
    tan_an.editor.post(
        f"/admin/pages/{second.pk}/edit/", item("Lịch tiếp công dân", **{"action-publish": "1"})
    )
    assert slugs() == ["lich-tiep-cong-dan", "lich-tiep-cong-dan-2"]


def test_an_address_somebody_chose_is_not_changed_behind_their_back(tan_an: Commune, news: Page) -> None:  # noqa: F811
    add(tan_an.editor, news, item("Lịch tiếp công dân"))
    add(tan_an.editor, news, item("Tin khác", slug="lich-tiep-cong-dan"))
    assert slugs() == ["lich-tiep-cong-dan"]
