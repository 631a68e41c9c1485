"""An editor's week: a draft half filled in, a writer's item that waits for approval, a page set for tomorrow."""

from __future__ import annotations

import datetime as dt

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from cms_site.communes.provision import WRITER, group_of
from cms_site.demo.laying import put
from cms_site.documents.models import DocumentIndexPage, DocumentPage
from cms_site.home.models import ContentPage
from cms_site.news.models import NewsIndexPage, NewsPage
from cms_site.words import vietnamese_slug

from .conftest import Commune


def item(title: str, **more: object) -> dict[str, object]:
    # The browser fills the address from the title.
    data = {
        "title": title,
        "slug": vietnamese_slug(title),
        "date": "2026-11-20",
        "summary": "Một câu",
        "picture": "",
        "picture_alt": "",
        "body": streamfield([("text", rich_text("<p>Chữ</p>"))]),
        "seo_title": "",
        "search_description": "",
        **more,
    }
    return nested_form_data(data)


@pytest.fixture
def news(tan_an: Commune) -> Page:
    return put(tan_an.site.root_page, NewsIndexPage, "Tin tức")


def add(client: Client, index: Page, data: dict[str, object]):
    return client.post(f"/admin/pages/add/cms_news/newspage/{index.pk}/", data)


def test_an_editor_publishes_and_everybody_reads_it(tan_an: Commune, news: Page) -> None:
    add(tan_an.editor, news, item("Họp tổ dân phố", **{"action-publish": "1"}))
    page = NewsPage.objects.get()
    assert page.slug == "hop-to-dan-pho"
    assert "Họp tổ dân phố" in tan_an.visitor.get("/tin-tuc/").content.decode()
    assert tan_an.visitor.get("/tin-tuc/hop-to-dan-pho/").status_code == 200
    assert "Họp tổ dân phố" in tan_an.visitor.get("/rss.xml").content.decode()


def test_a_writers_item_waits_for_an_editor(tan_an: Commune, news: Page) -> None:
    user = get_user_model().objects.create_user("congtac", password="thanthien2026")
    user.groups.add(group_of(tan_an.site, WRITER))
    writer = Client(headers={"host": tan_an.site.hostname})
    writer.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    add(writer, news, item("Hội làng", **{"action-publish": "1"}))
    assert not NewsPage.objects.filter(live=True).exists()
    NewsPage.objects.all().delete()
    add(writer, news, item("Hội làng", **{"action-submit": "1"}))
    page = NewsPage.objects.get()
    assert not page.live
    assert tan_an.visitor.get("/tin-tuc/hoi-lang/").status_code == 404
    task = page.current_workflow_task_state
    answer = tan_an.editor.post(
        reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", task.pk]), {"comment": "Được"}
    )
    assert answer.status_code in (200, 302)
    page.refresh_from_db()
    assert page.live


def test_the_other_communes_editor_cannot_approve(tan_an: Commune, ho_nui: Commune, news: Page) -> None:
    add(tan_an.editor, news, item("Hội làng", **{"action-submit": "1"}))
    page = NewsPage.objects.get()
    task = page.current_workflow_task_state
    ho_nui.editor.post(
        reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", task.pk]), {"comment": ""}
    )
    page.refresh_from_db()
    assert not page.live


def test_a_page_set_for_later_comes_by_itself(
    tan_an: Commune, news: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = timezone.now() + dt.timedelta(hours=1)
    add(
        tan_an.editor,
        news,
        item(
            "Nghỉ Tết",
            go_live_at=timezone.localtime(later).strftime("%d/%m/%Y %H:%M"),
            **{"action-publish": "1"},
        ),
    )
    page = NewsPage.objects.get()
    assert not page.live and page.approved_schedule
    monkeypatch.setattr(timezone, "now", lambda: later + dt.timedelta(minutes=2))
    call_command("publish_scheduled", verbosity=0)
    page.refresh_from_db()
    assert page.live


def test_a_draft_document_may_be_half_empty_and_a_published_one_not(tan_an: Commune) -> None:
    index = put(tan_an.site.root_page, DocumentIndexPage, "Văn bản")
    data = {
        "title": "Quy chế",
        "slug": "quy-che",
        "kind": "",
        "number": "",
        "issued": "",
        "issuer": "",
        "summary": "",
        "effective": "",
        "ends": "",
        "replaced_by": "",
        "file": "",
        "body": streamfield([]),
        "seo_title": "",
        "search_description": "",
    }
    address = f"/admin/pages/add/cms_documents/documentpage/{index.pk}/"
    refused = tan_an.editor.post(address, nested_form_data({**data, "action-publish": "1"}))
    assert refused.status_code == 200
    assert not DocumentPage.objects.exists()
    tan_an.editor.post(address, nested_form_data(data))
    draft = DocumentPage.objects.get()
    assert not draft.live and draft.issued is None


def test_a_page_that_moves_leaves_a_redirect(tan_an: Commune, django_capture_on_commit_callbacks) -> None:
    page = ContentPage.objects.get(pk=tan_an.page.pk)
    page.slug = "goi-cho-chung-toi"
    page.save_revision()
    with django_capture_on_commit_callbacks(execute=True):
        page.get_latest_revision().publish()
    answer = tan_an.visitor.get("/duong-day-nong-tan-an/")
    assert answer.status_code == 301
    assert answer.headers["Location"].endswith("/goi-cho-chung-toi/")


def test_every_page_type_previews(tan_an: Commune, news: Page) -> None:
    for model in (NewsPage, ContentPage, DocumentPage):
        parent = {"NewsPage": news}.get(model.__name__, tan_an.site.root_page)
        page = model(title="Xem trước", slug="xem-truoc")
        page.path, page.depth = parent.path + "0009", parent.depth + 1
        assert page.make_preview_request(preview_mode="").status_code == 200
