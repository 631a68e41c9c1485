"""An editor who publishes an item with a citizen's data sees each find first, and nothing is on the net before."""

from __future__ import annotations

import openpyxl
import pytest
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.db.models.signals import post_save
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, PageLogEntry
from wagtail.test.utils.form_data import rich_text, streamfield

from cms_site.communes.provision import WRITER, group_of
from cms_site.demo.laying import put
from cms_site.news.models import NewsIndexPage, NewsPage
from tests.sdk.reading.factories import saved, scanned, workbook

from .conftest import Commune
from .test_editing import add, item

WORDS = "<p>Hỗ trợ bà <b>Nguyễn Thị Mơ</b>, số căn cước 019160000456, điện thoại 0912 000 348.</p>"


@pytest.fixture
def news(tan_an: Commune) -> Page:
    return put(tan_an.site.root_page, NewsIndexPage, "Tin tức")


@pytest.fixture
def draft(tan_an: Commune, news: Page) -> NewsPage:
    body = streamfield([("text", rich_text(WORDS))])
    answer = add(tan_an.editor, news, item("Hỗ trợ hộ nghèo", body=body, **{"action-publish": "1"}))
    page = NewsPage.objects.get()
    assert answer.url == reverse("cms_page_finds", args=[page.pk])
    return page


def finds(page: Page) -> str:
    return reverse("cms_page_finds", args=[page.pk])


def digest(commune: Commune, page: Page) -> str:
    return commune.editor.get(finds(page)).context["form"].look.digest


def answers(commune: Commune, page: Page, **given: str) -> dict[str, str]:
    return {"digest": digest(commune, page), **given}


ALL = {
    "f1": "replace",
    "f1_by": "bà N.T.M.",
    "f2": "replace",
    "f2_by": "",
    "f3": "keep",
    "f3_why": "Bà Mơ nhờ đăng số máy",
}


def test_nothing_is_on_the_net_before_the_look(tan_an: Commune, draft: NewsPage) -> None:
    assert not draft.live
    assert tan_an.visitor.get("/tin-tuc/ho-tro-ho-ngheo/").status_code == 404
    shown = tan_an.editor.get(finds(draft)).content.decode()
    assert "Máy thấy 3 chỗ" in shown
    for words in (
        "<mark>019160000456</mark>",
        "<mark>0912 000 348</mark>",
        "Thay bằng chữ che",
        "Giữ lại, có lý do",
    ):
        assert words in shown


def test_with_every_find_answered_the_item_is_published_as_answered(tan_an: Commune, draft: NewsPage) -> None:
    done = tan_an.editor.post(finds(draft), answers(tan_an, draft, **ALL))
    assert done.status_code == 302
    shown = tan_an.visitor.get("/tin-tuc/ho-tro-ho-ngheo/").content.decode()
    assert "bà N.T.M." in shown
    assert "xxxxxxxxx456" in shown
    assert "0912 000 348" in shown
    assert "019160000456" not in shown
    kept = PageLogEntry.objects.get(action="cms.privacy_review")
    assert (kept.data["replaced"], kept.data["kept"]) == (2, 1)
    assert "019160000456" not in str(kept.data)


def test_an_unanswered_find_is_told_and_what_was_typed_stays(tan_an: Commune, draft: NewsPage) -> None:
    given = answers(tan_an, draft, f1="replace", f1_by="một cụ bà", f2="keep", f2_why="")
    shown = tan_an.editor.post(finds(draft), given)
    assert shown.status_code == 422
    html = shown.content.decode()
    assert "cần ghi lý do" in html
    assert "chưa trả lời" in html
    assert "một cụ bà" in html
    draft.refresh_from_db()
    assert not draft.live


def test_published_again_unchanged_it_asks_no_more_and_changed_it_does(
    tan_an: Commune, draft: NewsPage
) -> None:
    tan_an.editor.post(finds(draft), answers(tan_an, draft, **ALL))
    page = NewsPage.objects.get()
    same = streamfield([("text", rich_text(page.body[0].value.source))])
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    again = tan_an.editor.post(edit, item("Hỗ trợ hộ nghèo", body=same, **{"action-publish": "1"}))
    assert again.status_code == 302
    assert "thong-tin-rieng" not in again.url
    more = streamfield([("text", rich_text(WORDS))])
    asked = tan_an.editor.post(edit, item("Hỗ trợ hộ nghèo", body=more, **{"action-publish": "1"}))
    assert asked.url == finds(page)
    assert "019160000456" not in tan_an.visitor.get("/tin-tuc/ho-tro-ho-ngheo/").content.decode()


def test_a_look_at_an_older_text_does_not_count(tan_an: Commune, draft: NewsPage) -> None:
    old = answers(tan_an, draft, **ALL)
    draft.get_latest_revision_as_object()
    draft.summary = "Gọi ông Trần Văn Kha, 0987 000 456"
    draft.save_revision()
    shown = tan_an.editor.post(finds(draft), old)
    assert shown.status_code == 422
    assert "Nội dung đã đổi" in shown.content.decode()


def test_an_item_without_finds_is_published_at_once(tan_an: Commune, news: Page) -> None:
    text = (
        "<p>Gọi đường dây nóng 0912 000 113; ông Nguyễn Văn Hùng, Chủ tịch UBND phường, tiếp dân thứ Năm.</p>"
    )
    body = streamfield([("text", rich_text(text))])
    add(tan_an.editor, news, item("Tiếp dân", body=body, **{"action-publish": "1"}))
    assert tan_an.visitor.get("/tin-tuc/tiep-dan/").status_code == 200


def test_many_at_once_stop_at_the_one_nobody_looked_at(tan_an: Commune, draft: NewsPage) -> None:
    url = f"{reverse('wagtail_bulk_action', args=['wagtailcore', 'page', 'publish'])}?id={draft.pk}&next=/admin/"
    answer = tan_an.editor.post(url, {"include_descendants": ""})
    assert answer.url == finds(draft)
    draft.refresh_from_db()
    assert not draft.live


def test_the_neighbours_editor_does_not_see_the_finds(draft: NewsPage, ho_nui: Commune) -> None:
    assert ho_nui.editor.get(finds(draft)).status_code in (302, 403, 404)


def test_the_end_of_a_workflow_publishes_nothing_unseen(tan_an: Commune, news: Page) -> None:
    user = get_user_model().objects.create_user("congtac", password="thanthien2026")
    user.groups.add(group_of(tan_an.site, WRITER))
    writer = Client(headers={"host": tan_an.site.hostname})
    writer.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    body = streamfield([("text", rich_text(WORDS))])
    add(writer, news, item("Hỗ trợ hộ nghèo", body=body, **{"action-submit": "1"}))
    page = NewsPage.objects.get()
    task = page.current_workflow_task_state
    tan_an.editor.post(
        reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", task.pk]), {"comment": ""}
    )
    page.refresh_from_db()
    assert not page.live
    history = tan_an.editor.get(reverse("wagtailadmin_pages:history", args=[page.pk])).content.decode()
    assert "chưa đăng" in history
    tan_an.editor.post(finds(page), answers(tan_an, page, **ALL))
    page.refresh_from_db()
    assert page.live


def attach(commune: Commune, news: Page, name: str, content: bytes) -> NewsPage:
    commune.document.file.save(name, ContentFile(content))
    link = f'<p>Xem <a linktype="document" id="{commune.document.pk}">danh sách</a>.</p>'
    body = streamfield([("text", rich_text(link))])
    add(commune.editor, news, item("Danh sách", body=body, **{"action-publish": "1"}))
    return NewsPage.objects.get()


def test_a_list_in_excel_is_published_without_its_people(
    tan_an: Commune, news: Page, django_capture_on_commit_callbacks
) -> None:
    page = attach(tan_an, news, "ds.xlsx", saved(workbook()))
    old, storage = tan_an.document.file.name, tan_an.document.file.storage
    assert not page.live
    form = tan_an.editor.get(finds(page)).context["form"]
    assert form.look.found[0].place == "tệp “ds.xlsx”, Danh sách!B2"
    given = {one.id: "replace" for one in form.look.found}
    with django_capture_on_commit_callbacks(execute=True):
        done = tan_an.editor.post(finds(page), answers(tan_an, page, **given))
    assert done.status_code == 302
    tan_an.document.refresh_from_db()
    with tan_an.document.open_file() as file:
        told = openpyxl.load_workbook(file).active
    assert [cell.value for cell in told[2]] == [1, "T.V.K.", "1957", "xxxxxxxxx123", "0912 xxx xx8", 500_000]
    assert not storage.exists(old)
    page.refresh_from_db()
    assert page.live


def test_a_scan_is_published_when_a_person_says_who_looked(tan_an: Commune, news: Page) -> None:
    page = attach(tan_an, news, "quet.pdf", scanned())
    assert not page.live
    shown = tan_an.editor.post(finds(page), answers(tan_an, page))
    assert "Mời ghi ai đã xem" in shown.content.decode()
    done = tan_an.editor.post(
        finds(page), answers(tan_an, page, read_by_person="Văn thư đã xem, không có tên ai")
    )
    assert done.status_code == 302
    page.refresh_from_db()
    assert page.live


def test_a_copy_that_would_be_published_unseen_waits_for_its_look(tan_an: Commune, draft: NewsPage) -> None:
    tan_an.editor.post(finds(draft), answers(tan_an, draft, **ALL))
    copied = {
        "new_title": "Hỗ trợ bà Lò Thị Sen, 0987 000 456", "new_slug": "ban-sao", "publish_copies": "on",
        "new_parent_page": draft.get_parent().pk,
    }  # fmt: skip
    answer = tan_an.editor.post(reverse("wagtailadmin_pages:copy", args=[draft.pk]), copied)
    copy = NewsPage.objects.get(slug="ban-sao")
    assert answer.url == finds(copy) and not copy.live
    assert tan_an.visitor.get("/tin-tuc/ban-sao/").status_code == 404
    assert "0987 000 456" in tan_an.editor.get(finds(copy)).content.decode()
    draft.refresh_from_db()
    assert draft.live, "the item itself was looked at"


def test_a_copy_without_people_is_published_at_once(tan_an: Commune, news: Page) -> None:
    add(tan_an.editor, news, item("Họp tổ dân phố", **{"action-publish": "1"}))
    page = NewsPage.objects.get()
    copied = {
        "new_title": "Họp xóm", "new_slug": "hop-xom", "publish_copies": "on", "new_parent_page": news.pk
    }  # fmt: skip
    tan_an.editor.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), copied)
    assert tan_an.visitor.get("/tin-tuc/hop-xom/").status_code == 200


def test_what_a_program_publishes_unseen_does_not_stay(tan_an: Commune, draft: NewsPage) -> None:
    draft.get_latest_revision().publish()
    draft.refresh_from_db()
    assert not draft.live
    kept = PageLogEntry.objects.filter(page=draft.pk, action="cms.privacy_held")
    assert kept.count() == 1
    assert tan_an.visitor.get("/tin-tuc/ho-tro-ho-ngheo/").status_code == 404


def test_a_file_that_is_public_is_not_swapped_for_one_with_people(tan_an: Commune, news: Page) -> None:
    page = attach(tan_an, news, "danh-sach.txt", b"khong co ai")
    assert page.live
    url = reverse("wagtaildocs:edit", args=[tan_an.document.pk])

    def swap(words: str):
        file = ContentFile(words.encode(), name="danh-sach-moi.txt")
        fields = {"title": "Danh sách", "file": file, "tags": "", "collection": tan_an.document.collection_id}
        return tan_an.editor.post(url, fields)

    refused = swap("Bà Nguyễn Thị Mơ, điện thoại 0912 000 348").content.decode()
    assert "Chưa thay tệp" in refused and "số điện thoại" in refused and "0912 000 348" not in refused
    tan_an.document.refresh_from_db()
    with tan_an.document.open_file() as kept:
        assert kept.read() == b"khong co ai"
    assert swap("Bảy hộ được hỗ trợ").status_code == 302
    tan_an.document.refresh_from_db()
    with tan_an.document.open_file() as kept:
        assert kept.read().decode() == "Bảy hộ được hỗ trợ"


def test_saved_by_a_script_it_is_not_public_for_a_moment(tan_an: Commune, news: Page) -> None:
    """No door was passed: the row itself is written as a draft, so no reader can come between."""
    page = NewsPage(
        title="Hộ nghèo", slug="ho-ngheo", summary="Căn cước 019160000456, máy 0912 000 348", live=True
    )
    seen: list[bool] = []

    def look(sender: object, instance: object, **kwargs: object) -> None:
        if isinstance(instance, NewsPage):
            seen.append(Page.objects.get(pk=instance.pk).live)

    post_save.connect(look)
    try:
        news.add_child(instance=page)
    finally:
        post_save.disconnect(look)
    assert seen and not any(seen)
    assert tan_an.visitor.get("/tin-tuc/ho-ngheo/").status_code == 404
    assert PageLogEntry.objects.filter(page=page, action="cms.privacy_held").exists()


def test_a_public_page_saved_with_new_finds_comes_down(tan_an: Commune, news: Page) -> None:
    page = put(news, NewsPage, "Thông báo", summary="Mời họp")
    assert tan_an.visitor.get("/tin-tuc/thong-bao/").status_code == 200
    page.summary = "Căn cước 019160000456, máy 0912 000 348"
    page.save()
    assert tan_an.visitor.get("/tin-tuc/thong-bao/").status_code == 404
    page.refresh_from_db()
    page.summary, page.live = "Mời họp lại", True
    page.save(update_fields=["summary", "live"])
    assert tan_an.visitor.get("/tin-tuc/thong-bao/").status_code == 200
    page.summary = "Căn cước 019160000456"
    page.save(update_fields=["summary"])
    assert tan_an.visitor.get("/tin-tuc/thong-bao/").status_code == 404
