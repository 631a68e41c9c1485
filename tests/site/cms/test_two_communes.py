"""An editor works in their own commune and sees nothing of the other."""

from __future__ import annotations

import json

from cms_site.home.models import ContentPage

from .conftest import Commune


def text(commune: Commune, path: str, **data: str) -> str:
    answer = commune.editor.get(path, data)
    assert answer.status_code in (200, 302, 400, 403, 404), path
    # JSON would hide a Vietnamese name in escapes.
    if answer.headers["Content-Type"].startswith("application/json"):
        return json.dumps(answer.json(), ensure_ascii=False)
    return answer.content.decode()


def leaked(commune: Commune, path: str) -> bool:
    html = text(commune, path)
    return "Hồ Núi" in html or "ho-nui.example" in html


LISTS = [
    "/admin/",
    "/admin/pages/",
    "/admin/pages/search/?q=duong",
    "/admin/images/",
    "/admin/images/chooser/",
    "/admin/documents/",
    "/admin/documents/chooser/",
    "/admin/choose-page/",
    "/admin/choose-page/?page_type=wagtailcore.page",
    "/admin/choose-page/search/?q=duong",
    "/admin/choose-page/?page_type=cms_home.contentpage",
    "/admin/reports/site-history/",
    "/admin/reports/aging-pages/",
    "/admin/reports/locked/",
    "/admin/reports/workflow/",
    "/admin/api/main/pages/",
    "/admin/api/main/images/",
    "/admin/api/main/documents/",
    "/admin/pages/usage/cms_home/contentpage/",
    "/admin/reports/page-types-usage/",
    "/admin/reports/workflow_tasks/",
    "/admin/workflows/list/",
    "/admin/collections/",
    "/admin/account/",
    "/admin/kiem-tra-trang/",
    "/admin/thong-bao-khan/",
    "/admin/bao-cho-sai/",
    "/admin/settings/cms_home/siteframe/",
]


def test_no_list_names_the_other_commune(tan_an: Commune, ho_nui: Commune) -> None:
    leaks = [path for path in LISTS if leaked(tan_an, path)]
    assert leaks == []


def test_what_the_other_commune_calls_its_pictures_is_not_suggested(tan_an: Commune, ho_nui: Commune) -> None:
    ho_nui.image.tags.add("Hồ Núi mùa nước")
    paths = ("/admin/tag-autocomplete/?term=H", "/admin/tag-autocomplete/taggit/tag/?term=H")
    assert [path for path in paths if leaked(tan_an, path)] == []


def test_own_things_are_there(tan_an: Commune) -> None:
    assert "Ảnh Tân An" in text(tan_an, "/admin/images/")
    assert "Tệp Tân An" in text(tan_an, "/admin/documents/")
    assert "Đường dây nóng Tân An" in text(tan_an, f"/admin/pages/{tan_an.site.root_page_id}/")
    assert "Đường dây nóng Tân An" in text(tan_an, f"/admin/choose-page/{tan_an.site.root_page_id}/")


def test_the_other_communes_things_do_not_open(tan_an: Commune, ho_nui: Commune) -> None:
    theirs = ho_nui.page.pk
    paths = [
        f"/admin/pages/{theirs}/edit/",
        f"/admin/pages/{theirs}/",
        f"/admin/pages/{theirs}/history/",
        f"/admin/pages/{theirs}/delete/",
        f"/admin/pages/{theirs}/move/",
        f"/admin/pages/{theirs}/copy/",
        f"/admin/pages/{theirs}/usage/",
        f"/admin/pages/{theirs}/view_draft/",
        f"/admin/pages/add/cms_home/contentpage/{ho_nui.site.root_page_id}/",
        f"/admin/choose-page/{ho_nui.site.root_page_id}/",
        f"/admin/choose-page/{theirs}/",
        f"/admin/images/{ho_nui.image.pk}/",
        f"/admin/images/chooser/{ho_nui.image.pk}/",
        f"/admin/documents/edit/{ho_nui.document.pk}/",
        f"/admin/documents/chooser/{ho_nui.document.pk}/",
        f"/admin/api/main/pages/{theirs}/",
        f"/admin/api/main/pages/?child_of={ho_nui.site.root_page_id}",
        f"/admin/images/usage/{ho_nui.image.pk}/",
        f"/admin/documents/usage/{ho_nui.document.pk}/",
    ]
    leaks = [path for path in paths if leaked(tan_an, path)]
    assert leaks == []


def test_the_other_communes_page_cannot_be_written(tan_an: Commune, ho_nui: Commune) -> None:
    tan_an.editor.post(
        f"/admin/pages/{ho_nui.page.pk}/edit/", {"title": "Chiếm", "slug": "chiem", "action-publish": "1"}
    )
    tan_an.editor.post(f"/admin/pages/{ho_nui.page.pk}/delete/")
    ho_nui.page.refresh_from_db()
    assert ho_nui.page.title == "Đường dây nóng Hồ Núi"
    assert ContentPage.objects.filter(pk=ho_nui.page.pk).exists()


def test_editors_do_not_manage_people_or_sites(tan_an: Commune) -> None:
    for path in (
        "/admin/users/",
        "/admin/groups/",
        "/admin/sites/",
        "/admin/redirects/",
        "/admin/workflows/list/",
    ):
        assert tan_an.editor.get(path).status_code in (302, 403, 404), path


def test_settings_of_the_other_commune_do_not_open(tan_an: Commune, ho_nui: Commune) -> None:
    assert tan_an.editor.get(f"/admin/settings/cms_home/siteframe/{tan_an.site.pk}/").status_code == 200
    assert tan_an.editor.get(f"/admin/settings/cms_home/siteframe/{ho_nui.site.pk}/").status_code == 302


def test_each_host_name_shows_its_own_commune(tan_an: Commune, ho_nui: Commune) -> None:
    assert "phường Tân An" in tan_an.visitor.get("/").content.decode()
    assert "xã Hồ Núi" in ho_nui.visitor.get("/").content.decode()
    assert tan_an.visitor.get("/duong-day-nong-ho-nui/").status_code == 404
    assert "Hồ Núi" not in tan_an.visitor.get("/rss.xml").content.decode()
    assert "ho-nui" not in tan_an.visitor.get("/sitemap.xml").content.decode()
