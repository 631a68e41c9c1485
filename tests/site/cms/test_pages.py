"""What a visitor sees: every public page, quickly, and a kind word when something is missing."""

from __future__ import annotations

import datetime as dt
import logging
import re

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.test import Client
from wagtail.models import Page, Site

from chinhquyen_sdk.host import fresh
from cms_site.discreet import DiscreetFormatter
from cms_site.documents.models import DocumentPage
from cms_site.documents.pages import effect_on
from cms_site.news.models import NewsPage

from .conftest import Commune


@pytest.fixture
def demo(transactional_db: None, monkeypatch: pytest.MonkeyPatch) -> Client:
    # As on a busy site: what the process remembers of a commune is fresh.
    monkeypatch.setattr(fresh, "LIFETIME", 600)
    call_command("demo_load", verbosity=0)
    return Client(headers={"host": "quyetthang.localhost"})


def test_the_demo_stands_and_loading_it_again_changes_nothing(
    demo: Client, django_assert_max_num_queries
) -> None:
    home = demo.get("/")
    assert home.status_code == 200
    _every_page_opens_and_names_no_other_host()
    for door in (
        "Gửi phản ánh",
        "Nộp đơn",
        "Tra cứu hồ sơ, đơn",
        "Lịch tiếp công dân",
        "Thủ tục hành chính",
        "Công khai",
    ):
        assert door in home.content.decode()
    with django_assert_max_num_queries(12):
        demo.get("/")
    before = Page.objects.count()
    call_command("demo_load", verbosity=0)
    assert Page.objects.count() == before
    for site in Site.objects.all():
        below = site.root_page.get_descendants()
        assert below.count() >= 12
        assert below.type(DocumentPage).count() >= 6
        assert below.type(NewsPage).count() == 4


def _every_page_opens_and_names_no_other_host() -> None:
    for site in Site.objects.all():
        client = Client(headers={"host": site.hostname})
        for page in Page.objects.descendant_of(site.root_page, inclusive=True).live():
            answer = client.get(page.relative_url(site))
            assert answer.status_code == 200, page.url
            html = answer.content.decode()
            loaded = re.findall(r'(?:src|srcset|action)="(https?:)?//', html) + re.findall(
                r'<link (?!rel="(?:canonical|alternate)")[^>]+href="(https?:)?//', html
            )
            assert loaded == [], page.url
            assert f'rel="canonical" href="http://{site.hostname}' in html, page.url
            assert "style=" not in html, page.url


def test_the_policy_allows_nothing_inline_to_citizens(tan_an: Commune) -> None:
    policy = tan_an.visitor.get("/").headers["Content-Security-Policy"]
    assert "unsafe-inline" not in policy
    assert "default-src 'none'" in policy


def test_a_missing_page_is_kind_and_has_the_hotline(tan_an: Commune) -> None:
    answer = tan_an.visitor.get("/khong-co-trang-nay/")
    assert answer.status_code == 404
    assert "Xin lỗi, không có trang này" in answer.content.decode()
    assert "0912 000 113" in answer.content.decode()


def test_a_fault_of_ours_is_ours(tan_an: Commune, rf) -> None:
    from cms_site.plain_views import broken

    answer = broken(rf.get("/"))
    assert answer.status_code == 500
    assert "Xin lỗi bà con" in answer.content.decode()


def test_the_log_names_the_place_and_never_the_words() -> None:
    try:
        raise ValueError("Nguyễn Văn A, 0912 000 001")
    except ValueError:
        record = logging.getLogger("x").makeRecord(
            "django.request",
            40,
            __file__,
            1,
            "Internal: %s",
            ("/don-thu/q/bimat/",),
            __import__("sys").exc_info(),
        )
    line = DiscreetFormatter("{message}", style="{").format(record)
    assert "0912" not in line
    assert "bimat" not in line
    assert "test_pages.py" in line and "ValueError" in line


def test_health_robots_and_green(tan_an: Commune) -> None:
    assert tan_an.visitor.get("/healthz").json() == {"ok": True}
    assert "Disallow: /don-thu/ho-so/" in tan_an.visitor.get("/robots.txt").content.decode()
    assert "--tea-hue: 150" in tan_an.visitor.get("/sac-che/150.css").content.decode()
    assert tan_an.visitor.get("/sac-che/0.css").status_code == 404


def test_five_wrong_passwords_lock_the_door_for_a_while(tan_an: Commune) -> None:
    for _ in range(5):
        answer = Client().post("/admin/login/", {"username": "bientap@tan-an.example", "password": "sai"})
    assert answer.status_code == 429
    assert "tạm khóa" in answer.content.decode()


D = dt.date


@pytest.mark.parametrize(
    ("day", "effective", "expired", "replaced", "words"),
    [
        (D(2026, 6, 30), D(2026, 7, 1), None, False, "Chưa có hiệu lực"),
        (D(2026, 7, 1), D(2026, 7, 1), None, False, "Còn hiệu lực"),
        (D(2026, 7, 1), D(2014, 8, 15), D(2026, 7, 1), True, "Hết hiệu lực"),
        (D(2026, 6, 30), D(2014, 8, 15), D(2026, 7, 1), True, "Còn hiệu lực"),
        (D(2026, 7, 1), D(2014, 8, 15), None, True, "Đã được thay thế"),
        (D(2026, 7, 1), None, None, False, ""),
    ],
)
def test_effect(day: dt.date, effective: dt.date, expired: dt.date, replaced: bool, words: str) -> None:
    assert effect_on(day, effective, expired, replaced=replaced) == words


@pytest.mark.django_db
def test_dates_of_a_document_must_make_sense() -> None:
    with pytest.raises(ValidationError) as caught:
        DocumentPage(issued=D(2026, 1, 2), effective=D(2026, 1, 1)).clean()
    assert "effective" in caught.value.message_dict
