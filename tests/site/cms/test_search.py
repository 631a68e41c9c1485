"""Whoever searches finds it, with marks or without, on both databases, and only in their own commune."""

from __future__ import annotations

import datetime as dt

from django.core.management import call_command

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
    with django_assert_max_num_queries(8) as queries:
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
