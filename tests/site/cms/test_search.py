"""Whoever searches finds it, with marks or without, on both databases, and only in their own commune."""

from __future__ import annotations

import datetime as dt

from django.core.management import call_command
from wagtail.models import PageViewRestriction

from chinhquyen_sdk.domain.search import PublicText
from chinhquyen_sdk.host import public_search
from chinhquyen_sdk.host.models import PublicTextRow
from cms_site.demo.laying import put
from cms_site.documents.models import DocumentIndexPage, DocumentPage
from cms_site.home.models import ContentPage

from .conftest import Commune


def found(commune: Commune, query: str, **more: str) -> str:
    answer = commune.visitor.get("/tim-kiem/", {"q": query, **more})
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_hotline_is_found_however_it_is_typed(tan_an: Commune) -> None:
    for query in ("duong day nong", "DUONG", "Đường", "đường dây nóng", "duong da", "  duong,  day!! "):
        assert 'href="/duong-day-nong-tan-an/"' in found(tan_an, query), query


def test_decomposed_letters_of_some_phones_find_it_too(tan_an: Commune) -> None:
    import unicodedata

    assert "/duong-day-nong-tan-an/" in found(tan_an, unicodedata.normalize("NFD", "đường dây"))


def test_the_words_found_are_marked_and_the_rest_is_escaped(tan_an: Commune) -> None:
    put(tan_an.site.root_page, ContentPage, "Cầu treo", summary="Lan can <b>gãy</b> & mới sửa")
    html = found(tan_an, "gay")
    assert "<mark>gãy</mark>" in html
    assert "Lan can &lt;b&gt;" in html


def test_a_commune_finds_nothing_of_the_other(tan_an: Commune, ho_nui: Commune) -> None:
    html = found(tan_an, "duong day nong")
    assert "Hồ Núi" not in html
    assert "Tân An" not in found(ho_nui, "duong day nong").partition("<main")[2]


def test_drafts_are_not_found(tan_an: Commune) -> None:
    tan_an.page.unpublish()
    call_command("update_index", verbosity=0)
    assert "/duong-day-nong-tan-an/" not in found(tan_an, "duong day nong")


ODD = ["", "   ", "???", "'", '"', "-- ; DROP", "a" * 5000, "☃️🍵", "%", "\x00", "AND OR NOT", "(x", "*"]


def test_odd_questions_get_a_kind_answer(tan_an: Commune) -> None:
    for query in ODD:
        assert "Tìm kiếm" in found(tan_an, query), query


def test_odd_parts_of_the_list_are_no_error(tan_an: Commune) -> None:
    for part in ("0", "-1", "abc", "٣", "999999999999", "2"):
        found(tan_an, "duong", trang=part)


def test_long_lists_come_in_parts_without_counting(tan_an: Commune, django_assert_max_num_queries) -> None:
    for number in range(12):
        put(tan_an.site.root_page, ContentPage, f"Hội làng {number}", summary="Vui")
    # One of them asks for urgent notices: a living site remembers them for two seconds, a test's transaction nothing.
    with django_assert_max_num_queries(10) as queries:
        html = found(tan_an, "hoi lang")
    assert html.count("<mark>Hội</mark> <mark>làng</mark>") == 10
    assert "trang=2" in html
    assert not [q for q in queries.captured_queries if "COUNT(" in q["sql"].upper()]
    assert found(tan_an, "hoi lang", trang="2").count("<mark>Hội</mark> <mark>làng</mark>") == 2


def test_a_document_is_found_by_its_number(tan_an: Commune) -> None:
    index = put(tan_an.site.root_page, DocumentIndexPage, "Văn bản")
    put(
        index,
        DocumentPage,
        "Luật Thực hiện dân chủ ở cơ sở",
        kind="luat",
        number="10/2022/QH15",
        issuer="Quốc hội",
        summary="Quyền của dân",
        issued=dt.date(2022, 11, 10),
    )
    assert "/van-ban/luat-thuc-hien-dan-chu-o-co-so/" in found(tan_an, "10/2022/QH15")
    assert "10/2022/QH15" in tan_an.visitor.get("/van-ban/", {"q": "quyen cua dan"}).content.decode()
    assert (
        "10/2022/QH15"
        in tan_an.visitor.get("/van-ban/", {"q": "dan chu", "loai": "luat", "nam": "2022"}).content.decode()
    )
    assert "Không có văn bản" in tan_an.visitor.get("/van-ban/", {"loai": "nghi-dinh"}).content.decode()
    assert tan_an.visitor.get("/van-ban/", {"loai": "x", "nam": "²²²²", "trang": "x"}).status_code == 200


def test_mistyped_words_are_mended_and_the_reader_is_told(tan_an: Commune) -> None:
    for query in ("đưng dây nóng", "duwowngf daay nongs", "dduwowngf nóng", "d9uo7ng2 day", "nong duogn"):
        html = found(tan_an, query)
        assert "/duong-day-nong-tan-an/" in html, query
        assert "đang tìm <strong>" in html, query
    assert "đang tìm" not in found(tan_an, "đường dây nóng")


def test_a_word_nobody_wrote_is_left_out_and_said(tan_an: Commune) -> None:
    html = found(tan_an, "đường xyzxyz")
    assert "/duong-day-nong-tan-an/" in html
    assert "Không thấy “xyzxyz” ở đâu" in html
    assert "Không tìm thấy “xyzxyz”" in found(tan_an, "xyzxyz")


def test_the_best_answer_stands_first(tan_an: Commune) -> None:
    root = tan_an.site.root_page
    put(root, ContentPage, "Chuyện khác", summary="Nhắc đến khai sinh một lần, giữa nhiều chữ khác nữa.")
    put(root, ContentPage, "Khai sinh cho trẻ", summary="Làm ở bộ phận một cửa.")
    html = found(tan_an, "khai sinh")
    assert html.index("/khai-sinh-cho-tre/") < html.index("/chuyen-khac/")


def test_whoever_types_marks_sees_them_first(tan_an: Commune) -> None:
    root = tan_an.site.root_page
    for slug, title in (("a", "Bán đất"), ("b", "Bàn đạt"), ("c", "Bản dát")):
        put(root, ContentPage, title, slug)
    html = found(tan_an, "bàn đạt")
    assert html.index('href="/b/"') < min(html.index('href="/a/"'), html.index('href="/c/"'))


def test_the_reader_narrows_to_one_kind(tan_an: Commune) -> None:
    put(tan_an.site.root_page, ContentPage, "Đường vào xóm")
    assert "/duong-vao-xom/" in found(tan_an, "duong", loai="trang")
    assert "/duong-vao-xom/" not in found(tan_an, "duong", loai="tin")
    assert "/duong-vao-xom/" in found(tan_an, "duong", loai="x<y")


def test_a_page_that_moved_is_found_where_it_stands_now_and_a_closed_one_nowhere(tan_an: Commune) -> None:
    page = put(tan_an.site.root_page, ContentPage, "Nhà văn hóa")
    page.slug = "nha-van-hoa-moi"
    page.save()
    assert 'href="/nha-van-hoa-moi/"' in found(tan_an, "van hoa")
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert "/nha-van-hoa-moi/" not in found(tan_an, "van hoa")


def test_a_count_finds_what_is_missing_or_gone_and_mends_it(tan_an: Commune) -> None:
    site = tan_an.site
    public_search.recount(site, repair=True)
    PublicTextRow.objects.filter(site=site, key=str(tan_an.page.pk)).delete()
    public_search.show(site, "pages", PublicText(key="0", kind="tin", title="Đã gỡ", path="/da-go/"))
    assert len(public_search.recount(site, repair=False)) == 2
    public_search.recount(site, repair=True)
    assert public_search.recount(site, repair=False) == []
    assert "/duong-day-nong-tan-an/" in found(tan_an, "duong day nong")


def test_programs_find_the_same(tan_an: Commune) -> None:
    asked = {"q": "duwowngf day nong", "kind": "trang"}
    answer = tan_an.visitor.get("/api/v1/search/", asked).json()
    assert answer["results"][0]["url"].endswith("/duong-day-nong-tan-an/")
    assert answer["mended"] == {"duwowngf": "duong"}
    assert answer["next"] is None
    unread = tan_an.visitor.get("/api/v1/search/", {**asked, "start": "x"})
    assert (unread.status_code, unread.json()["code"]) == (400, "unreadable_query")
