"""The letter books: by kind and year, page by page, with what is missing, and as a file without names."""

from __future__ import annotations

import sys

import pytest
from chinhquyen_letters import commands, queries
from chinhquyen_letters.module import BOOK
from chinhquyen_letters.rows import LetterRow

from chinhquyen_sdk.domain.letters.commands import SendLetter
from chinhquyen_sdk.testing.communes import browser_at

from . import life
from .factories import CHAIR, approved

pytestmark = pytest.mark.django_db


def test_a_book_is_read_page_by_page_and_names_a_missing_number(site, monkeypatch):
    monkeypatch.setattr(sys.modules["chinhquyen_letters.queries.book"], "PER_PAGE", 2)
    letters = [approved(site) for _ in range(5)]
    LetterRow.objects.filter(pk=letters[2].id).delete()
    first = queries.book(site, "thong-bao", 2026)
    assert [line.entry.number for line in first.lines] == [5, 4]
    second = queries.book(site, "thong-bao", 2026, first.older)
    assert [line.entry.number for line in second.lines] == [2, 1]
    assert (first.missing, second.missing, second.older) == ((), (3,), None)
    assert queries.book(site, "thong-bao", 2025).lines == []
    assert queries.book(site, "giay-moi", 2026).lines == []


def test_the_screen_shows_the_way_a_letter_went(site, officer, django_assert_max_num_queries):
    for _ in range(4):
        letter = approved(site)
        wish = SendLetter(letter=letter.id, channel="post", postal_code="RX77")
        commands.send_letter(site, wish, actor=CHAIR)
    desk = browser_at(site, officer)
    assert "Bưu điện · RX77" in desk.get("/admin/thu/so/?nam=2026").content.decode()
    with django_assert_max_num_queries(16):
        desk.get("/admin/thu/so/?nam=2026")


def test_a_card_stands_in_the_book_with_its_number(site, officer):
    card = commands.write_by_hand(site, life.wedding("Nguyễn Văn Nam"), actor=life.OFFICER, at=life.NOON)
    approved(site, card)
    desk = browser_at(site, officer)
    assert "Số: 01" in desk.get(f"/admin/thu/so/?nam={life.NOON.year}").content.decode()
    assert "()" not in desk.get(f"/admin/thu/{card.id}/").content.decode()


def test_the_file_has_names_only_in_columns_marked_so(site):
    letter = approved(site)
    (row,) = queries.export_book(site, {"since": "2026-01-01", "until": "2026-12-31"})
    assert row["number"] == 1
    assert set(row) == {column.name for column in BOOK.columns}
    shown = {column.name: row[column.name] for column in BOOK.columns_shown(personal=False)}
    assert "Bình" not in str(shown)
    assert letter.addressee not in str(shown)
