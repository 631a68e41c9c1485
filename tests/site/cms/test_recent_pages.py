"""A rush on the home page is answered from memory; nobody sees another's page, and nothing old for long."""

from __future__ import annotations

import time

import pytest
from django.test import Client

from .conftest import Commune


@pytest.fixture
def kept(settings) -> None:
    settings.CMS_PAGE_SECONDS = 10


def test_the_second_visitor_costs_no_query(kept: None, tan_an: Commune, django_assert_num_queries) -> None:
    first = tan_an.visitor.get("/")
    with django_assert_num_queries(0):
        second = tan_an.visitor.get("/")
    assert second.content == first.content
    assert second.headers["Content-Security-Policy"] == first.headers["Content-Security-Policy"]


def test_each_host_name_keeps_its_own(kept: None, tan_an: Commune, ho_nui: Commune) -> None:
    for _ in range(2):
        assert "phường Tân An" in tan_an.visitor.get("/").content.decode()
        assert "xã Hồ Núi" in ho_nui.visitor.get("/").content.decode()


def test_an_editor_sees_the_change_at_once_and_a_visitor_soon(
    kept: None, tan_an: Commune, monkeypatch: pytest.MonkeyPatch
) -> None:
    tan_an.visitor.get("/duong-day-nong-tan-an/")
    tan_an.page.title = "Gọi cho chúng tôi"
    tan_an.page.save_revision().publish()
    # One browser after the other at the same server process.
    tan_an.visitor.cookies.update(tan_an.editor.cookies)
    assert "Gọi cho chúng tôi" in tan_an.visitor.get("/duong-day-nong-tan-an/").content.decode()
    tan_an.visitor.cookies.clear()
    assert "Gọi cho chúng tôi</h1>" not in tan_an.visitor.get("/duong-day-nong-tan-an/").content.decode()
    now = time.monotonic()
    monkeypatch.setattr(time, "monotonic", lambda: now + 11)
    assert "Gọi cho chúng tôi</h1>" in tan_an.visitor.get("/duong-day-nong-tan-an/").content.decode()


def test_what_an_editor_sees_is_kept_for_nobody(kept: None, tan_an: Commune) -> None:
    assert "wagtail-userbar" in tan_an.editor.get("/").content.decode()
    tan_an.editor.cookies.clear()
    assert "wagtail-userbar" not in tan_an.editor.get("/").content.decode()


def test_a_page_that_is_gone_is_not_kept(kept: None, tan_an: Commune) -> None:
    for _ in range(2):
        assert Client(headers={"host": "tan-an.example"}).get("/khong-co/").status_code == 404
    assert tan_an.visitor.get("/tim-kiem/?q=duong").status_code == 200


def test_a_browser_that_has_the_page_is_told_so(
    kept: None, tan_an: Commune, django_assert_num_queries
) -> None:
    first = tan_an.visitor.get("/")
    assert first.headers["Cache-Control"] == "no-cache"
    with django_assert_num_queries(0):
        again = tan_an.visitor.get("/", headers={"if-none-match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_what_is_an_editors_own_is_stored_nowhere(kept: None, tan_an: Commune) -> None:
    assert tan_an.editor.get("/").headers["Cache-Control"] == "private, no-store"


def test_a_part_of_the_home_page_changes_with_what_is_published(kept: None, tan_an: Commune) -> None:
    home = tan_an.site.root_page.specific
    home.body = [
        (
            "doors",
            {"title": "", "doors": [{"title": "Nơi gọi", "text": "", "page": tan_an.page, "address": ""}]},
        )
    ]
    home.save_revision().publish()
    tan_an.visitor.cookies["seen"] = "1"  # its own page, made anew, with the parts that are the same for all
    assert 'href="/duong-day-nong-tan-an/"' in tan_an.visitor.get("/").content.decode()
    tan_an.page.slug = "goi-cho-chung-toi"
    tan_an.page.save_revision().publish()
    assert 'href="/goi-cho-chung-toi/"' in tan_an.visitor.get("/").content.decode()


def test_a_part_drawn_again_costs_few_questions(
    kept: None, tan_an: Commune, django_assert_max_num_queries
) -> None:
    tan_an.visitor.cookies["seen"] = "1"
    tan_an.visitor.get("/")
    with django_assert_max_num_queries(8):  # four of them are in memory outside a test's transaction
        tan_an.visitor.get("/")
