"""Officers find a request by a few words, with or without diacritics, open ones first, in their own commune only."""

from __future__ import annotations

from typing import Any

import pytest
from chinhquyen_accountability import commands, queries
from chinhquyen_accountability.rows import WordsRow
from django.urls import reverse

from .factories import registered

pytestmark = pytest.mark.django_db


def found(site: Any, typed: str) -> list[str]:
    return [one.code for one in queries.search(site, typed)[0]]


def test_words_find_it_with_or_without_diacritics_and_the_code_too(site: Any, other_site: Any) -> None:
    code = registered(site, subject="Hồ sơ kênh mương Đồng Bẩm").request.code
    registered(site, subject="Việc khác hẳn")
    for typed in ("kênh mương", "kenh muong dong bam", code):
        assert found(site, typed) == [code], typed
    assert found(site, "kênh xyz") == found(site, " ") == found(other_site, "kenh muong") == []


def test_who_asked_is_not_in_the_index(site: Any) -> None:
    registered(site)
    assert "men" not in WordsRow.objects.get().words.split()
    assert found(site, "Hoàng Thị Mến") == found(site, "0912000201") == []


def test_the_list_is_searched_without_counting(
    site: Any, officer: Any, visit: Any, django_assert_max_num_queries: Any
) -> None:
    for number in range(30):
        registered(site, subject=f"Kênh mương số {number}")
    desk = visit(site, officer)
    desk.get(reverse("accountability_inbox"), {"q": "kenh muong"})
    with django_assert_max_num_queries(25) as queries_made:
        html = desk.get(reverse("accountability_inbox"), {"q": "kenh muong"}).content.decode()
    assert html.count("Kênh mương số") == 25 and "q=kenh+muong&amp;sau=t0_" in html
    assert not [
        one
        for one in queries_made.captured_queries
        if "COUNT(" in one["sql"].upper() and "cq_accountability" in one["sql"]
    ]
    assert (
        "Không có yêu cầu nào có “xyz”"
        in desk.get(reverse("accountability_inbox"), {"q": "xyz"}).content.decode()
    )


def test_lines_that_are_missing_are_made_by_a_recount(site: Any) -> None:
    code = registered(site, subject="Hồ sơ kênh mương").request.code
    WordsRow.objects.all().delete()
    assert found(site, "kenh muong") == []
    assert commands.recount(site, repair=False)
    commands.recount(site, repair=True)
    assert found(site, "kenh muong") == [code]
    assert commands.recount(site, repair=False) == []
