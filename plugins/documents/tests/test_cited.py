"""Texts of other pages lead to the library: links where one document fits, nothing touched elsewhere."""

from __future__ import annotations

from typing import Any

import pytest

from chinhquyen_sdk.host import citing
from chinhquyen_sdk.host.sites import site_ref

from .factories import kept, plan

pytestmark = pytest.mark.django_db


def linked(site: Any, html: str) -> str:
    return citing.linked(site_ref(site), html)


def test_only_text_outside_links_becomes_a_link(site: Any) -> None:
    one = kept(site)
    citing.forget()
    html = (
        '<p title="42/2022/NĐ-CP">Theo Nghị định 42/2022/NĐ-CP &amp; <a href="/x">Nghị định 42/2022/NĐ-CP</a>'
        "<script>'42/2022/NĐ-CP'</script> Kế hoạch 9/KH-UBND</p>"
    )
    shown = linked(site, html)
    assert shown.count(f'href="/thu-vien-van-ban/{one.slug}/"') == 1
    assert "&amp; " in shown and '<a href="/x">Nghị định 42/2022/NĐ-CP</a>' in shown
    assert 'title="42/2022/NĐ-CP"' in shown and "<script>'42/2022/NĐ-CP'</script>" in shown


def test_what_a_writer_typed_stays_escaped(site: Any) -> None:
    kept(site, summary='Trích "yếu" <b>')
    citing.forget()
    shown = linked(site, "&lt;script&gt; Nghị định 42/2022/NĐ-CP")
    assert "<script>" not in shown and "<b>" not in shown and "&quot;yếu&quot;" in shown


def test_one_question_for_a_stretch_then_it_is_remembered(site: Any, django_assert_num_queries: Any) -> None:
    kept(site)
    plan(site)
    citing.forget()
    html = "Nghị định 42/2022/NĐ-CP và Kế hoạch 45/KH-UBND ngày 12/02/2026, Luật 1/2020/QH14"
    where = site_ref(site)
    with django_assert_num_queries(2):  # is the module on here; which documents
        first = citing.linked(where, html)
    with django_assert_num_queries(0):
        assert citing.linked(where, html) == first
    assert first.count("<a ") == 2


def test_the_page_of_explanations_leads_to_the_law_it_names(site: Any, citizen: Any, switch_off: Any) -> None:
    law = kept(
        site,
        kind="luat",
        symbol="36/2018/QH14",
        issued_on="2018-11-20",
        issuer="Quốc hội",
        effective_on="2019-07-01",
    )
    citing.forget()
    assert f"/thu-vien-van-ban/{law.slug}/" in citizen.get("/giai-trinh/").content.decode()
    switch_off("documents")
    citing.forget()
    page = citizen.get("/giai-trinh/").content.decode()
    assert "36/2018/QH14" in page and "/thu-vien-van-ban/" not in page
