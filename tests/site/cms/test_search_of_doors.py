"""Doors, duties, questions, people: found although nobody publishes them one by one; and what to do when nothing is found."""

from __future__ import annotations

from typing import Any

from chinhquyen_sdk.host import public_search, switches
from chinhquyen_sdk.host.models import PublicTextRow
from cms_site.about.models import FaqPage, StaffPage
from cms_site.demo.laying import put
from cms_site.home.models import ContentPage

from .conftest import Commune


def found(commune: Commune, query: str, **more: str) -> str:
    return commune.visitor.get("/tim-kiem/", {"q": query, **more}).content.decode()


def test_a_duty_leads_to_its_page_and_the_page_to_its_postings(tan_an: Commune) -> None:
    public_search.stand(tan_an.site)
    address = "/bang-cong-khai/viec-phai-cong-khai/dccs-11-02/"
    assert f'href="{address}"' in found(tan_an, "cong khai ngan sach", loai="nghia-vu")
    page = tan_an.visitor.get(address)
    assert page.status_code == 200 and "Chưa có bài nào cho việc này" in page.content.decode()
    unverified = tan_an.visitor.get("/bang-cong-khai/viec-phai-cong-khai/dccs-11-03/")
    assert unverified.status_code == 404


def test_doors_are_found_while_their_module_is_on(tan_an: Commune) -> None:
    public_search.stand(tan_an.site)
    assert 'href="/don-thu/gui/"' in found(tan_an, "nop don khieu nai")
    assert 'href="/tiep-cong-dan/"' in found(tan_an, "gap chu tich")
    switches.switch(tan_an.site, "reception", on=False)
    assert 'href="/don-thu/gui/"' not in found(tan_an, "nop don khieu nai").partition("<main")[2]


def test_standing_again_writes_nothing_and_takes_away_what_is_said_no_more(
    tan_an: Commune, django_assert_max_num_queries: Any
) -> None:
    public_search.stand(tan_an.site)
    PublicTextRow.objects.create(
        site=tan_an.site, source="reception", key="cu", kind="cua", title="Cửa cũ", path="/cu/", stands=True
    )
    public_search.stand(tan_an.site)
    assert not PublicTextRow.objects.filter(key="cu").exists()
    with django_assert_max_num_queries(30) as queries:
        public_search.stand(tan_an.site)
    assert all(query["sql"].startswith("SELECT") for query in queries.captured_queries)


def test_a_question_and_a_person_are_found_by_themselves(tan_an: Commune) -> None:
    root = tan_an.site.root_page
    questions = [{"question": "Mất thẻ căn cước thì làm sao?", "answer": "<p>Đến công an phường.</p>"}]
    put(root, FaqPage, "Hỏi đáp", topics=[("topic", {"title": "Giấy tờ", "questions": questions})])
    person = {
        "name": "Lường Thị Thắm",
        "post": "Công chức hộ tịch",
        "duties": "Khai sinh, khai tử",
        "hours": "",
        "phone": "",
        "email": "",
    }
    unit = {"name": "Bộ phận một cửa", "place": "", "phone": "", "hours": "", "people": [person]}
    staff = put(root, StaffPage, "Danh bạ", units=[("unit", unit)])
    html = found(tan_an, "mat the can cuoc")
    assert "/hoi-dap/#" in html and "<mark>Mất</mark>" in html
    assert "/danh-ba/?q=L" in found(tan_an, "khai tu")
    staff.unpublish()
    assert "/danh-ba/?q=L" not in found(tan_an, "khai tu")


def test_words_that_stand_nowhere_together_lead_to_those_near_them(tan_an: Commune) -> None:
    put(tan_an.site.root_page, ContentPage, "Đăng ký khai sinh")
    put(tan_an.site.root_page, ContentPage, "Sing lớp một")
    html = found(tan_an, "khai sing")
    assert 'Có phải ông/bà tìm <a href="?q=khai+sinh"><strong>khai sinh</strong></a>' in html
    assert "/dang-ky-khai-sinh/" in html


def test_a_slip_is_mended_to_the_word_that_stands_beside_the_others(tan_an: Commune) -> None:
    put(tan_an.site.root_page, ContentPage, "Đăng ký khai sinh")
    put(tan_an.site.root_page, ContentPage, "Thắp sáng đường làng", summary="Đèn sáng hơn.")
    html = found(tan_an, "khai sing")
    assert "<strong>khai sinh</strong>" in html
    assert "Thắp sáng" not in html


def test_a_phrase_in_quotation_marks_is_taken_at_its_word(tan_an: Commune) -> None:
    put(tan_an.site.root_page, ContentPage, "Sinh hoạt chi bộ, khai mạc")
    put(tan_an.site.root_page, ContentPage, "Khai sinh cho trẻ")
    for query in ('"khai sinh"', "“khai sinh”"):
        html = found(tan_an, query)
        assert "/khai-sinh-cho-tre/" in html and "/sinh-hoat-chi-bo-khai-mac/" not in html, query


def test_whoever_finds_nothing_is_led_on(tan_an: Commune) -> None:
    doors = {
        "title": "",
        "doors": [{"title": "Nộp đơn", "text": "", "page": None, "address": "/don-thu/gui/"}],
    }
    home = tan_an.site.root_page.specific
    home.body = [("doors", doors)]
    home.save_revision().publish()
    html = found(tan_an, "zzzkhongco", loai="tin")
    assert "Không tìm thấy" in html and 'href="tel:' in html
    assert 'href="?q=zzzkhongco"' in html
    assert "Nộp đơn" in html.partition("<main")[2]
